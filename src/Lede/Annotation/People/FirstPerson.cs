using Lede.Annotation.Quotes;

namespace Lede.Annotation.People;

/// <summary>"I" inside a quotation is its speaker.</summary>
internal static class FirstPerson
{
    public static void Read(Passage passage, IReadOnlyList<FoundQuote> quotes, MentionReader mentions, Cast cast)
    {
        foreach (var quote in quotes)
        {
            if (quote.By is not { } by || mentions.PersonOf(by.Source.Head) is not (var person and >= 0))
                continue;
            var unit = passage[quote.Unit];
            var nested = 0;
            for (var i = unit.First + 1; i < unit.End - 1; i++)
            {
                var token = passage.Tokens[i];
                if (token.Kind == TokenKind.Quote)
                    nested += passage.Text[token.Start] is '‘' or '“' ? 1 : passage.Text[token.Start] is '”' ? -1 : 0;
                else if (nested <= 0 && Length(passage.Tokens.Word(i)) is var length and > 0)
                    cast.People[person].Add(new CharSpan(token.Start, token.Start + length), MentionKind.Pronoun);
            }
        }
    }

    // "I", "I’m", "me", "my", "myself": how many characters the pronoun has; 0 for other words.
    private static int Length(ReadOnlySpan<char> word) => word switch
    {
        "I" or ['I', '’' or '\'', ..] => 1,
        "me" or "my" or "My" => 2,
        "myself" => 6,
        _ => 0,
    };
}
