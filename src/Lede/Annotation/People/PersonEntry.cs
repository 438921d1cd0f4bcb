namespace Lede.Annotation.People;

/// <summary>A person while the article is being read.</summary>
/// <param name="name">Index of the name that brought the person in.</param>
/// <param name="parts">Parts of the fullest name.</param>
internal sealed class PersonEntry(int name, NameParts parts)
{
    private readonly List<(CharSpan Span, MentionKind Kind)> _mentions = [];

    /// <summary>Index of the fullest name.</summary>
    public int Name { get; set; } = name;

    public NameParts Parts { get; set; } = parts;

    public Gender Gender { get; set; }

    /// <summary>Where the first title stands.</summary>
    public CharSpan? Title { get; set; }

    /// <summary>Head noun of the title, as a hash: "president" of "U.S. President".</summary>
    public uint Role { get; set; }

    /// <summary>Index of the last name met that names this person; how the nearest of two namesakes is told.</summary>
    public int LastName { get; set; } = name;

    public IReadOnlyList<(CharSpan Span, MentionKind Kind)> Mentions => _mentions;

    public void Add(CharSpan span, MentionKind kind) => _mentions.Add((span, kind));

    /// <summary>Puts the mentions in reading order; of two that overlap the first stays.</summary>
    public void Settle()
    {
        _mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var kept = 0;
        for (var i = 0; i < _mentions.Count; i++)
        {
            if (kept == 0 || _mentions[kept - 1].Span.End <= _mentions[i].Span.Start)
                _mentions[kept++] = _mentions[i];
        }

        _mentions.RemoveRange(kept, _mentions.Count - kept);
    }
}
