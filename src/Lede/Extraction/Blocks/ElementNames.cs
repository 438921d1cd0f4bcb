using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>The attributes in which sites say what a part of the page is for.</summary>
internal static class ElementNames
{
    public static bool Names(AttributeName name) => name is AttributeName.Class or AttributeName.Id or AttributeName.Role or AttributeName.Itemprop
        or AttributeName.DataTestid or AttributeName.DataComponent or AttributeName.DataComponentName or AttributeName.DataType or AttributeName.DataQa
        or AttributeName.DataBlock or AttributeName.DataModule or AttributeName.DataElement or AttributeName.DataSection;
}
