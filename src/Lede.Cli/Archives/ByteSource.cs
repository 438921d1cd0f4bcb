namespace Lede.Cli.Archives;

/// <summary>Fills a buffer with the next bytes there are, as <see cref="Stream.Read(Span{byte})"/> does.</summary>
/// <returns>How many; 0 when no more come.</returns>
internal delegate int ByteSource(Span<byte> buffer);
