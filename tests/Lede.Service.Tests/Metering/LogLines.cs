using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Metering;

/// <summary>What was logged, with the values of each line as a log store gets them.</summary>
internal sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<LogLine> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, All);

    public void Dispose()
    {
    }

    internal sealed record LogLine(string Category, string Text, IReadOnlyDictionary<string, object?> Values, Exception? Error);

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IReadOnlyList<KeyValuePair<string, object?>> pairs ? pairs.ToDictionary(pair => pair.Key, pair => pair.Value) : [];
            lines.Enqueue(new LogLine(category, formatter(state, exception), values, exception));
        }
    }
}
