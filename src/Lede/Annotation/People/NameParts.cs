namespace Lede.Annotation.People;

/// <summary>A name cut into its words, as hashes.</summary>
/// <param name="First">First token that is a word of the name proper.</param>
/// <param name="Last">Last token that is one, before "Jr." and the like.</param>
/// <param name="FirstHash">Hash of the first word.</param>
/// <param name="LastHash">Hash of the last word.</param>
/// <param name="Suffix">Hash of "Jr.", "Sr.", "II", …; 0 without any.</param>
internal readonly record struct NameParts(int First, int Last, uint FirstHash, uint LastHash, uint Suffix)
{
    private static readonly uint[] Suffixes = [.. new[] { "jr", "sr", "ii", "iii", "iv", "jr.", "sr." }.Select(word => WordHash.Of(word))];

    public bool IsSingle => First == Last;

    /// <summary>Whether a token is "Jr.", "Sr.", "II" or the like.</summary>
    public static bool IsSuffix(Tokens tokens, int i) => Array.IndexOf(Suffixes, tokens[i].Hash) >= 0;

    /// <summary>Cuts the name at <paramref name="name"/>.</summary>
    public static NameParts Of(Tokens tokens, NameSpan name)
    {
        var (first, last, suffix) = (name.First, name.End - 1, 0u);
        while (last > first && (!tokens[last].IsWord || IsSuffix(tokens, last)))
        {
            if (tokens[last].IsWord)
                suffix = WordHash.Of(tokens.Word(last).TrimEnd('.'));
            last--;
        }

        return new NameParts(first, last, tokens[first].Hash, tokens[last].Hash, suffix);
    }

    /// <summary>Whether two names of several words can be one person's: the surname and the given name or its initial agree.</summary>
    public bool Agrees(NameParts other, Tokens tokens)
    {
        if (LastHash != other.LastHash || Suffix != other.Suffix)
            return false;
        return FirstHash == other.FirstHash || IsInitialOf(other, tokens) || other.IsInitialOf(this, tokens)
            || EndsLike(other, tokens) || other.EndsLike(this, tokens) || IsNicknameOf(other, tokens) || other.IsNicknameOf(this, tokens);
    }

    // "Bo Lee" of "Robert “Bo” Lee"
    private bool IsNicknameOf(NameParts other, Tokens tokens)
    {
        for (var i = other.First + 1; i < other.Last - 1; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && tokens[i + 1].Hash == FirstHash)
                return true;
        }

        return false;
    }

    /// <summary>Whether the words of this name, two or more, are the first ones of a longer name that goes on with a particle.</summary>
    public bool Begins(NameParts longer, Tokens tokens)
    {
        var length = Last - First + 1;
        if (length < 2 || longer.Last - longer.First < length || (Lexicon.Default[tokens[longer.First + length].Hash] & WordFacts.Particle) == 0)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (tokens[First + i].Hash != tokens[longer.First + i].Hash)
                return false;
        }

        return true;
    }

    private bool IsInitialOf(NameParts other, Tokens tokens) =>
        tokens[First].Has(TokenShape.Initials) && char.ToUpperInvariant(tokens.Word(First)[0]) == char.ToUpperInvariant(tokens.Word(other.First)[0]);

    // "Wasserman Schultz" of "Debbie Wasserman Schultz".
    private bool EndsLike(NameParts other, Tokens tokens)
    {
        var (length, longer) = (Last - First, other.Last - other.First);
        return length >= 1 && length < longer && tokens[other.Last - length].Hash == FirstHash;
    }
}
