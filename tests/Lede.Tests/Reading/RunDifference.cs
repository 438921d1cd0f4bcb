namespace Lede.Tests.Reading;

/// <summary>Two runs that stand at the same place and differ; <c>null</c> where one side has none.</summary>
internal readonly record struct RunDifference(TextRun? Ours, TextRun? Theirs);
