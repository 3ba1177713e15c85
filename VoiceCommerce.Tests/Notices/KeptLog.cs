using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VoiceCommerce.Tests.Notices;

/// <summary>Keeps every line with its exception, as it would be written.</summary>
internal sealed class KeptLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");
}
