using Parquet;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>A column of numbers or moments.</summary>
/// <param name="type">Name and type; nullable.</param>
/// <param name="value">The value of a row.</param>
internal sealed class ValueColumn<TRow, T>(DataField type, Func<TRow, T?> value) : ITableColumn<TRow>
    where T : struct
{
    private readonly List<T?> _values = [];

    public DataField Field { get; } = type;

    public void Add(TRow row) => _values.Add(value(row));

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync<T>(Field, _values.ToArray());
        _values.Clear();
    }
}
