namespace Lede.Service.Admission;

/// <summary>How long a queue will take, by how long the last pieces of work took. Not safe for several threads.</summary>
internal sealed class DrainTime
{
    // Of the last thirty or so: follows a change within seconds, yet one odd page does not frighten clients away.
    private const double Weight = 1.0 / 16;

    // Longer than this nobody knows.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    private double _meanSeconds;

    /// <summary>One piece of work has taken this long.</summary>
    public void Add(TimeSpan taken) => _meanSeconds += Weight * (taken.TotalSeconds - _meanSeconds);

    /// <summary>Time until so many pieces are done by so many slots. 0 to 1 minute.</summary>
    public TimeSpan Of(int pieces, int slots) => TimeSpan.FromSeconds(Math.Min(_meanSeconds * pieces / slots, Most.TotalSeconds));
}
