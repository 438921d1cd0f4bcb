namespace Lede.Annotation.Dates;

/// <summary>TIMEX3 codes of the parts of a day.</summary>
internal static class DayParts
{
    /// <param name="part">1 morning, 2 afternoon, 3 evening, 4 night.</param>
    public static string Code(int part) => part switch { 1 => "TMO", 2 => "TAF", 3 => "TEV", _ => "TNI" };
}
