using System.Text;

namespace Lede.Reading.Html;

/// <summary>Finds the number of a fixed name. The names are those of an enum: <c>DataSrc</c> is <c>data-src</c>.</summary>
internal sealed class NameTable
{
    private const int Slots = 512; // at least four times the names, so that a look-up seldom meets a second one
    private const int SlotShift = 64 - 9;

    private readonly string[] _names;
    private readonly (NameKey Key, int Number)[] _slots = new (NameKey, int)[Slots];

    private NameTable(string[] enumNames, int firstFound)
    {
        _names = new string[enumNames.Length];
        for (var i = 0; i < _names.Length; i++)
            _names[i] = Kebab(enumNames[i]);
        for (var i = firstFound; i < _names.Length; i++)
        {
            var key = NameKey.Of(_names[i]);
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

    /// <summary>Number of a name; 0 when it is not in the table.</summary>
    /// <param name="key">The name's key.</param>
    /// <param name="name">The name as written.</param>
    public int Find(in NameKey key, ReadOnlySpan<byte> name)
    {
        for (var slot = Slot(key); _slots[slot].Number is not 0 and var number; slot = (slot + 1) % Slots)
        {
            if (_slots[slot].Key == key && (key.IsWhole || Ascii.EqualsIgnoreCase(name, _names[number])))
                return number;
        }

        return 0;
    }

    private static int Slot(in NameKey key) => (int)(key.Hash >> SlotShift);

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
