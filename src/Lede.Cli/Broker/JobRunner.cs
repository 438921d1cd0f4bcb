using Lede.Service.Problems;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>Takes one job from the queue to its one outcome.</summary>
internal sealed class JobRunner(JobStores stores, JobWork work, WorkConditions conditions, WorkLog log)
{
    /// <summary>Does a job. Nothing of it is lost whenever this ends: the broker keeps the job until its outcome is stored.</summary>
    /// <param name="held">The job.</param>
    /// <param name="drain">Cancelled when what has not begun is to be given back.</param>
    /// <param name="abort">Cancelled when everything is to end.</param>
    public async Task<JobEnd> RunAsync(HeldJob held, CancellationToken drain, CancellationToken abort)
    {
        var known = Attempts.None;
        if (held.IsRedelivered)
        {
            // Its result may be stored, and only the acknowledgement lost.
            if (await stores.Outcomes.FindAsync(held.Id, abort) is { IsDeadLetter: false })
                return await FinishAsync(held, JobEnd.Known, abort);
            known = await stores.Attempts.ReadAsync(held.Id, abort);
            if (known.Begun >= conditions.Retry.MostAttempts)
                return await GiveUpAsync(held, known, abort);
        }

        WorkResult result;
        try
        {
            result = await BeginAsync(held, known, drain, abort);
        }
        catch (OperationCanceledException) when (drain.IsCancellationRequested && !abort.IsCancellationRequested)
        {
            await held.GiveBackAsync(TimeSpan.Zero, abort);
            return JobEnd.GivenBack;
        }
        catch (Exception e) when (e is not OperationCanceledException && !BrokerRetry.Passes(e))
        {
            // Our fault, whatever it is: the worker goes on, the job gets its share of attempts and is kept for us to look at.
            log.Fault(held, e);
            result = new Hindered(new Problem(ProblemType.InternalError, e.GetType().Name));
        }

        return result switch
        {
            Answered answered => await StoreAsync(held, answered, abort),
            Hindered hindered => await RetryAsync(held, known, hindered, abort),
            _ => throw new InvalidOperationException(),
        };
    }

    private async Task<WorkResult> BeginAsync(HeldJob held, Attempts known, CancellationToken drain, CancellationToken abort)
    {
        Job job;
        try
        {
            job = JobMessage.Read(await stores.Payloads.UnpackAsync(held.Carried, held.Headers, abort));
        }
        catch (FormatException e)
        {
            return new Hindered(new Problem(BrokerProblems.BadJob, e.Message));
        }
        catch (NatsObjNotFoundException)
        {
            return new Hindered(new Problem(BrokerProblems.InputGone));
        }

        // A job whose last worker was not seen again may have killed it: it runs alone, so that it takes no neighbour with it.
        if (known.IsSuspect)
        {
            using var alone = await conditions.Gate.EnterAloneAsync(drain);
            await MarkAsync(held, known, abort);
            log.Began(held);
            return await work.DoAsync(held.Id, job, () => Task.FromResult<IDisposable?>(null), abort);
        }

        drain.ThrowIfCancellationRequested();
        // Marked as late as can be, lest it be suspected for what a neighbour did while it waited; getting at an input that lies elsewhere counts as work.
        var isMarkedAtOnce = job.Input is not InlineInput;
        if (isMarkedAtOnce)
            await MarkAsync(held, known, abort);
        return await work.DoAsync(held.Id, job, EnterAsync, abort);

        async Task<IDisposable?> EnterAsync()
        {
            var place = await conditions.Gate.EnterAsync(drain);
            if (!isMarkedAtOnce)
                await MarkAsync(held, known, abort);
            log.Began(held);
            return place;
        }
    }

    private Task MarkAsync(HeldJob held, Attempts known, CancellationToken abort) =>
        held.IsRedelivered ? stores.Attempts.WriteAsync(held.Id, new Attempts(known.Begun + 1, null), abort) : Task.CompletedTask;

    private async Task<JobEnd> StoreAsync(HeldJob held, Answered answered, CancellationToken abort)
    {
        var stored = await stores.Outcomes.StoreAsync(held.Id, answered.Line, abort);
        if (stored == StoredResult.InPlaceOfDeadLetter)
            await stores.DeadLetters.RemoveAsync(held.Id, abort);
        return await FinishAsync(held, stored == StoredResult.Again ? JobEnd.Known : answered.IsArticle ? JobEnd.Article : JobEnd.Problem, abort);
    }

    private async Task<JobEnd> RetryAsync(HeldJob held, Attempts known, Hindered hindered, CancellationToken abort)
    {
        var attempts = new Attempts(known.Begun + 1, BrokerProblems.Ascii(hindered.Problem));
        // What is no job now is none later.
        if (attempts.Begun >= conditions.Retry.MostAttempts || hindered.Problem.Type == BrokerProblems.BadJob)
            return await GiveUpAsync(held, attempts, abort);
        await stores.Attempts.WriteAsync(held.Id, attempts, abort);
        await held.GiveBackAsync(hindered.RetryAfter ?? conditions.Retry.Delay(attempts.Begun), abort);
        return JobEnd.Retried;
    }

    private async Task<JobEnd> GiveUpAsync(HeldJob held, Attempts attempts, CancellationToken abort)
    {
        var last = attempts.Problem is null ? attempts with { Problem = BrokerProblems.Ascii(new Problem(BrokerProblems.WorkerLost)) } : attempts;
        if (!await stores.DeadLetters.AddAsync(held, last, abort))
            return await FinishAsync(held, JobEnd.Known, abort);
        await held.GivenUpAsync(abort);
        return JobEnd.DeadLetter;
    }

    // The outcome is stored, so the broker may forget the job; what only the job needed goes after it.
    private async Task<JobEnd> FinishAsync(HeldJob held, JobEnd end, CancellationToken abort)
    {
        await held.DoneAsync(abort);
        await stores.Payloads.DeleteAsync(held.Headers, abort);
        return end;
    }
}
