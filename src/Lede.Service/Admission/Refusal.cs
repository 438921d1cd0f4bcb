namespace Lede.Service.Admission;

/// <summary>Work the service has no room for now.</summary>
/// <param name="Limit">The limit that is reached, as <see cref="Configuration.ServiceLimits"/> names it.</param>
/// <param name="Allowed">Its value.</param>
/// <param name="RetryAfter">When there is likely room again.</param>
internal sealed record Refusal(string Limit, long Allowed, TimeSpan RetryAfter)
{
    /// <summary>Whole seconds, at least one, as the header Retry-After counts.</summary>
    public int Seconds => Math.Max(1, (int)Math.Ceiling(RetryAfter.TotalSeconds));
}
