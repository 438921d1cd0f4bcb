using Lede.Cli.Archives;
using Lede.Service.Problems;

namespace Lede.Cli.Inputs;

/// <summary>A file that is read: one page or copy, or the records of an archive, one after the other. What it is, its first bytes say.</summary>
internal sealed class InputFile : IDisposable
{
    private const int Slack = 1024 * 1024; // headers of a record, and what shows that it ends

    private readonly NamedInput _name;
    private readonly InputReading _reading;
    private Stream? _stream;
    private ReplayBuffer? _stored;
    private ReplayBuffer? _decoded;
    private GzipSource? _gzip;
    private WarcReader? _archive;
    private bool _isDone;

    public InputFile(NamedInput name, InputReading reading) => (_name, _reading) = (name, reading);

    /// <summary>Records of an archive that are no inputs: requests, metadata, images, …</summary>
    public long PassedOver { get; private set; }

    /// <summary>Bytes of the file read so far.</summary>
    public long Position => _stored?.Position ?? 0;

    /// <summary>The next input, which the caller disposes; <c>null</c> at the end. Never throws for what the file is: what cannot be read comes as a problem.</summary>
    public Input? Next()
    {
        if (_isDone)
            return null;
        try
        {
            if (_decoded is null && Open() is { } refused)
                return Last(refused);
            return _archive is null ? Last(Whole()) : NextRecord(_archive);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Last(Unreadable(error.Message));
        }
    }

    public void Dispose()
    {
        _stored?.Dispose();
        _decoded?.Dispose();
        _stream?.Dispose();
    }

    private Input Last(Input input)
    {
        _isDone = true;
        return input;
    }

    private Input Unreadable(string why) => Input.Refused(_name.Id, new Problem(InputProblems.Unreadable, why));

    private Input? Open()
    {
        if (_name.Fault is { } fault)
            return Unreadable(fault);
        _stream = _name.Path is null
            ? Console.OpenStandardInput()
            : OpenPart(new FileStream(_name.Path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete }));
        var most = _reading.MaxBytes + Slack;
        _stored = new ReplayBuffer(_stream.Read, most);
        _stored.Ensure(4);
        if (_stored.Available.StartsWith(GzipSource.Magic))
        {
            _gzip = new GzipSource(_stored);
            _decoded = new ReplayBuffer(_gzip.Read, most);
        }
        else if (_stored.Available.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
        {
            return Unreadable("It is compressed with Zstandard, which is not read: decompress it into a pipe.");
        }

        _decoded ??= _stored;
        if (_decoded.Ensure(WarcReader.Magic.Length) && _decoded.Available.StartsWith(WarcReader.Magic))
            _archive = new WarcReader(_decoded, _gzip, most - (Slack / 2), RecordChoice.IsInput);
        return null;
    }

    private Stream OpenPart(FileStream file)
    {
        if (_name.Part is not { } part)
            return file;
        using (file)
        {
            var bytes = new byte[(int)Math.Clamp(file.Length - part.Offset, 0, part.Length)];
            file.Position = part.Offset;
            file.ReadExactly(bytes);
            return new MemoryStream(bytes, writable: false);
        }
    }

    private Input Whole()
    {
        if (_decoded!.Ensure(_reading.MaxBytes + 1))
            return Input.Refused(_name.Id, TooLarge());
        if (_gzip?.Fault is { } fault)
            return Unreadable($"Its gzip member at byte {_gzip.Member} is broken: {fault}.");
        var bytes = _decoded.Available;
        return Input.OfFile(_name.Id, bytes, new ArticleSource(default)
        {
            MediaType = _reading.MediaType ?? InputFormat.Of(_name.Id, bytes),
            Published = _reading.Published,
        });
    }

    private Input? NextRecord(WarcReader archive)
    {
        while (archive.Next() is { } record)
        {
            var id = $"{_name.Id}#{record.Place}";
            if (record.Fault is { } fault)
            {
                record.Dispose();
                return Input.Refused(id, new Problem(InputProblems.BrokenRecord, $"The record at {record.Place} is broken: {fault}."));
            }

            if (record.IsTooLarge)
                return Input.Refused(id, TooLarge());
            var head = RecordChoice.HeadOf(record.Fields, record.Block.Span);
            if (RecordChoice.MediaTypeOf(record.Fields, record.Block.Span, head) is { } mediaType)
                return Input.OfRecord(id, record, head, Source(record, head, mediaType));
            record.Dispose();
            PassedOver++;
        }

        _isDone = true;
        return null;
    }

    private ArticleSource Source(WarcRecord record, HttpHead? head, string mediaType) => new(default)
    {
        MediaType = mediaType,
        // What a crawler converted to text it wrote in UTF-8, as the standard of such files asks.
        Charset = RecordChoice.CharsetOf(head is null ? record.Fields.ContentType : head.ContentType) ?? (record.Fields.Type == "conversion" ? "utf-8" : null),
        Url = record.Fields.TargetUri,
        Published = _reading.Published,
    };

    private Problem TooLarge() => new(ProblemType.TooLarge, FormattableString.Invariant($"The source is larger than {_reading.MaxBytes:N0} bytes."))
    {
        Limit = nameof(ParserLimits.MaxBytes),
        Allowed = _reading.MaxBytes,
    };
}
