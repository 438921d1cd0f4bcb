using System.Runtime.CompilerServices;
using Lede.Cli.Inputs;

namespace Lede.Cli.Parsing;

/// <summary>The inputs of a run, one after the other, of which those are left out that an earlier run has written.</summary>
internal sealed class InputList(IEnumerable<NamedInput> names, InputReading reading, RunCounts counts)
{
    /// <summary>Whether an input is in the output already; asked once for each, in order.</summary>
    public Func<string, bool> IsDone { get; init; } = _ => false;

    /// <summary>The inputs; each is disposed by whoever takes it.</summary>
    public async IAsyncEnumerable<Input> ReadAllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        // Reading blocks: not on the caller's thread.
        await Task.Yield();
        foreach (var name in names)
        {
            using var file = new InputFile(name, reading);
            var before = counts.BytesRead;
            while (file.Next() is { } input)
            {
                stop.ThrowIfCancellationRequested();
                counts.BytesRead = before + file.Position;
                if (!IsDone(input.Id))
                {
                    yield return input;
                    continue;
                }

                counts.Resumed++;
                input.Dispose();
            }

            counts.PassedOver += file.PassedOver;
            counts.BytesRead = before + file.Position;
        }
    }
}
