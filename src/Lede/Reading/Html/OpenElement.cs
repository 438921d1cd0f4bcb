namespace Lede.Reading.Html;

/// <summary>An entry of the stack of open elements. The last fields are what makes every "has an element in scope" a comparison of two positions.</summary>
internal struct OpenElement
{
    public int Node;
    public int Name;
    public Tag Tag;
    public ElementSpace Space;
    public IntegrationPoint Integration;

    /// <summary>Position of the next lower element of the same name, HTML or foreign as this one, plus one; 0 for none.</summary>
    public int SameName;

    /// <summary>Position of the nearest element, this one included, that bounds the default scope.</summary>
    public int Scope;

    /// <summary>The same for the scope of list items.</summary>
    public int ListScope;

    /// <summary>The same for the scope of <c>button</c>, which is also that of <c>p</c>.</summary>
    public int ButtonScope;

    /// <summary>The same for the scope of table parts.</summary>
    public int TableScope;

    /// <summary>Position of the nearest special element.</summary>
    public int Special;

    /// <summary>Position of the nearest special element other than <c>address</c>, <c>div</c> and <c>p</c>: how far <c>li</c>, <c>dd</c> and <c>dt</c> look.</summary>
    public int ItemBound;

    /// <summary>Position of the nearest HTML element.</summary>
    public int Html;
}
