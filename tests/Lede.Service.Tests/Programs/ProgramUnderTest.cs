using System.Diagnostics;
using Lede.Service.Hosting;

namespace Lede.Service.Tests.Programs;

/// <summary>The service as something that is started: the built assembly, or the native binary where there is one.</summary>
/// <param name="File">The executable.</param>
/// <param name="First">Its first arguments.</param>
/// <param name="Missing">Why it cannot be tested here; <c>null</c> when it can.</param>
public sealed record ProgramUnderTest(string File, IReadOnlyList<string> First, string? Missing)
{
    public static ProgramUnderTest Built { get; } = new("dotnet", [typeof(LedeApp).Assembly.Location], null);

    public static ProgramUnderTest Native { get; } = new(NativeService.Binary, [], NativeService.WhyNot());

    /// <summary>Starts it with its output redirected. Skips the running test when it is <see cref="Missing"/>.</summary>
    public Process Start(params IEnumerable<string> arguments)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return Process.Start(new ProcessStartInfo(File, [.. First, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
