using System.Text;

namespace Lede.Tests.Reading;

/// <summary>A kind of killer page.</summary>
/// <param name="Name">What it repeats.</param>
/// <param name="Count">How often, at full size.</param>
/// <param name="Build">The page for a count.</param>
internal sealed record KillerPage(string Name, int Count, Func<int, string> Build)
{
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public byte[] Bytes(int count) => Encoding.GetBytes(Build(count));

    public override string ToString() => Name;
}
