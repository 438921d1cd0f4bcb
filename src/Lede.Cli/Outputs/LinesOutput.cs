using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs;

/// <summary>NDJSON, to standard output or a file; one line an input, in order.</summary>
internal sealed class LinesOutput(OutputStream stream, ResumedLines? resumed = null) : IOutput
{
    public bool Has(string id) => resumed?.Has(id) ?? false;

    public PooledBuffer? Prepare(Parsed parsed)
    {
        var line = new PooledBuffer();
        JsonLine.Write(parsed, line);
        return line;
    }

    public Parsed Write(Parsed parsed)
    {
        resumed?.CopyKept(stream);
        stream.Write(parsed.Written!.Written);
        return parsed;
    }

    public void Flush() => stream.Flush();

    public void Finish(bool isWhole)
    {
        stream.Flush();
        if (isWhole)
            resumed?.Finish(stream);
    }

    public void Dispose()
    {
        stream.Dispose();
        resumed?.Dispose();
    }
}
