using System.CommandLine;
using Lede.Cli.Help;
using Lede.Service.Fetching;
using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary><c>lede work</c>: takes jobs from the queue and puts their results into it, until told to stop.</summary>
internal sealed class WorkVerb
{
    // How often the queue is asked how it stands, and how often that is said.
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(5);

    private readonly BrokerOptions _broker = new();
    private readonly Option<int> _parallel = new("--parallel") { Description = "Jobs parsed at once", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<int?> _inFlight = new("--in-flight") { Description = "Jobs held at once (default 8 for each parsed at once)" };
    private readonly Option<int> _attempts = new("--attempts") { Description = "Times a job is begun before it is given up", DefaultValueFactory = _ => new RetryPolicy().MostAttempts };
    private readonly Option<double> _retryAfter = new("--retry-after")
    {
        Description = "Seconds before the second attempt; each further wait is four times as long",
        DefaultValueFactory = _ => new RetryPolicy().FirstDelay.TotalSeconds,
    };

    private readonly Option<double> _grace = new("--grace") { Description = "Seconds for jobs at work when told to stop", DefaultValueFactory = _ => 25 };
    private readonly Option<DirectoryInfo?> _archives = new("--archives") { Description = "Folder of the archives that jobs refer to; without it such jobs are given up" };
    private readonly Option<bool> _fetch = new("--fetch") { Description = "Fetch the addresses that jobs name; without it such jobs are given up" };
    private readonly Option<string[]> _fetchAllow = new("--fetch-allow")
    {
        HelpName = "HOST",
        Description = "Host, or host:port, fetched wherever it leads; all others must lead to the public internet. May be given more than once",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _metrics = Address("--metrics", "Address to answer GET /metrics at, in Prometheus' text format: http://0.0.0.0:9464", "http");
    private readonly Option<string?> _otlp = Address("--otlp", "Address of a collector to send metrics to over OTLP (HTTP, protobuf): http://localhost:4318/", "http", "https");
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Tell each job as it arrives and as it ends" };

    public static Command Command() => new WorkVerb().Build();

    private Command Build()
    {
        var command = new ExampledCommand("work", "Takes jobs from a NATS JetStream queue and parses them, on as many machines as it is started on.")
        {
            Examples = """
                  # on each machine, until it is told to stop
                  lede work --nats nats://broker:4222

                  # jobs that refer to archives, which this machine sees under another path than the submitter
                  lede work --nats nats://broker:4222 --archives /data/crawl

                  # jobs that are addresses, on the public internet and on one host that is not
                  lede work --nats nats://broker:4222 --fetch --fetch-allow intranet.example:8080

                  # progress and lag for Prometheus
                  lede work --nats nats://broker:4222 --metrics http://0.0.0.0:9464
                """,
        };
        BrokerOptions.Between(_parallel, 1, 1024);
        BrokerOptions.Between(_inFlight, 1, 10_000);
        BrokerOptions.Between(_attempts, 1, 100);
        BrokerOptions.Between(_retryAfter, 0.001, 3600);
        BrokerOptions.Between(_grace, 0, 3600);
        _fetchAllow.Validators.Add(result =>
        {
            if (AllowedHosts.Read(result.GetValue(_fetchAllow) ?? []) is null)
                result.AddError("--fetch-allow takes a host or host:port, such as intranet.example or 10.0.0.1:8080.");
        });
        _broker.AddTo(command);
        foreach (var option in (Option[])[_parallel, _inFlight, _attempts, _retryAfter, _grace, _archives, _fetch, _fetchAllow, _metrics, _otlp, _verbose])
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParsedLine line, CancellationToken never)
    {
        using var signal = new TerminationSignal();
        var error = line.InvocationConfiguration.Error;
        WorkTelemetry telemetry;
        try
        {
            telemetry = await WorkTelemetry.StartAsync(Read(line, _metrics), Read(line, _otlp), signal.Token);
        }
        catch (IOException taken)
        {
            await error.WriteLineAsync($"lede: {taken.Message}");
            return ExitCode.Usage;
        }

        await using (telemetry)
        {
            if (telemetry.Address is { } address)
                await error.WriteLineAsync($"lede: metrics at {address}");
            return await WorkAsync(line, signal);
        }
    }

    private Task<int> WorkAsync(ParsedLine line, TerminationSignal signal) => BrokerCommand.RunAsync(line, _broker, async broker =>
    {
        var parallel = line.GetValue(_parallel);
        using var gate = new CoreGate(parallel);
        var held = new HeldJobs(await broker.AckWaitAsync(signal.Token), TimeSpan.FromMinutes(10));
        using var metrics = new WorkMetrics(held);
        var log = new WorkLog(line.InvocationConfiguration.Error, metrics, line.GetValue(_verbose));
        var archives = line.GetValue(_archives) is { } folder ? new ArchiveFolder(folder) : null;
        using var fetcher = line.GetValue(_fetch) ? new JobFetcher(AllowedHosts.Read(line.GetValue(_fetchAllow)!)!) : null;
        var retry = new RetryPolicy { MostAttempts = line.GetValue(_attempts), FirstDelay = TimeSpan.FromSeconds(line.GetValue(_retryAfter)) };
        var runner = new JobRunner(new JobStores(broker), new JobWork(new ArticleParser(), archives, fetcher), new WorkConditions(gate, retry), log);
        var worker = new Worker(broker, runner, held, log)
        {
            InFlight = line.GetValue(_inFlight) ?? 8 * parallel,
            Grace = TimeSpan.FromSeconds(line.GetValue(_grace)),
        };
        var watching = WatchAsync(new QueueProbe(broker), metrics, log, signal.Token);
        await worker.RunAsync(signal.Token);
        await watching;
        log.Progress();
        return ExitCode.Done;
    }, signal);

    private static Option<string?> Address(string name, string description, params string[] schemes)
    {
        var option = new Option<string?>(name) { HelpName = "ADDRESS", Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme)))
                result.AddError($"{name} is '{text}'; it must be an address that begins with {string.Join(" or ", schemes.Select(scheme => $"{scheme}://"))}.");
        });
        return option;
    }

    private static Uri? Read(ParsedLine line, Option<string?> address) => line.GetValue(address) is { } text ? new Uri(text) : null;

    private static async Task WatchAsync(QueueProbe probe, WorkMetrics metrics, WorkLog log, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(ProbeEvery);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                metrics.Queue = await probe.AskAsync(stop);
                log.Progress();
                await timer.WaitForNextTickAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (BrokerRetry.Passes(e) || e is OperationCanceledException or NatsJSApiException)
            {
                log.Trouble(e);
                await timer.WaitForNextTickAsync(CancellationToken.None);
            }
        }
    }
}
