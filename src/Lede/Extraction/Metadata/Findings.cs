namespace Lede.Extraction.Metadata;

/// <summary>What the sources found in one page, in the order they found it.</summary>
internal sealed class Findings
{
    // Far more than honest pages give; a page that repeats a tag without end costs no more than this.
    private const int MaxPerField = 64;

    /// <summary>Longest value kept, in characters: longer ones are no headline, name or date, and a description is as good when cut.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Longest headline that is compared letter by letter, in characters.</summary>
    public const int MaxHeadline = 400;

    // Half the words in common is the same story under another title.
    private const double SameHeadline = 0.5;

    private readonly List<Finding> _all = new(48);
    private readonly int[] _counts = new int[Enum.GetValues<MetadataField>().Length];
    private readonly List<ArticleImage> _images = [];
    private List<string>? _diagnostics;

    public IReadOnlyList<Finding> All => _all;

    public IReadOnlyList<string> Diagnostics => _diagnostics ?? [];

    /// <summary>Keeps a value, tidied; empty ones and those beyond the bound are dropped.</summary>
    public void Add(MetadataField field, MetadataSource source, string place, ReadOnlySpan<char> value)
    {
        if (_counts[(int)field] < MaxPerField && PlainText.Tidy(value) is { Length: > 0 } text)
            Add(new Finding(field, source, place, text) { Group = source is MetadataSource.JsonLd or MetadataSource.JsonLdOther ? Group : 0 });
    }

    /// <summary>Keeps a finding whose value is tidy.</summary>
    public void Add(Finding finding)
    {
        if (_counts[(int)finding.Field] >= MaxPerField)
            return;
        _counts[(int)finding.Field]++;
        _all.Add(finding);
    }

    /// <summary>Images in the order the page declares them.</summary>
    public IReadOnlyList<ArticleImage> Images => _images;

    /// <summary>The image declared last; <c>null</c> when none is.</summary>
    public ArticleImage? LastImage
    {
        get => _images.Count > 0 ? _images[^1] : null;
        set => _images[^1] = value!;
    }

    /// <summary>Number of the JSON-LD object being read.</summary>
    public int Group { get; private set; }

    public void NextGroup() => Group++;

    /// <summary>The label of the next <c>twitter:data1</c>.</summary>
    public string? FirstTwitterLabel { get; set; }

    /// <summary>Keeps an image by its address as written, once; evidence names the place.</summary>
    public void AddImage(MetadataSource source, string place, string url)
    {
        if (url.Length == 0 || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return;
        Add(new Finding(MetadataField.Image, source, place, url));
        if (_images.Count < MaxPerField && !_images.Exists(image => image.Url == url))
            _images.Add(new ArticleImage(url));
    }

    public void Report(string diagnostic)
    {
        if ((_diagnostics ??= []).Count < MaxPerField)
            _diagnostics.Add(diagnostic);
    }

    /// <summary>The first finding of a field from a source; <c>null</c> when there is none.</summary>
    public Finding? First(MetadataField field, MetadataSource source)
    {
        foreach (var finding in _all)
        {
            if (finding.Field == field && finding.Source == source)
                return finding;
        }

        return null;
    }

    /// <summary>Puts the JSON-LD object whose headline is most like the chosen one before the others: lists of related articles describe those too.</summary>
    public void PreferGroupOf(string? headline)
    {
        if (Group < 2 || headline is null)
            return;
        var (best, bestLikeness) = (0, SameHeadline);
        foreach (var finding in _all)
        {
            if (finding is not { Field: MetadataField.Headline, Source: MetadataSource.JsonLd })
                continue;
            var likeness = TextWords.Likeness(finding.Value, headline);
            if (likeness > bestLikeness)
                (best, bestLikeness) = (finding.Group, likeness);
        }

        if (best > 0)
        {
            var sorted = _all.OrderBy(finding => finding.Source == MetadataSource.JsonLd && finding.Group != best).ToArray();
            _all.Clear();
            _all.AddRange(sorted);
        }
    }
}
