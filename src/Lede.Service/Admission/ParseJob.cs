namespace Lede.Service.Admission;

/// <summary>What is to be parsed, and what is asked for.</summary>
internal sealed record ParseJob(ArticleSource Source, ParserOptions Options);
