namespace Lede.Tests.Reading;

/// <summary>A run of text without a tag inside, and the name of the block it stands in.</summary>
internal readonly record struct TextRun(string Text, string Block);
