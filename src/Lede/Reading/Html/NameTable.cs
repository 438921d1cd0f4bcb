namespace Lede.Reading.Html;

/// <summary>Finds the number of a fixed name from its characters and their hash. The names are those of an enum: <c>DataSrc</c> is <c>data-src</c>.</summary>
internal sealed class NameTable
{
    private const uint Seed = 2166136261;
    private const uint Factor = 16777619; // FNV-1a: one multiplication a character, spreads short names well
    private readonly string[] _names;
    private readonly uint[] _hashes;
    private readonly ushort[] _slots;

    private NameTable(string[] names, int firstFound)
    {
        _names = names;
        _hashes = new uint[1024]; // five times the names, so that a look-up seldom meets a second one
        _slots = new ushort[_hashes.Length];
        for (var i = firstFound; i < names.Length; i++)
        {
            var hash = Hash(names[i]);
            var slot = Slot(hash);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            (_slots[slot], _hashes[slot]) = ((ushort)i, hash);
        }
    }

    public static NameTable Tags { get; } = new(KebabNames(Enum.GetNames<Tag>()), (int)Tag.Foreign + 1);

    public static NameTable Attributes { get; } = new(KebabNames(Enum.GetNames<AttributeName>()), (int)AttributeName.Other + 1);

    public static uint StartHash => Seed;

    public int Count => _names.Length;

    public string this[int number] => _names[number];

    public static uint Add(uint hash, char character) => (hash ^ character) * Factor;

    /// <summary>Number of a name in lower case; 0 when it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> name, uint hash)
    {
        for (var slot = Slot(hash); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_hashes[slot] == hash && name.SequenceEqual(_names[_slots[slot]]))
                return _slots[slot];
        }

        return 0;
    }

    public static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = Seed;
        foreach (var character in name)
            hash = Add(hash, character);
        return hash;
    }

    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));

    // Enum members of one value per name, in order of value, so that the position is the number.
    private static string[] KebabNames(string[] names)
    {
        var result = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
            result[i] = Kebab(names[i]);
        return result;
    }

    private static string Kebab(string name)
    {
        Span<char> kebab = stackalloc char[2 * name.Length];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]))
                kebab[length++] = '-';
            kebab[length++] = char.ToLowerInvariant(name[i]);
        }

        return kebab[..length].ToString();
    }
}
