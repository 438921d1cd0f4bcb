using Lede.Service.Configuration;

namespace Lede.Service.Hosting;

/// <summary>The service as a program, from its command line to its exit code.</summary>
internal static class ServiceProgram
{
    /// <summary>Runs until the process is told to stop.</summary>
    /// <returns>0 when it was told to stop, 1 when it could not start; one line on standard error says why.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
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
    }
}
