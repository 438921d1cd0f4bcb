using Parquet;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>A Parquet file that is written in groups of rows, of which one is held.</summary>
internal sealed class TableFile<TRow> : IDisposable
{
    private const int MostRows = 10_000;
    private const long MostCharacters = 8 * 1024 * 1024; // 16 MiB of memory; a group of some megabytes on disk, which is what readers like

    private readonly string _path;
    private readonly FileStream _file;
    private readonly IReadOnlyList<ITableColumn<TRow>> _columns;
    private readonly ParquetWriter _writer;
    private int _rows;
    private long _characters;

    private TableFile(FileStream file, IReadOnlyList<ITableColumn<TRow>> columns)
    {
        _path = file.Name;
        _file = file;
        _columns = columns;
        var schema = new ParquetSchema(columns.Select(column => (Field)column.Field));
        _writer = ParquetWriter.CreateAsync(schema, file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).GetAwaiter().GetResult();
    }

    /// <exception cref="OutputException">The file is there already, or cannot be made.</exception>
    public static TableFile<TRow> Create(string path, IReadOnlyList<ITableColumn<TRow>> columns) =>
        OutputStream.Try(path, () => new TableFile<TRow>(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite), columns));

    /// <param name="row">The row.</param>
    /// <param name="characters">About how many characters it has, which is what it costs to hold.</param>
    /// <exception cref="OutputException">A group was full and cannot be written.</exception>
    public void Add(TRow row, int characters)
    {
        foreach (var column in _columns)
            column.Add(row);
        _characters += characters;
        if (++_rows == MostRows || _characters >= MostCharacters)
            WriteGroup();
    }

    /// <summary>Writes what is held, and the footer without which the file cannot be read.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Finish()
    {
        if (_rows > 0)
            WriteGroup();
        OutputStream.Try(_path, () =>
        {
            _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _file.Flush();
            return true;
        });
    }

    public void Dispose() => _file.Dispose();

    private void WriteGroup()
    {
        // Files are written without waiting for anything but the disk: nothing is gained by more threads.
        OutputStream.Try(_path, () =>
        {
            WriteGroupAsync().GetAwaiter().GetResult();
            return true;
        });
        (_rows, _characters) = (0, 0);
    }

    private async Task WriteGroupAsync()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
            await column.WriteAsync(group);
        group.CompleteValidate();
    }
}
