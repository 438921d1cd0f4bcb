using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs;

/// <summary>NDJSON, to standard output or a file; one line an input, in order.</summary>
internal sealed class LinesOutput(OutputStream stream, DoneLines? done = null) : IOutput
{
    public bool Has(string id) => done?.Take(id) ?? false;

    public PooledBuffer? Prepare(Parsed parsed)
    {
        var line = new PooledBuffer();
        JsonLine.Write(parsed, line);
        return line;
    }

    public Parsed Write(Parsed parsed)
    {
        stream.Write(parsed.Written!.Written);
        return parsed;
    }

    public void Flush() => stream.Flush();

    public void Finish(bool isWhole)
    {
        stream.Flush();
        if (isWhole)
            done?.Finish();
    }

    public void Dispose()
    {
        stream.Dispose();
        done?.Dispose();
    }
}
