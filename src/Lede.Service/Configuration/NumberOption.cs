using System.Globalization;

namespace Lede.Service.Configuration;

/// <summary>A whole number with its bounds.</summary>
/// <param name="Name">What follows <c>Lede:</c> in the key.</param>
/// <param name="Unit">What is counted: <c>bytes</c>, <c>milliseconds</c>, …</param>
/// <param name="Get">The value in some limits.</param>
/// <param name="Set">The limits with another value.</param>
internal sealed record NumberOption(
    string Name, string Unit, Func<ServiceLimits, long> Get, Func<ServiceLimits, long, ServiceLimits> Set) : ServiceOption(Name)
{
    /// <summary>Smallest value allowed.</summary>
    public required long Least { get; init; }

    /// <summary>Largest value allowed.</summary>
    public required long Most { get; init; }

    public override ServiceOptions Read(string text, ServiceOptions options) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= Least && value <= Most
            ? options with { Limits = Set(options.Limits, value) }
            : throw new StartException(FormattableString.Invariant($"{Key} is '{text}'; it must be a whole number from {Least:N0} to {Most:N0} ({Unit})."));

    public override object Shown(ServiceOptions options) => Get(options.Limits);

    /// <summary>A time, counted in milliseconds.</summary>
    public static NumberOption Time(string name, (long Least, long Most) bounds, Func<ServiceLimits, TimeSpan> get, Func<ServiceLimits, TimeSpan, ServiceLimits> set) =>
        new(name, "milliseconds", limits => (long)get(limits).TotalMilliseconds, (limits, value) => set(limits, TimeSpan.FromMilliseconds(value)))
        {
            Least = bounds.Least,
            Most = bounds.Most,
        };
}
