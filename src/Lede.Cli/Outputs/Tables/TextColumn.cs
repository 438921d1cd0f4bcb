using Parquet;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>A column of strings (UTF-8).</summary>
internal sealed class TextColumn<TRow>(string name, Func<TRow, string?> value) : ITableColumn<TRow>
{
    private readonly List<string?> _values = [];

    public DataField Field { get; } = new DataField<string>(name, true);

    public void Add(TRow row) => _values.Add(value(row));

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(Field, _values!);
        _values.Clear();
    }
}
