using System.Text.RegularExpressions;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Fetching;

namespace Lede.Service.Tests;

public sealed partial class OptionTableTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Lede.Service", "README.md"));

    [Fact]
    public void Readme_ListsEveryOptionAndNoOther()
    {
        foreach (var option in OptionTable.All)
        {
            var row = option is NumberOption number
                ? FormattableString.Invariant($"| `{option.Key}` | {number.Get(new ServiceLimits()):N0} | {number.Least:N0} | {number.Most:N0} | {number.Unit} | ")
                : $"| `{option.Key}` | ";
            Assert.Contains(row, Readme, StringComparison.Ordinal);
        }

        Assert.Equal(OptionTable.All.Count, Rows().Count(Readme));
    }

    [Fact]
    public void Lists_EveryLimit()
    {
        var names = new[] { typeof(ParserLimits), typeof(BatchLimits), typeof(FetchLimits), typeof(ServiceLimits) }.SelectMany(type => type.GetProperties())
            .Select(property => property.Name).Where(name => name is not (nameof(ServiceLimits.Parsing) or nameof(ServiceLimits.Batches) or nameof(ServiceLimits.Fetching)));

        Assert.Equal(names.Order(), OptionTable.All.OfType<NumberOption>().Select(option => option.Name["Limits:".Length..]).Order());
    }

    [Fact]
    public void Takes_EveryBoundAndNothingBeyond()
    {
        foreach (var option in OptionTable.All.OfType<NumberOption>())
        {
            foreach (var bound in new[] { option.Least, option.Most })
                Assert.Equal(bound, option.Get(option.Read(FormattableString.Invariant($"{bound}"), ServiceOptions.Default).Limits));
            foreach (var beyond in new[] { option.Least - 1, option.Most + 1 })
                Assert.Throws<StartException>(() => option.Read(FormattableString.Invariant($"{beyond}"), ServiceOptions.Default));
            Assert.InRange(option.Get(new ServiceLimits()), option.Least, option.Most);
        }
    }

    [Fact]
    public void Sets_OneValueEach()
    {
        foreach (var option in OptionTable.All.OfType<NumberOption>())
        {
            var changed = option.Read(FormattableString.Invariant($"{option.Most}"), ServiceOptions.Default);

            Assert.All(OptionTable.All.Where(other => other != option), other => Assert.Equal(other.Shown(ServiceOptions.Default), other.Shown(changed)));
        }
    }

    [Fact]
    public void Docs_SayTheReasonForEveryDefault()
    {
        var folder = Path.Combine(Checkout.Root, "src", "Lede.Service");
        foreach (var (type, file) in new[] { (typeof(ServiceLimits), "Configuration/ServiceLimits.cs"), (typeof(BatchLimits), "Batches/BatchLimits.cs"), (typeof(FetchLimits), "Fetching/FetchLimits.cs") })
        {
            var source = File.ReadAllText(Path.Combine(folder, file)).Replace("\n    /// ", " ", StringComparison.Ordinal);
            foreach (var name in type.GetProperties().Select(property => property.Name).Where(name => name is not (nameof(ServiceLimits.Parsing) or nameof(ServiceLimits.Batches) or nameof(ServiceLimits.Fetching))))
                Assert.Matches($"summary>[^\n]* to [^\n]*, default [^\n]*: [^\n]*\n    public [A-Za-z]+ {name} ", source);
        }
    }

    [GeneratedRegex("^\\| `Lede:", RegexOptions.Multiline, 1000)]
    private static partial Regex Rows();
}
