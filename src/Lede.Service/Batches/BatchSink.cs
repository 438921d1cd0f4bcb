using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Lede.Service.Batches;

/// <summary>Writes answers into a pipe. Flushes when nothing more is ready, so that an answer is not kept from a client who waits for it, or when
/// much is written, so that one who does not keeps few bytes here.</summary>
internal sealed class BatchSink(PipeWriter output) : IPipelineSink<LineAnswer>
{
    private const int MuchBytes = 64 * 1024; // Kestrel holds writers up from here

    private long _unflushed;

    public ValueTask WriteAsync(LineAnswer result, CancellationToken stop)
    {
        using (result)
        {
            output.Write(result.Bytes.Written);
            _unflushed += result.Bytes.Length;
        }

        return _unflushed >= MuchBytes ? FlushAsync(stop) : ValueTask.CompletedTask;
    }

    public async ValueTask FlushAsync(CancellationToken stop)
    {
        if (_unflushed == 0)
            return;
        _unflushed = 0;
        if ((await output.FlushAsync(stop)).IsCompleted)
            throw new ConnectionAbortedException("Nobody reads the answers any longer.");
    }
}
