using System.Buffers;
using Lede.Service.Batches;

namespace Lede.Cli.Broker;

/// <summary>Writes receipts to standard output in the order of the inputs, and counts them.</summary>
internal sealed class Receipts(Stream output) : IPipelineSink<Receipt>
{
    private readonly ArrayBufferWriter<byte> _held = new();

    public long Queued { get; private set; }

    public long Known { get; private set; }

    public long Refused { get; private set; }

    public async ValueTask WriteAsync(Receipt result, CancellationToken stop)
    {
        if (result.Submission.Problem is not null)
            Refused++;
        else if (result.IsNew)
            Queued++;
        else
            Known++;
        result.Write(_held);
        if (_held.WrittenCount > 64 * 1024)
            await FlushAsync(stop);
    }

    public async ValueTask FlushAsync(CancellationToken stop)
    {
        // Not cancelled in the middle of a line.
        await output.WriteAsync(_held.WrittenMemory, CancellationToken.None);
        await output.FlushAsync(CancellationToken.None);
        _held.ResetWrittenCount();
    }
}
