namespace Lede.Reading;

/// <summary>An attribute as stored: its value is a slice of the page's characters.</summary>
internal struct PageAttribute
{
    public int Start;
    public int Length;
    public AttributeName Name;
}
