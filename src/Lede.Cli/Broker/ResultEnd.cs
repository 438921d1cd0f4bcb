namespace Lede.Cli.Broker;

/// <summary>When a reader of results stops.</summary>
internal enum ResultEnd
{
    /// <summary>When it has read what is there.</summary>
    StreamEnd,

    /// <summary>When the queue is empty and it has read what is there.</summary>
    QueueEmpty,

    /// <summary>When told to.</summary>
    Never,
}
