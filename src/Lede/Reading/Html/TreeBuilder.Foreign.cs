namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool StartForeignRoot()
    {
        var space = _tag == Tag.Svg ? ElementSpace.Svg : ElementSpace.MathMl;
        InsertForeign(space, IntegrationPoint.None, _tag);
        return true;
    }

    // Whether a start tag is read by the rules of foreign content, and not as HTML at an integration point.
    private bool TakesForeignStart() => _open.Top.Integration switch
    {
        IntegrationPoint.Html => false,
        IntegrationPoint.MathText => _tag is Tag.Mglyph or Tag.Malignmark,
        IntegrationPoint.Annotation => _tag != Tag.Svg,
        _ => true,
    };

    // False when the tag ends the foreign content and is to be read as HTML.
    private bool ForeignStart()
    {
        if (_tag.Is(TagTraits.LeavesForeign) || (_tag == Tag.Font && HasFontAttribute()))
        {
            while (_open.Top.Space != ElementSpace.Html && _open.Top.Integration is IntegrationPoint.None or IntegrationPoint.Annotation)
                _open.Pop();
            return false;
        }

        var space = _open.Top.Space;
        InsertForeign(space, Integration(space), _tag is Tag.Svg or Tag.Math ? _tag : Tag.Foreign);
        return true;
    }

    private void InsertForeign(ElementSpace space, IntegrationPoint integration, Tag tag)
    {
        var node = ElementNode();
        node.Tag = tag;
        node.Marks = space == ElementSpace.Svg ? NodeMarks.Svg : NodeMarks.Math;
        var index = Place(node);
        if (!_tokens.SelfClosing)
            Open(new OpenElement { Node = index, Name = _name, Tag = tag, Space = space, Integration = integration });
    }

    private IntegrationPoint Integration(ElementSpace space) => (space, _tag) switch
    {
        (ElementSpace.Svg, Tag.Foreignobject or Tag.Desc or Tag.Title) => IntegrationPoint.Html,
        (ElementSpace.MathMl, Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext) => IntegrationPoint.MathText,
        (ElementSpace.MathMl, Tag.AnnotationXml) => HoldsHtml() ? IntegrationPoint.Html : IntegrationPoint.Annotation,
        _ => IntegrationPoint.None,
    };

    private bool HoldsHtml()
    {
        for (var i = _attributes.Start; i < _attributes.Count; i++)
        {
            if (_attributes.Items[i].Name != AttributeName.Encoding)
                continue;
            var value = _text.Value(ref _attributes.Items[i]);
            return value.Equals("text/html", StringComparison.OrdinalIgnoreCase) || value.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private bool HasFontAttribute()
    {
        for (var i = _attributes.Start; i < _attributes.Count; i++)
        {
            if (_attributes.Items[i].Name is AttributeName.Color or AttributeName.Face or AttributeName.Size)
                return true;
        }

        return false;
    }

    // False when the end tag belongs to HTML around the foreign content.
    private bool ForeignEnd()
    {
        if (_tag is Tag.Br or Tag.P)
        {
            while (_open.Top.Space != ElementSpace.Html && _open.Top.Integration is IntegrationPoint.None or IntegrationPoint.Annotation)
                _open.Pop();
            return false;
        }

        var position = _open.FindForeign(_name);
        if (position < 0)
            return false;
        _open.PopFrom(position);
        return true;
    }
}
