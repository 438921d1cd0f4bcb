using System.Collections.Frozen;

namespace Lede.Annotation.People;

/// <summary>Given names that tell a person's gender.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<uint, Gender> Genders = ListFile.Lines("given-names.tsv")
        .ToFrozenDictionary(line => WordHash.Of(line.AsSpan(2)), line => line[0] == 'f' ? Gender.Female : Gender.Male);

    public static Gender Of(uint hash) => Genders.GetValueOrDefault(hash);
}
