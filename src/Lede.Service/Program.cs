using Lede.Service;
using Lede.Service.Hosting;

try
{
    await LedeApp.Build(args).RunAsync();
    return 0;
}
catch (Exception error) when (error is StartException or IOException)
{
    // IOException: Kestrel's word for an address that is taken.
    Console.Error.WriteLine($"lede: {error.Message}");
    return 1;
}
catch (OperationCanceledException)
{
    // Told to stop before it had started.
    return 0;
}
