namespace Lede.Cli.Broker;

/// <summary>What a job's way through the broker touches.</summary>
internal sealed class JobStores
{
    public JobStores(BrokerConnection broker)
    {
        Payloads = new Payloads(broker);
        Outcomes = new Outcomes(broker, Payloads);
        Attempts = new AttemptLog(broker);
        DeadLetters = new DeadLetters(broker, Outcomes);
    }

    public Payloads Payloads { get; }

    public Outcomes Outcomes { get; }

    public AttemptLog Attempts { get; }

    public DeadLetters DeadLetters { get; }
}
