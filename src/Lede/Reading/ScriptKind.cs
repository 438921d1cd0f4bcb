namespace Lede.Reading;

/// <summary>The scripts that language detection tells apart.</summary>
internal enum ScriptKind
{
    /// <summary>Any other, and what is no letter.</summary>
    Other,

    /// <summary>Many languages: words decide.</summary>
    Latin,

    /// <summary>Many languages: words decide.</summary>
    Cyrillic,

    /// <summary>Arabic, Persian, Urdu: letters decide.</summary>
    Arabic,

    /// <summary>Chinese, or Japanese when kana are near.</summary>
    Han,

    /// <summary>Japanese.</summary>
    Kana,

    /// <summary>Korean.</summary>
    Hangul,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Hindi, Marathi, Nepali; taken for Hindi.</summary>
    Devanagari,

    /// <summary>Bengali.</summary>
    Bengali,

    /// <summary>Tamil.</summary>
    Tamil,

    /// <summary>Telugu.</summary>
    Telugu,

    /// <summary>Georgian.</summary>
    Georgian,

    /// <summary>Armenian.</summary>
    Armenian,
}
