namespace Lede.Service.Admission;

/// <summary>Work with a result that somebody awaits.</summary>
internal sealed class ParseTask<T>(Func<CancellationToken, T> work, CancellationToken stop) : ParseWork(stop)
{
    // Who awaits goes on elsewhere: a slot does no more than the work.
    private readonly TaskCompletionSource<ParseTurn<T>> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ParseTurn<T>> Turn => _turn.Task;

    public override void Run()
    {
        try
        {
            _turn.SetResult(new ParseTurn<T> { Value = work(Stop) });
        }
        catch (OperationCanceledException) when (Stop.IsCancellationRequested)
        {
            _turn.SetCanceled(Stop);
        }
        catch (Exception error)
        {
            // Carried to who awaits, where the host's handler sees it; the thread lives on.
            _turn.SetException(error);
        }
    }

    public override void Refuse(Refusal refusal) => _turn.SetResult(new ParseTurn<T> { Refusal = refusal });

    public override void Cancel() => _turn.SetCanceled(Stop);
}
