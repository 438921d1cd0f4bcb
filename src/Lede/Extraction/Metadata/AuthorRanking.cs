namespace Lede.Extraction.Metadata;

/// <summary>Chooses the authors: who signs above the text, then who is declared, then who is named elsewhere; people before desks before user names.</summary>
internal static class AuthorRanking
{
    private sealed record Claim(MetadataSource Source, bool IsSigned, List<Finding> Findings, List<(string Name, AuthorKind Kind, string? Url)> Names)
    {
        public AuthorKind Best => Names.Count == 0 ? AuthorKind.None : Names.Min(name => name.Kind);
    }

    // Nodes between the names of one byline that stand in elements of their own: a picture, a link, a job.
    private const int MaxDistance = 16;

    private static readonly MetadataSource[] Declared =
    [
        MetadataSource.JsonLd, MetadataSource.Meta, MetadataSource.OpenGraph, MetadataSource.Microdata, MetadataSource.HEntry, MetadataSource.Twitter,
        MetadataSource.DublinCore, MetadataSource.JsonLdOther,
    ];

    public static (IReadOnlyList<Finding> Chosen, IReadOnlyList<Author> Authors) Choose(Findings found, SiteNames site)
    {
        var signed = Gather(found, site, MetadataSource.Visible, isSigned: true);
        var named = Gather(found, site, MetadataSource.Visible, isSigned: false);
        var declared = new List<Claim>();
        foreach (var source in Declared)
        {
            if (Gather(found, site, source, isSigned: false) is { Names.Count: > 0 } claim)
                declared.Add(claim);
        }

        var claims = new List<Claim> { signed };
        claims.AddRange(declared.Where(claim => claim.Source == MetadataSource.JsonLd));
        claims.Add(named);
        claims.AddRange(declared.Where(claim => claim.Source != MetadataSource.JsonLd));
        claims.Add(Gather(found, site, MetadataSource.VisibleElsewhere, isSigned: true));
        claims.Add(Gather(found, site, MetadataSource.VisibleElsewhere, isSigned: false));

        // Declared and printed alike: whatever it names, it is the author.
        var chosen = claims.Find(claim => claim.Names.Count > 0 && claim.Source != MetadataSource.Visible && (Agree(claim, signed) || Agree(claim, named)));
        var isAgreed = chosen is { Best: <= AuthorKind.Handle };
        foreach (var claim in claims)
        {
            if (isAgreed)
                break;
            if (claim.Names.Count > 0 && (chosen is null || claim.Best < chosen.Best))
                chosen = claim;
        }

        if (chosen is null)
            return ([], []);
        // The same people and more: a tag that holds the first of several.
        foreach (var claim in claims)
        {
            if (claim.Names.Count > chosen.Names.Count && claim.Names.TrueForAll(name => name.Kind == AuthorKind.Person) && chosen.Names.All(name => claim.Names.Exists(other => Same(name.Name, other.Name))))
                chosen = claim;
        }

        var best = chosen.Best;
        var authors = new List<Author>();
        foreach (var (name, kind, url) in chosen.Names)
        {
            var keep = kind == best || (best <= AuthorKind.Single && kind <= AuthorKind.Single);
            if (keep && !authors.Exists(author => Same(author.Name, name)))
                authors.Add(new Author(name, url));
        }

        return (chosen.Findings, authors);
    }

    private static bool Agree(Claim declared, Claim printed) =>
        printed.Names.Count > 0 && declared.Names.TrueForAll(name => printed.Names.Exists(other => Same(name.Name, other.Name)));

    private static Claim Gather(Findings found, SiteNames site, MetadataSource source, bool isSigned)
    {
        var claim = new Claim(source, isSigned, [], []);
        var group = -1;
        foreach (var finding in found.All)
        {
            if (finding.Field != MetadataField.Author || finding.Source != source || finding.IsSigned != isSigned)
                continue;
            if (group >= 0 && finding.Group != group)
                continue;
            var names = AuthorNames.Split(finding.Value, site, finding.Place is "citation_author" or "dc.creator");
            if (names.Count == 0)
                continue;
            group = finding.Group;
            // One byline is one line; names in elements of their own follow each other.
            if (claim.Findings.Count > 0 && source is MetadataSource.Visible or MetadataSource.VisibleElsewhere or MetadataSource.Microdata
                && (finding.Node - claim.Findings[^1].Node > MaxDistance || names.Exists(name => name.Kind != AuthorKind.Person)))
            {
                break;
            }

            claim.Findings.Add(finding);
            foreach (var (name, kind) in names)
            {
                if (!claim.Names.Exists(other => Same(other.Name, name)))
                    claim.Names.Add((name, finding.IsOrganisation && kind <= AuthorKind.Single ? AuthorKind.Desk : kind, finding.Url));
            }
        }

        return claim;
    }

    private static bool Same(string a, string b) => TextWords.Likeness(a, b) > 0.99;
}
