namespace Lede.Extraction.Metadata;

/// <summary>Which number comes first in <c>03/04/2025</c> where both could be a month.</summary>
internal enum DateOrder
{
    /// <summary>The day: nearly everywhere.</summary>
    DayFirst,

    /// <summary>The month: the United States and English pages that name no region.</summary>
    MonthFirst,
}
