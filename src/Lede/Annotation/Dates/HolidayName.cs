namespace Lede.Annotation.Dates;

/// <summary>The holidays whose names begin with one word, the longest names first.</summary>
internal sealed record HolidayName(string FirstWord, IReadOnlyList<HolidayName.Ending> Endings)
{
    /// <summary>The lower-case words after the first, and the rule.</summary>
    internal sealed record Ending(string[] Words, HolidayRule Rule);
}
