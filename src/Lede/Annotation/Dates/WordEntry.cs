namespace Lede.Annotation.Dates;

/// <summary>A row of the word list: one lower-case word and what it can do.</summary>
internal readonly record struct WordEntry(string Word, WordClass Class, int Value);
