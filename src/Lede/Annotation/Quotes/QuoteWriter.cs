using Lede.Annotation.People;

namespace Lede.Annotation.Quotes;

/// <summary>Turns what was found into public quotations.</summary>
internal readonly struct QuoteWriter(Passage passage, MentionReader mentions, IReadOnlyList<Person> people)
{
    public IReadOnlyList<Quote> Write(List<FoundQuote> found)
    {
        var quotes = new List<Quote>();
        for (var i = 0; i < found.Count;)
        {
            var end = i + 1;
            while (end < found.Count && found[end].Group == found[i].Group)
                end++;
            quotes.Add(Quote(found, i, end));
            i = end;
        }

        return quotes;
    }

    private Quote Quote(List<FoundQuote> found, int first, int end)
    {
        var text = passage.Tokens.Text;
        var parts = new TextSlice[end - first];
        for (var i = first; i < end; i++)
            parts[i - first] = text.Slice(passage.Quoted[passage[found[i].Unit].Index].Span);
        if (found[first].Label is { } label)
            return new Quote(found[first].Kind, parts, Labelled(label), null);
        if (found[first].By is not { } by)
            return new Quote(found[first].Kind, parts, null, null);
        var cue = by.CueEnd > by.Cue ? text.Slice(passage.Span(by.Cue, by.CueEnd)) : null;
        var via = by.Via >= 0 ? text.Slice(passage.Span(by.Via, by.Via + 1)) : null;
        return new Quote(found[first].Kind, parts, Speaker(by.Source), cue, via);
    }

    // A transcript writes the surname in capitals.
    private Speaker Labelled(CharSpan label)
    {
        var mention = passage.Tokens.Text.Slice(label);
        foreach (var person in people)
        {
            if (person.Name.EndsWith(mention.Text, StringComparison.OrdinalIgnoreCase))
                return new Speaker(person.Name, person.Id, mention.Text, mention.Span);
        }

        return new Speaker(mention.Text, null, mention.Text, mention.Span);
    }

    // A capitalised word that speaks is a name, though no list knows it; an English word that begins a sentence ("Reporters") is none.
    private bool IsBareName(Source source)
    {
        if (source.Kind != SourceKind.Nominal || source.End - source.First != 1 || passage[source.Head] is not { Capitalised: true, Class: WordClass.None })
            return false;
        var word = passage.Tokens[passage[source.Head].First];
        return !(word.Has(TokenShape.SentenceStart) && (Lexicon.Default[word.Hash] & WordFacts.CommonMask) != 0);
    }

    // "Greenpeace accused ministers of delay. It called …": the organisation that opens the sentence before as its subject; -1 without one.
    private int Body(int it)
    {
        var (low, high) = (0, passage.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (passage.Sentences[middle].First < it)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0 || low == passage.Sentences.Count || passage.Sentences[low].First != it || passage.Sentences[low].Block > passage.Sentences[low - 1].Block + 1)
            return -1;
        var before = passage.Sentences[low - 1];
        var first = before.First < before.End && passage.Word(before.First) is "The" ? before.First + 1 : before.First;
        return first < before.End && passage.IsOrganisation(first) && new Clause(passage, before.First, before.End).IsSubject(first) ? first : -1;
    }

    private Speaker Speaker(Source source)
    {
        var mention = passage.Tokens.Text.Slice(passage.Span(source.First, source.End));
        var person = mentions.PersonOf(source.Head);
        if (person >= 0)
            return new Speaker(people[person].Name, people[person].Id, mention.Text, mention.Span);
        if (passage[source.Head].Is(WordClass.It) && Body(source.Head) is var body and >= 0)
            return new Speaker(passage.Word(body).ToString(), null, mention.Text, mention.Span);
        var named = source.Kind == SourceKind.Name || IsBareName(source);
        return new Speaker(named ? passage.Word(source.Head).ToString() : null, null, mention.Text, mention.Span);
    }
}
