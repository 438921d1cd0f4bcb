using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Lede.Service.OpenApi;

/// <summary>The library's documentation comments, from the file the compiler writes beside it.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, string> _texts = [];

    /// <param name="path">The file; where it is missing nothing is described.</param>
    public XmlDocs(string path)
    {
        if (!File.Exists(path))
            return;
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            var name = (string)member.Attribute("name")!;
            _texts[name] = Plain(member.Element("summary"));
            // A record's properties are described as parameters of its constructor.
            if (name.StartsWith("T:", StringComparison.Ordinal))
            {
                foreach (var parameter in member.Elements("param"))
                    _texts["P:" + name[2..] + "." + (string)parameter.Attribute("name")!] = Plain(parameter);
            }
        }
    }

    public static XmlDocs OfLibrary() => new(Path.Combine(AppContext.BaseDirectory, "Lede.xml"));

    public string? Of(Type type) => _texts.GetValueOrDefault("T:" + type.FullName);

    /// <param name="type">The type that has the property.</param>
    /// <param name="jsonName">The property's name in JSON.</param>
    public string? Of(Type type, string jsonName) =>
        _texts.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"P:{type.FullName}.{char.ToUpperInvariant(jsonName[0])}{jsonName.AsSpan(1)}"));

    // References are named as JSON names them; white space is the source file's and means nothing.
    private static string Plain(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "see" } see => Reference((string?)see.Attribute("cref") ?? ""),
                XElement { Name.LocalName: "paramref" } parameter => Camel((string?)parameter.Attribute("name") ?? ""),
                XElement other => other.Value,
                _ => "",
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Reference(string cref)
    {
        var name = cref[(cref.LastIndexOf('.') + 1)..];
        return cref.StartsWith("T:", StringComparison.Ordinal) ? name : Camel(name);
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
