namespace Lede.Extraction.Metadata;

/// <summary>What a site calls itself: declared names and the labels of its host, letters and digits only.</summary>
internal sealed class SiteNames
{
    // Site names beyond this length are slogans, and no title ends with one that is not declared.
    private const int MaxLength = 80;

    // Shorter labels ("co", "www", "de") and names are words of a title too often.
    private const int MinPart = 4;

    // More words beside a headline are a second half of it.
    private const int MaxLearntWords = 4;

    private readonly List<string> _names = [];

    public static SiteNames Of(Findings found, string? address)
    {
        var names = new SiteNames();
        foreach (var finding in found.All)
        {
            if (finding.Field == MetadataField.SiteName)
                names.Add(finding.Value);
            else if (finding.Field == MetadataField.CanonicalUrl && finding.Source is MetadataSource.Link or MetadataSource.OpenGraph)
                names.AddHost(finding.Value);
        }

        if (address is not null)
            names.AddHost(address);
        names.Learn(found);
        foreach (var finding in found.All)
        {
            if (finding.Field == MetadataField.Headline && finding.Source == MetadataSource.Heading && IsHost(finding.Value))
                names.Add(finding.Value);
        }

        return names;
    }

    /// <summary>Whether a text is the name of a host and nothing else: <c>example.com</c>.</summary>
    public static bool IsHost(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot is > 2 and <= 8 && !text.ContainsAny(' ', '/', ',') && char.IsLetter(text[dot - 1]) && char.IsLetter(text[^1]);
    }

    // What the title element adds to a headline declared beside it, at either end, is the site's name: "Daily News: Fire at mill" where og:title is "Fire at mill".
    private void Learn(Findings found)
    {
        if (found.First(MetadataField.Headline, MetadataSource.TitleElement)?.Value is not { } title)
            return;
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.OpenGraph, MetadataSource.Twitter, MetadataSource.Meta])
        {
            if (found.First(MetadataField.Headline, source)?.Value is not { } declared || TextWords.Count(declared) < 2 || declared.Length >= title.Length)
                continue;
            if (title.EndsWith(declared, StringComparison.OrdinalIgnoreCase))
                AddAround(title.AsSpan(0, title.Length - declared.Length).TrimEnd(), last: true);
            else if (title.StartsWith(declared, StringComparison.OrdinalIgnoreCase))
                AddAround(title.AsSpan(declared.Length).TrimStart(), last: false);
        }
    }

    private void AddAround(ReadOnlySpan<char> rest, bool last)
    {
        if (rest.IsEmpty || !TitleCutter.IsMark(rest[last ? ^1 : 0]) || TextWords.Count(rest) > MaxLearntWords)
            return;
        Add(rest);
    }

    /// <summary>Whether a piece of a title names the site: the same letters, or most of them from either end.</summary>
    public bool Match(ReadOnlySpan<char> piece)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var squashed = buffer[..TextWords.Squash(piece, buffer)];
        if (squashed.IsEmpty || squashed.Length == MaxLength)
            return squashed.IsEmpty;
        foreach (var name in _names)
        {
            if (squashed.SequenceEqual(name) || IsPart(squashed, name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a piece is the site's name letter for letter.</summary>
    public bool Equal(ReadOnlySpan<char> piece)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var squashed = buffer[..TextWords.Squash(piece, buffer)];
        foreach (var name in _names)
        {
            if (squashed.SequenceEqual(name))
                return true;
        }

        return false;
    }

    // "Guardian" of theguardian.com, "BBC News Online" of BBC News: one begins or ends with the other, and little is added.
    private static bool IsPart(ReadOnlySpan<char> piece, ReadOnlySpan<char> name)
    {
        var longer = piece.Length > name.Length ? piece : name;
        var shorter = piece.Length > name.Length ? name : piece;
        return shorter.Length >= MinPart && longer.Length <= 2 * shorter.Length + MinPart && (longer.StartsWith(shorter) || longer.EndsWith(shorter));
    }

    private void AddHost(string address)
    {
        var host = Host(address);
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];
        Add(host);
        foreach (var range in host.Split('.'))
        {
            if (host[range] is { Length: >= MinPart } label && range.End.GetOffset(host.Length) < host.Length)
                Add(label);
        }
    }

    private void Add(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var squashed = buffer[..TextWords.Squash(name, buffer)];
        foreach (var known in _names)
        {
            if (squashed.SequenceEqual(known))
                return;
        }

        if (squashed.Length is > 1 and < MaxLength)
            _names.Add(squashed.ToString());
    }

    internal static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var start = address.IndexOf("://");
        if (start < 0)
            return default;
        address = address[(start + 3)..];
        var end = address.IndexOfAny('/', '?', '#');
        return end < 0 ? address : address[..end];
    }
}
