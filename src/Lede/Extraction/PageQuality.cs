namespace Lede.Extraction;

/// <summary>Turns the model's own expectation into the word F1 that was measured, domain by domain, on pages it had not seen.</summary>
internal static class PageQuality
{
    // Means of expectation and measure over the cross-validated shared pages, as `train pages` prints them; straight lines between.
    private static readonly (float Expected, float Measured)[] Calibration =
    [
        (0f, 0f), (0.5f, 0.3f), (0.69f, 0.66f), (0.82f, 0.78f), (0.9f, 0.86f), (0.93f, 0.88f), (0.982f, 0.978f), (1f, 0.99f),
    ];

    /// <summary>0 to 1, two decimals.</summary>
    public static double Score(float expected)
    {
        var i = 1;
        while (i < Calibration.Length - 1 && Calibration[i].Expected < expected)
            i++;
        var (from, to) = (Calibration[i - 1], Calibration[i]);
        var share = Math.Clamp((expected - from.Expected) / (to.Expected - from.Expected), 0f, 1f);
        return Math.Round(from.Measured + share * (to.Measured - from.Measured), 2);
    }
}
