using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs;

/// <summary>One article to standard output, as it is; a problem to standard error.</summary>
internal sealed class DocumentOutput(DocumentForm form, OutputStream stream) : IOutput
{
    private bool _isTaken;

    public bool Has(string id) => false;

    public PooledBuffer? Prepare(Parsed parsed) => form.Prepare(parsed);

    public Parsed Write(Parsed parsed)
    {
        if (_isTaken)
            throw new OutputException($"There is more than one input, and --format {form.Format.Name} makes a document of each: name a folder with --out.");
        _isTaken = true;
        if (parsed.Article is null)
        {
            Console.Error.WriteLine($"lede: {parsed.Id}: {parsed.Problem!.Detail ?? parsed.Problem.Type.Title}");
            return parsed;
        }

        stream.Write(parsed.Written!.Written);
        if (!parsed.Written.Written.EndsWith("\n"u8))
            stream.Write("\n"u8);
        return parsed;
    }

    public void Flush() => stream.Flush();

    public void Finish(bool isWhole) => stream.Flush();

    public void Dispose() => stream.Dispose();
}
