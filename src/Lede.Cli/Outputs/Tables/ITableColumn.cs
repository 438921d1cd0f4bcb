using Parquet;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>A column of a table: its type, and the values of the rows not yet written.</summary>
internal interface ITableColumn<in TRow>
{
    DataField Field { get; }

    /// <summary>Takes the value of a row.</summary>
    void Add(TRow row);

    /// <summary>Writes the values taken, and forgets them.</summary>
    Task WriteAsync(ParquetRowGroupWriter group);
}
