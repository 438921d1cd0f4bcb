namespace Lede.Service.Admission;

/// <summary>Where work waits for a slot. Lanes take turns, so that a batch of ten thousand lines does not shut single requests out, nor they it.</summary>
internal enum ParseLane
{
    /// <summary>A request for one article: waits a short time in a short queue, beyond that it is refused.</summary>
    Request,

    /// <summary>A line of a batch: waits as long as it takes; the batch reads no further meanwhile.</summary>
    Line,
}
