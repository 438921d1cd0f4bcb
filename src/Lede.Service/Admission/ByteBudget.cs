using Lede.Service.Configuration;
using Lede.Service.Metering;

namespace Lede.Service.Admission;

/// <summary>The memory that bodies of requests may take together, counted as they come, not as they promise.</summary>
internal sealed class ByteBudget
{
    private readonly ServiceLimits _limits;
    private long _taken;

    public ByteBudget(ServiceLimits limits, ServiceMetrics metrics)
    {
        _limits = limits;
        metrics.Watch(this);
    }

    /// <summary>Bytes held now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Bytes that may be held.</summary>
    public long Allowed => _limits.MaxBytesHeld;

    /// <summary>A share of the budget, empty at first; give it back by disposing.</summary>
    public Share Open() => new(this);

    /// <summary>What one request holds.</summary>
    internal sealed class Share(ByteBudget budget) : IDisposable
    {
        private long _held;

        /// <summary>Makes the share so large, or leaves it as it is when the budget does not allow that.</summary>
        public bool TryGrowTo(long bytes)
        {
            var more = bytes - _held;
            if (more <= 0)
                return true;
            if (Interlocked.Add(ref budget._taken, more) > budget.Allowed)
            {
                Interlocked.Add(ref budget._taken, -more);
                return false;
            }

            _held = bytes;
            return true;
        }

        public void Dispose()
        {
            Interlocked.Add(ref budget._taken, -_held);
            _held = 0;
        }
    }
}
