using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using Lede.Cli.Broker;

namespace Lede.Cli.Tests;

/// <summary>What operators are given says only what the program has, and what Kubernetes reads.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Deploy");

    // KEDA's own kind; its fields are checked below.
    private static readonly Dictionary<string, Type> Kinds = new() { ["keda.sh/v1alpha1/ScaledObject"] = typeof(Dictionary<object, object>) };

    [Fact]
    public void Words_OfEveryWorker_AreTheProgramsOwn()
    {
        IReadOnlyList<string>[] workers =
        [
            [.. Container("work.yaml").Args],
            [.. ((List<object>)Compose("work")["command"]).Cast<string>()],
            ExecStart().Match(Read("lede-work.service")).Groups[1].Value.Split(' '),
        ];

        foreach (var words in workers)
        {
            Assert.Equal("work", words[0]);
            Assert.Empty(CommandLine.Parse(words).Errors);
            // The platform waits longer than the program.
            Assert.Equal("25", words[words.ToList().IndexOf("--grace") + 1]);
        }

        Assert.NotEmpty(CommandLine.Parse([.. workers[0], "--no-such-word"]).Errors);
    }

    [Fact]
    public void Manifests_HoldToTheSchemaOfKubernetes()
    {
        string[] kinds = [.. Directory.GetFiles(Path.Combine(Folder, "kubernetes")).SelectMany(file => Load(Path.GetFileName(file))).Select(item => item.GetType().Name).Order(StringComparer.Ordinal)];

        Assert.Equal(["Dictionary`2", "V1ConfigMap", "V1Deployment", "V1Deployment", "V1PodDisruptionBudget", "V1Service", "V1Service", "V1StatefulSet", "V2HorizontalPodAutoscaler"], kinds);
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString(Read("kubernetes/service.yaml").Replace("replicas", "replicaz", StringComparison.OrdinalIgnoreCase), Kinds, strict: true));
    }

    [Fact]
    public void Selectors_FindTheirPods()
    {
        foreach (var deployment in Load("service.yaml").Concat(Load("work.yaml")).OfType<V1Deployment>())
            Assert.Equal(deployment.Spec.Template.Metadata.Labels, deployment.Spec.Selector.MatchLabels);
        var nodes = Load("nats.yaml").OfType<V1StatefulSet>().Single();
        Assert.Equal(nodes.Spec.Template.Metadata.Labels, nodes.Spec.Selector.MatchLabels);
        Assert.Equal(nodes.Spec.Template.Metadata.Labels, Load("nats.yaml").OfType<V1Service>().Single().Spec.Selector);
        Assert.Equal(3, nodes.Spec.Replicas);
        var scaler = Load("service.yaml").OfType<V2HorizontalPodAutoscaler>().Single();
        Assert.Equal(Load("service.yaml").OfType<V1Deployment>().Single().Metadata.Name, scaler.Spec.ScaleTargetRef.Name);
        Assert.Equal("cpu", Assert.Single(scaler.Spec.Metrics).Resource.Name);
    }

    [Fact]
    public void Workers_AreScaledOnTheLagOfTheirQueue()
    {
        var names = new BrokerNames("lede");
        var spec = (Dictionary<object, object>)Load("work.yaml").OfType<Dictionary<object, object>>().Single()["spec"];
        var trigger = (Dictionary<object, object>)Assert.Single((List<object>)spec["triggers"]);
        var metadata = (Dictionary<object, object>)trigger["metadata"];

        Assert.Equal("nats-jetstream", trigger["type"]);
        Assert.Equal((names.Jobs, BrokerNames.Workers), ((string)metadata["stream"], (string)metadata["consumer"]));
        Assert.Equal(Load("work.yaml").OfType<V1Deployment>().Single().Metadata.Name, ((Dictionary<object, object>)spec["scaleTargetRef"])["name"]);
        var service = Load("nats.yaml").OfType<V1Service>().Single();
        Assert.Contains(service.Spec.Ports, port => $"{service.Metadata.Name}:{port.Port}" == (string)metadata["natsServerMonitoringEndpoint"]);
    }

    [Fact]
    public async Task Probes_AskWhatIsThere()
    {
        var stop = TestContext.Current.CancellationToken;
        var container = Container("service.yaml");
        using var process = CommandRun.Start(["serve", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Information"]);
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync(stop);
        while (line is not null && !Address().IsMatch(line));
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };
        try
        {
            foreach (var probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe })
            {
                using var answer = await client.GetAsync(new Uri(probe.HttpGet.Path, UriKind.Relative), stop);
                Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
            }
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public void Images_AreThoseTheDockerfileMakes()
    {
        var dockerfile = Read("Dockerfile");

        Assert.Contains($" AS {((Dictionary<object, object>)Compose("work")["build"])["target"]}\n", dockerfile, StringComparison.Ordinal);
        Assert.Contains($"EXPOSE {Container("service.yaml").Ports.Single().ContainerPort}\n", dockerfile, StringComparison.Ordinal);
        Assert.Equal(Compose("work")["image"], Container("work.yaml").Image);
        Assert.Equal(Compose("service")["image"], Container("service.yaml").Image);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static List<object> Load(string file) => KubernetesYaml.LoadAllFromString(Read("kubernetes/" + file), Kinds, strict: true);

    private static V1Container Container(string file) => Load(file).OfType<V1Deployment>().Single().Spec.Template.Spec.Containers.Single();

    private static Dictionary<object, object> Compose(string service) =>
        (Dictionary<object, object>)((Dictionary<object, object>)KubernetesYaml.Deserialize<Dictionary<object, object>>(Read("compose.yaml"))["services"])[service];

    [GeneratedRegex("^ExecStart=/usr/local/bin/lede (.*)$", RegexOptions.Multiline, 1000)]
    private static partial Regex ExecStart();

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
