using System.Globalization;

namespace Lede.Cli.Archives;

/// <summary>Where a record lies in its archive.</summary>
/// <param name="Offset">Offset in the file: of the record, or of the gzip member that holds it.</param>
/// <param name="Inner">Offset in what the member decodes to; 0 for the first record of a member and where nothing is coded.</param>
/// <param name="Length">Bytes of the file from <paramref name="Offset"/> that hold the record and nothing else; <c>null</c> where there are none such, or it is broken.</param>
internal readonly record struct WarcPlace(long Offset, long Inner, long? Length = null)
{
    /// <summary><c>1234</c>, the offset that indexes of archives give; <c>1234+567</c> for a later record of a member with many.</summary>
    public override string ToString() => Inner == 0
        ? Offset.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}+{Inner}");
}
