using System.Diagnostics;

namespace Lede.Service.Admission;

/// <summary>One piece of work on its way to a slot. It leaves the queue once: to be done, to be refused, or because nobody wants it any more.</summary>
internal abstract class ParseWork(CancellationToken stop)
{
    private int _left;

    public CancellationToken Stop { get; } = stop;

    /// <summary>Place in the lane while it waits. Only for who holds the lock of the lanes.</summary>
    public LinkedListNode<ParseWork>? Place { get; set; }

    /// <summary>When it came.</summary>
    public long Came { get; } = Stopwatch.GetTimestamp();

    /// <summary>Claims the right to end the wait: true for one caller only.</summary>
    public bool TryLeave() => Interlocked.Exchange(ref _left, 1) == 0;

    /// <summary>Does the work, on the calling thread, and tells who waits for it.</summary>
    public abstract void Run();

    public abstract void Refuse(Refusal refusal);

    public abstract void Cancel();
}
