using Lede.Annotation.Dates;
using Lede.Annotation.Entities;
using Lede.Annotation.People;
using Lede.Annotation.Quotes;

namespace Lede.Annotation;

/// <summary>Draft to article: adds spans over the text and changes nothing else.</summary>
internal static class Annotator
{
    public static Article Annotate(Draft draft, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var tokens = Tokens.Of(draft, stop);
        // The rules and the model of names are English: elsewhere they would guess.
        IReadOnlyList<NameSpan> names = draft.IsEnglish ? ShortNames.Complete(tokens, NameFinder.Find(draft, tokens, stop)) : [];
        var voices = Voices.Of(draft, tokens, names, stop);
        return draft.Article with
        {
            Quotes = voices.Quotes,
            People = voices.People,
            Organisations = EntityAnnotator.Organisations(draft, tokens, names),
            Places = EntityAnnotator.Places(draft, tokens, names),
            Dates = DateAnnotator.Annotate(draft, names, stop),
        };
    }
}
