using Lede.Service.Access;
using Lede.Service.Admission;
using Lede.Service.Articles;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Fetching;
using Lede.Service.Metering;
using Lede.Service.OpenApi;
using Lede.Service.Problems;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace Lede.Service.Hosting;

/// <summary>The service, built but not started.</summary>
internal static class LedeApp
{
    public const string DefaultAddress = "http://localhost:5080";

    // Beneath every other source: environment and command line overrule each of these.
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["urls"] = DefaultAddress,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
    };

    /// <exception cref="StartException">An option is wrong, or the article cannot be loaded.</exception>
    /// <param name="args">The command line.</param>
    /// <param name="network">What fetches take from the world; <c>null</c>, the default, for the system's.</param>
    public static WebApplication Build(string[] args, FetchNetwork? network = null)
    {
        // Begun before anything else is known: nearly every service serves the article built in, and parsing it is a large part of a start.
        var usual = Task.Run(() => ServedArticle.Load(ServiceOptions.Default));
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        var options = OptionTable.Read(builder.Configuration);
        AddServices(builder, options);
        if (options.Fetch)
            AddFetching(builder.Services, options, network);
        // The article built in is parsed while the server starts; what may be wrong is waited for, so that a service that cannot serve never listens.
        var article = IsUsual(options) ? usual : Task.FromResult(ServedArticle.Load(options));
        builder.Services.AddSingleton(article);

        var app = builder.Build();
        Proxies.Use(app, options.Proxies); // first: the log and the gate want to know who asks
        app.UseRequestLog();
        app.UseProblems();
        SecurityHeaders.Use(app);
        Origins.Use(app, options.Origins); // before the gate: a browser's question whether it may ask carries no key
        Gate.Use(app, options);
        app.UseRouting();
        app.MapHealth();
        Telemetry.Map(app, options);
        app.MapOpenApi();
        OptionsLog.Write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Lede.Options"), options);
        app.MapArticle();
        return app;
    }

    private static bool IsUsual(ServiceOptions options) =>
        options.Article is null && options.Limits.Parsing with { MaxTime = ServiceOptions.Default.Limits.Parsing.MaxTime } == ServiceOptions.Default.Limits.Parsing;

    private static void AddFetching(IServiceCollection services, ServiceOptions options, FetchNetwork? network)
    {
        services.AddSingleton(_ => new SystemNames(options.Limits.Fetching.MaxFetches));
        services.AddSingleton(provider => network ?? new FetchNetwork { Resolve = provider.GetRequiredService<SystemNames>().ResolveAsync });
        services.AddSingleton(options.FetchAllow);
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<FetchSlots>();
        services.AddSingleton<AdmittedFetcher>();
        services.AddSingleton<FetchArticle>();
    }

    private static void AddServices(WebApplicationBuilder builder, ServiceOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(Options.Create(options.Limits.Parsing));
        services.AddLede();
        services.AddSingleton(options.Limits);
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<ByteBudget>();
        services.AddSingleton<ParseSlots>();
        services.AddSingleton<AdmittedParser>();
        services.AddSingleton<ServiceHost>();
        services.AddSingleton(provider => new BatchParser(
            provider.GetRequiredService<ServiceHost>().With(provider.GetService<AdmittedFetcher>(), options.Limits.Fetching)));
        services.AddOpenApi();
        Telemetry.Add(services, options);
        if (options.Origins.All.Count > 0)
            services.AddCors();
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.WebHost.ConfigureKestrel(kestrel => ConnectionLimits.Apply(kestrel, options.Limits));
        services.Configure<SocketTransportOptions>(ConnectionLimits.Apply);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Limits.ShutdownTime);
    }
}
