namespace Lede.Service.Batches;

/// <summary>Where an <see cref="OrderedPipeline{TIn, TOut}"/> puts its results. Called by one at a time.</summary>
internal interface IPipelineSink<in T>
{
    /// <summary>Takes the next result. May hold it back until <see cref="FlushAsync"/>; owns it from here, whatever happens.</summary>
    ValueTask WriteAsync(T result, CancellationToken stop);

    /// <summary>Passes on what was held back: the next result is not ready yet.</summary>
    ValueTask FlushAsync(CancellationToken stop);
}
