namespace Lede.Reading.Html;

/// <summary>Finds the number of a fixed name. The names are those of an enum: <c>DataSrc</c> is <c>data-src</c>. Names of up to eight characters, which
/// nearly all are, are looked up by their characters packed into one integer, longer ones by hash.</summary>
internal sealed class NameTable
{
    private const int Slots = 512; // at least four times the names, so that a look-up seldom meets a second one
    private const int SlotShift = 64 - 9;
    private const int PackedLength = sizeof(ulong);
    private const ulong Spread = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: its product spreads over the top bits

    private readonly string[] _names;
    private readonly (ulong Key, int Number)[] _slots = new (ulong, int)[Slots];

    private NameTable(string[] enumNames, int firstFound)
    {
        _names = new string[enumNames.Length];
        for (var i = 0; i < _names.Length; i++)
            _names[i] = Kebab(enumNames[i]);
        for (var i = firstFound; i < _names.Length; i++)
        {
            var key = Key(_names[i]);
            var slot = Slot(key);
            while (_slots[slot].Number != 0)
                slot = (slot + 1) % Slots;
            _slots[slot] = (key, i);
        }
    }

    public static NameTable Tags { get; } = new(Enum.GetNames<Tag>(), (int)Tag.Foreign + 1);

    public static NameTable Attributes { get; } = new(Enum.GetNames<AttributeName>(), (int)AttributeName.Other + 1);

    public int Count => _names.Length;

    public string this[int number] => _names[number];

    /// <summary>Packs one more character of a name; what goes beyond eight is pushed out again.</summary>
    public static ulong Pack(ulong packed, char character) => (packed << 8) | character;

    /// <summary>FNV-1a, for names too long to pack.</summary>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var character in name)
            hash = (hash ^ character) * 16777619;
        return hash;
    }

    /// <summary>Number of a name in lower case; 0 when it is not in the table.</summary>
    /// <param name="name">The name.</param>
    /// <param name="packed">Its characters packed; 0 when one of them is not ASCII.</param>
    public int Find(ReadOnlySpan<char> name, ulong packed)
    {
        var isPacked = name.Length <= PackedLength;
        var key = isPacked ? packed : Hash(name);
        for (var slot = Slot(key); _slots[slot].Number is not 0 and var number; slot = (slot + 1) % Slots)
        {
            if (_slots[slot].Key == key && (isPacked ? _names[number].Length <= PackedLength : name.SequenceEqual(_names[number])))
                return number;
        }

        return 0;
    }

    private static ulong Key(string name)
    {
        if (name.Length > PackedLength)
            return Hash(name);
        var packed = 0UL;
        foreach (var character in name)
            packed = Pack(packed, character);
        return packed;
    }

    private static int Slot(ulong key) => (int)((key * Spread) >> SlotShift);

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
