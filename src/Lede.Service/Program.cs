using Lede.Service;
using Lede.Service.Hosting;

try
{
    await LedeApp.Build(args).RunAsync();
    return 0;
}
catch (StartException error)
{
    Console.Error.WriteLine($"lede: {error.Message}");
    return 1;
}
