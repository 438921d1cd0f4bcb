using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs;

/// <summary>Where a run puts what it parsed.</summary>
internal interface IOutput : IDisposable
{
    /// <summary>Whether an earlier run has written this input already. Asked once for each input, in order.</summary>
    bool Has(string id);

    /// <summary>Writes what became of an input ahead, on many threads at once; <c>null</c> where nothing can be made ahead.</summary>
    PooledBuffer? Prepare(Parsed parsed);

    /// <summary>Takes what became of the next input. Called by one at a time, in order.</summary>
    /// <returns>As it was written: with another problem when it could not be.</returns>
    /// <exception cref="OutputException">The output as a whole cannot be written.</exception>
    Parsed Write(Parsed parsed);

    /// <summary>Passes on what was held back.</summary>
    /// <exception cref="OutputException">The output as a whole cannot be written.</exception>
    void Flush();

    /// <summary>Ends the output: what was taken is readable afterwards.</summary>
    /// <param name="isWhole">Whether every input was taken; not when the run was interrupted.</param>
    /// <exception cref="OutputException">The output as a whole cannot be written.</exception>
    void Finish(bool isWhole);
}
