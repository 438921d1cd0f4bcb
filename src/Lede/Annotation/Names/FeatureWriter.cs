namespace Lede.Annotation;

/// <summary>Hashes features into rows of the model.</summary>
internal ref struct FeatureWriter(Span<int> into)
{
    private readonly Span<int> _into = into;

    public int Count { get; private set; }

    public void Add(uint template, uint value) => Add(template, value, 0);

    public void Add(uint template, uint first, uint second)
    {
        var hash = (template + 1) * 0x9E3779B1u ^ first * 0x85EBCA6Bu;
        hash = (hash ^ hash >> 15) * 0x2C1B3C6Du + second * 0xC2B2AE35u;
        hash = (hash ^ hash >> 13) * 0x297A2D39u;
        _into[Count++] = (int)((hash ^ hash >> 16) & (NameModel.Size - 1));
    }
}
