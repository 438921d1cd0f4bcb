namespace Lede.Service.Batches;

/// <summary>A bound on the weight of what is held at once. One takes, another releases; what is heavier than the bound may be held alone.</summary>
internal sealed class WeightBudget(long most)
{
    private readonly Lock _lock = new();
    private long _held;
    private long _wanted;
    private TaskCompletionSource? _waiting;

    /// <summary>Waits until there is room. One waits at a time.</summary>
    public async ValueTask TakeAsync(long weight, CancellationToken stop)
    {
        Task room;
        lock (_lock)
        {
            if (Fits(weight))
            {
                _held += weight;
                return;
            }

            _wanted = weight;
            _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            room = _waiting.Task;
        }

        await room.WaitAsync(stop);
    }

    public void Release(long weight)
    {
        lock (_lock)
        {
            _held -= weight;
            if (_waiting is null || !Fits(_wanted))
                return;
            _held += _wanted;
            _waiting.SetResult();
            _waiting = null;
        }
    }

    private bool Fits(long weight) => _held == 0 || _held + weight <= most;
}
