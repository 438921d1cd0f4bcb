using System.Text.Json;
using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>The html5lib tokenizer tests, error codes aside.</summary>
public sealed class TokenizerTests
{
    private const string NoSurrogates = "The tokenizer reads UTF-8, which has no lone surrogates: decoders have put U+FFFD in their place.";

    // Every case that is let off: file, description, state, and why.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["unicodeCharsProblematic.test: Invalid Unicode character U+DFFF (Data state)"] = NoSurrogates,
        ["unicodeCharsProblematic.test: Invalid Unicode character U+D800 (Data state)"] = NoSurrogates,
        ["unicodeCharsProblematic.test: Invalid Unicode character U+DFFF with valid preceding character (Data state)"] = NoSurrogates,
        ["unicodeCharsProblematic.test: Invalid Unicode character U+D800 with valid following character (Data state)"] = NoSurrogates,
    };

    [Fact]
    public void Passes_Html5libTests()
    {
        var (cases, failures) = (0, new List<string>());
        foreach (var file in Directory.GetFiles(Repository.Shared("html5lib", "tokenizer"), "*.test").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var test in document.RootElement.GetProperty("tests").EnumerateArray())
            {
                foreach (var state in States(test))
                {
                    cases++;
                    var (expected, actual) = (Html5libTokens.Expected(test), Html5libTokens.Actual(test, state));
                    if (expected != actual)
                        failures.Add($"{Path.GetFileName(file)}: {test.GetProperty("description").GetString()} ({state})\n  expected {expected}\n  actual   {actual}");
                }
            }
        }

        var unexplained = failures.Where(failure => !Exceptions.ContainsKey(failure.Split('\n')[0])).ToList();
        Assert.True(cases > 6_000, $"{cases} cases");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {cases} fail:\n{string.Join('\n', unexplained.Take(40))}");
        Assert.True(failures.Count == Exceptions.Count, "an exception listed passes");
        Assert.True(failures.Count <= cases / 100, "at most one case in a hundred may be let off");
    }

    private static IEnumerable<string> States(JsonElement test) =>
        test.TryGetProperty("initialStates", out var states) ? states.EnumerateArray().Select(state => state.GetString()!) : ["Data state"];

    [Fact]
    public void Keeps_NoMoreNamesThanItHasBitsFor() => Assert.InRange(Enum.GetValues<AttributeName>().Length, 1, 128);
}
