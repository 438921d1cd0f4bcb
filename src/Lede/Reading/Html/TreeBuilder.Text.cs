namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private void Characters()
    {
        var (start, length) = (_tokens.Start, _tokens.Length);
        if (_mode is InsertionMode.InBody && _open.Top.Space == ElementSpace.Html && !_tokens.HasNul)
        {
            BodyText(start, length, _tokens.IsBlank ? NodeMarks.Blank : NodeMarks.None);
            return;
        }

        var foreign = _open.Top.Space != ElementSpace.Html && _open.Top.Integration is IntegrationPoint.None or IntegrationPoint.Annotation;
        var blank = _tokens.IsBlank ? NodeMarks.Blank : NodeMarks.None;
        if (_tokens.HasNul)
        {
            length = WithoutNul(start, length, foreign);
            blank = LeadingSpace(start, length) == length ? NodeMarks.Blank : NodeMarks.None;
        }

        if (length == 0)
            return;
        if (foreign)
        {
            _framesetAllowed &= blank != 0;
            InsertText(start, length, blank);
            return;
        }

        if (_mode is not (InsertionMode.InBody or InsertionMode.InCell))
        {
            var skipped = CharactersBetween(start, length, blank);
            (start, length) = (start + skipped, length - skipped);
            if (length == 0)
                return;
        }

        BodyText(start, length, blank);
    }

    private void BodyText(int start, int length, NodeMarks blank)
    {
        Reconstruct();
        _framesetAllowed &= blank != 0;
        InsertText(start, length, blank);
    }

    // Text where it may not stand as it is. Returns how many of its characters are dealt with; the rest is the body's.
    private int CharactersBetween(int start, int length, NodeMarks blank)
    {
        var space = blank != 0 ? length : LeadingSpace(start, length);
        switch (_mode)
        {
            case InsertionMode.Initial or InsertionMode.BeforeHead or InsertionMode.InHead or InsertionMode.InHeadNoscript or InsertionMode.AfterHead:
                // White space before the body is nobody's.
                while (space < length && _mode < InsertionMode.InBody)
                    ImplyNext();
                return space;
            case InsertionMode.InTable or InsertionMode.InTableBody or InsertionMode.InRow when TakesTableText(_open.Top.Tag):
                return TableText(start, length, blank);
            case InsertionMode.InColumnGroup when blank == 0 && _open.Top.Tag == Tag.Colgroup:
                _open.Pop();
                _mode = InsertionMode.InTable;
                return TableText(start, length, blank);
            case InsertionMode.InColumnGroup:
                return length;
            case InsertionMode.InSelect or InsertionMode.InSelectInTable:
                InsertText(start, length, blank);
                return length;
            case InsertionMode.InFrameset or InsertionMode.AfterFrameset:
                return length;
            case InsertionMode.AfterBody when blank == 0:
                _mode = InsertionMode.InBody;
                return 0;
            default:
                return 0;
        }
    }

    private static bool TakesTableText(Tag tag) => tag.Is(TagTraits.TableStructure) || tag == Tag.Template;

    private int TableText(int start, int length, NodeMarks blank)
    {
        if (blank != 0)
        {
            InsertText(start, length, blank);
            return length;
        }

        _foster = true;
        Reconstruct();
        _framesetAllowed = false;
        InsertText(start, length, blank);
        _foster = false;
        return length;
    }

    private int LeadingSpace(int start, int length)
    {
        var found = _text.Decoded(start, length).IndexOfAnyExcept(" \t\n\f\r");
        return found < 0 ? length : found;
    }

    // NUL is dropped from text, and replaced inside svg and math.
    private int WithoutNul(int start, int length, bool foreign)
    {
        var text = _text.Decoded(start, length);
        if (foreign)
        {
            text.Replace('\0', '\uFFFD');
            return length;
        }

        var kept = 0;
        foreach (var character in text)
        {
            if (character != '\0')
                text[kept++] = character;
        }

        return kept;
    }
}
