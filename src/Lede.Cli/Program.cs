using Lede.Cli;

return await CommandLine.RunAsync(args);
