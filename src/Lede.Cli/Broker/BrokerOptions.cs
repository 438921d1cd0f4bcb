using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>The options of every verb that talks to the broker.</summary>
internal sealed partial class BrokerOptions
{
    private readonly Option<string> _url = new("--nats")
    {
        Description = "Address of the broker, several with commas: nats://host:4222, tls://user:password@host",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("NATS_URL") ?? "nats://localhost:4222",
    };

    private readonly Option<string> _prefix = new("--prefix") { Description = "First part of the names of all streams", DefaultValueFactory = _ => "lede" };
    private readonly Option<string?> _credentials = new("--creds") { Description = "File with the user's JWT and seed" };
    private readonly Option<string?> _nkey = new("--nkey") { Description = "File with the user's NKey seed" };
    private readonly Option<string?> _tlsAuthority = new("--tlsca") { Description = "PEM file with the authorities to trust" };
    private readonly Option<string?> _tlsCertificate = new("--tlscert") { Description = "PEM file with the client's certificate" };
    private readonly Option<string?> _tlsKey = new("--tlskey") { Description = "PEM file with its private key" };
    private readonly Option<int?> _replicas = new("--replicas") { Description = "Copies of each stream: 1, 3 or 5 (default 1)" };
    private readonly Option<string?> _storage = new("--storage") { Description = "Where streams are kept, file or memory (default file; fixed once they are made)" };
    private readonly Option<long?> _maxJobs = new("--max-jobs") { Description = "Jobs that may wait before submitters have to (default 100,000)" };
    private readonly Option<long?> _maxBytes = new("--max-bytes") { Description = "Bytes of each stream (default 1,073,741,824)" };
    private readonly Option<double?> _maxAge = new("--max-age") { Description = "Hours results and dead letters are kept, 0 for ever (default 0)" };
    private readonly Option<double?> _ackWait = new("--ack-wait") { Description = "Seconds of silence after which a worker's jobs go to others (default 30)" };

    public BrokerOptions()
    {
        _storage.AcceptOnlyFromAmong("file", "memory");
        _prefix.Validators.Add(result =>
        {
            if (!NamePart().IsMatch(result.GetValueOrDefault<string>()))
                result.AddError("--prefix takes up to 32 letters, digits, '-' and '_'.");
        });
        Between(_replicas, 1, 5);
        Between(_maxJobs, 1, long.MaxValue);
        Between(_maxBytes, 1024 * 1024, long.MaxValue);
        Between(_maxAge, 0, 24 * 3650);
        Between(_ackWait, 0.5, 3600);
    }

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_url, _prefix, _credentials, _nkey, _tlsAuthority, _tlsCertificate, _tlsKey, _replicas, _storage, _maxJobs, _maxBytes, _maxAge, _ackWait])
            command.Options.Add(option);
    }

    /// <summary>What the command line says.</summary>
    public BrokerSettings Read(ParsedLine line) => new(line.GetValue(_url)!, new BrokerNames(line.GetValue(_prefix)!))
    {
        Credentials = line.GetValue(_credentials),
        NKey = line.GetValue(_nkey),
        TlsAuthority = line.GetValue(_tlsAuthority),
        TlsCertificate = line.GetValue(_tlsCertificate),
        TlsKey = line.GetValue(_tlsKey),
        Replicas = line.GetValue(_replicas),
        Storage = line.GetValue(_storage) switch { null => null, "memory" => StreamConfigStorage.Memory, _ => StreamConfigStorage.File },
        MaxJobs = line.GetValue(_maxJobs),
        MaxBytes = line.GetValue(_maxBytes),
        MaxAge = line.GetValue(_maxAge) is { } hours ? TimeSpan.FromHours(hours) : null,
        AckWait = line.GetValue(_ackWait) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    /// <summary>Bounds what a number may be.</summary>
    public static void Between<T>(Option<T> option, double least, double most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is IConvertible value && value.ToDouble(CultureInfo.InvariantCulture) is var number && (number < least || number > most))
            result.AddError(FormattableString.Invariant($"{option.Name} is {number:N0}; it must be from {least:N0} to {most:N0}."));
    });

    [GeneratedRegex("^[A-Za-z0-9_-]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex NamePart();
}
