using Lede.Reading;

namespace Lede.Wire;

/// <summary>How far the text of wire copy is to be trusted: it is the copy itself, so only what decoding could not read takes from it.</summary>
internal static class WireQuality
{
    public static Quality Of(WireStory story)
    {
        var words = WordCount.Of(story.Text.Value);
        var broken = story.Text.Value.AsSpan().Count('\uFFFD');
        // A broken character spoils about a word.
        return new Quality(words == 0 ? 0 : Math.Round(Math.Max(0, 1 - ((double)broken / words)), 3), words);
    }
}
