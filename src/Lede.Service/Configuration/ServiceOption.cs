namespace Lede.Service.Configuration;

/// <summary>One key under <c>Lede</c>. <see cref="OptionTable"/> lists them all; a new one is a property and a row there and in the README.</summary>
/// <param name="Name">What follows <c>Lede:</c> in the key.</param>
internal abstract record ServiceOption(string Name)
{
    public string Key { get; } = $"{ServiceOptions.Section}:{Name}";

    /// <summary>The options with this one as written.</summary>
    /// <exception cref="StartException">It cannot be understood, or is out of bounds.</exception>
    public abstract ServiceOptions Read(string text, ServiceOptions options);

    /// <summary>The value in some options, as the log shows it: a number, a word, <c>null</c> for none. Never a secret.</summary>
    public abstract object? Shown(ServiceOptions options);
}
