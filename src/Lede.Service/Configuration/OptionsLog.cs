using System.Collections;
using System.Globalization;

namespace Lede.Service.Configuration;

/// <summary>One line at start with every option in force, so that a log says under which limits it was written.</summary>
internal sealed class OptionsLog : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _values;

    private OptionsLog(ServiceOptions options) =>
        _values = OptionTable.All.Select(option => KeyValuePair.Create(option.Key, option.Shown(options))).ToArray();

    public int Count => _values.Length;

    public KeyValuePair<string, object?> this[int index] => _values[index];

    public static void Write(ILogger logger, ServiceOptions options)
    {
        if (logger.IsEnabled(LogLevel.Information))
            logger.Log(LogLevel.Information, new EventId(2, "Options"), new OptionsLog(options), null, static (values, _) => values.ToString());
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    public override string ToString() =>
        "Options: " + string.Join(' ', _values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}")));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
