using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>How to reach the broker and what its streams are to be like. <c>null</c>: not said on the command line, so the default where a stream
/// is made and whatever it has where it exists.</summary>
/// <param name="Url">One address, or several with commas: <c>nats://</c> or <c>tls://</c>, with user and password where the broker asks for them.</param>
/// <param name="Names">Names of the streams.</param>
internal sealed record BrokerSettings(string Url, BrokerNames Names)
{
    /// <summary>File with the user's JWT and seed.</summary>
    public string? Credentials { get; init; }

    /// <summary>File with the user's NKey seed.</summary>
    public string? NKey { get; init; }

    /// <summary>PEM file with the authorities the broker's certificate is checked against; the system's where <c>null</c>.</summary>
    public string? TlsAuthority { get; init; }

    /// <summary>PEM file with the certificate shown to the broker.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>PEM file with its private key.</summary>
    public string? TlsKey { get; init; }

    /// <summary>Copies of each stream, on as many nodes: 1, 3 or 5. Default 1.</summary>
    public int? Replicas { get; init; }

    /// <summary>Where streams are kept; fixed when they are made. Default on disk.</summary>
    public StreamConfigStorage? Storage { get; init; }

    /// <summary>Jobs that may wait before submitters have to. Default 100,000.</summary>
    public long? MaxJobs { get; init; }

    /// <summary>Bytes of each of the streams of jobs, results and dead letters and of the bucket. Default 1 GiB.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How long results and dead letters are kept; zero for ever, which is the default.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How long a worker may be silent about a job before another gets it. Default 30 seconds; it speaks up three times as often.</summary>
    public TimeSpan? AckWait { get; init; }
}
