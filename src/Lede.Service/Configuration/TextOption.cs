namespace Lede.Service.Configuration;

/// <summary>An option that is no number. Lists are separated by commas.</summary>
/// <param name="Name">What follows <c>Lede:</c> in the key.</param>
/// <param name="Form">What it must be, as the message says it after "it must be".</param>
/// <param name="Set">The options with what is written; <c>null</c> when it has not the form.</param>
/// <param name="Show">See <see cref="ServiceOption.Shown"/>.</param>
internal sealed record TextOption(
    string Name, string Form, Func<ServiceOptions, string, ServiceOptions?> Set, Func<ServiceOptions, object?> Show) : ServiceOption(Name)
{
    /// <summary>Whether what is written must not be repeated in a message. Default <c>false</c>.</summary>
    public bool IsSecret { get; init; }

    public override ServiceOptions Read(string text, ServiceOptions options) =>
        Set(options, text) ?? throw new StartException(IsSecret ? $"{Key} is wrong; it must be {Form}." : $"{Key} is '{text}'; it must be {Form}.");

    public override object? Shown(ServiceOptions options) => Show(options);

    /// <summary>A switch, off by default.</summary>
    public static TextOption Switch(string name, Func<ServiceOptions, bool> get, Func<ServiceOptions, bool, ServiceOptions> set) =>
        new(name, "true or false", (options, text) => bool.TryParse(text, out var on) ? set(options, on) : null, options => get(options));

    /// <summary>The parts of a list, trimmed, without empty ones.</summary>
    public static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
