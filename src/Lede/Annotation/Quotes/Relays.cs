using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Reads attributions in which someone stands between the words and the text: who relayed them, or who asked.</summary>
internal readonly struct Relays(Passage passage, int start, int end)
{
    // Units between "was quoted" and "as saying".
    private const int Reach = 14;

    private readonly Subjects _subjects = new(passage, start, end);
    private readonly SourcePhrases _sources = new(passage, start, end);

    /// <summary>Who does it, behind a verb: "was asked by Ann Lee", "described by critics as"; <c>null</c> for other verbs.</summary>
    public Source? ByAgent(int i)
    {
        if (!passage[i].Is(CuePast) || i == start || i + 2 >= end || passage.Word(i + 1) is not "by" || passage[i + 2].Is(Time))
            return null;
        return _sources.After(i + 2) is { } agent && (agent.Kind == SourceKind.Name || passage[agent.Head].Is(Role | Group)) ? agent : null;
    }

    /// <summary>Adds the attribution of "was quoted by RIA on Thursday as saying", "RIA quoted him as saying"; whether there was one.</summary>
    public bool Read(int saying, List<Attribution> found)
    {
        for (var i = saying - 2; i > start && i > saying - Reach; i--)
        {
            if (!passage[i].Is(Quoting))
                continue;
            var k = i - 1;
            while (k > start && passage.IsAdverb(k))
                k--;
            if (passage[k].Kind == UnitKind.Word && passage[k].Is(Auxiliary) && passage.IsBe(k))
            {
                while (k - 1 > start && passage[k - 1].Is(Auxiliary))
                    k--;
                if (_subjects.Before(k) is { } speaker)
                {
                    var via = ByPhrase(i + 1, saying);
                    // "was quoted as saying by Yonhap"
                    found.Add(new Attribution(speaker, k, saying + 1) { Says = true, Core = true, Via = via >= 0 ? via : ByPhrase(saying + 1, Math.Min(end, saying + 2)) });
                }

                return true;
            }

            var relay = _subjects.Before(i);
            if (_sources.After(i + 1) is { } quoted || ObjectPronoun(i + 1, out quoted))
                found.Add(new Attribution(quoted, saying, saying + 1) { Says = true, Core = true, Via = Apposed(i) ?? relay?.Head ?? -1 });
            return true;
        }

        return false;
    }

    // "the state news agency, KCNA, quoted": the name tells more than the phrase before it.
    private int? Apposed(int verb) => verb - 2 > start && passage[verb - 1].Kind == UnitKind.Comma && passage[verb - 2].Kind == UnitKind.Name ? verb - 2 : null;

    private bool ObjectPronoun(int i, out Source source)
    {
        source = new Source(i, i + 1, i, SourceKind.Pronoun);
        return passage[i].Is(His | Her | Their);
    }

    private int ByPhrase(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.Word(i) is not "by")
                continue;
            for (var k = i + 1; k < end && k < i + Reach && passage[k].Kind is UnitKind.Word or UnitKind.Name; k++)
            {
                if (passage[k].Kind == UnitKind.Name || (passage[k].Capitalised && !passage[k].Is(Time)))
                    return k;
            }
        }

        return -1;
    }
}
