using Lede.Service.Hosting;

return await ServiceProgram.RunAsync(args);
