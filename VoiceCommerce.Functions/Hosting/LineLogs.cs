using System.Text;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// One line a message, without colours. The Functions host logs stdout as Information and stderr as Error, so errors go to stderr and
/// everything below, warnings too, to stdout. A factory of its own: the console logger's queue and options cost more at start than this file.
/// </summary>
internal sealed class LineLogs(Stream output, Stream errors) : ILoggerFactory
{
    private readonly Lock writing = new();

    public static LineLogs ToConsole() => new(Console.OpenStandardOutput(), Console.OpenStandardError());

    public ILogger CreateLogger(string categoryName) =>
        new LineLogger(this, categoryName, categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information);

    /// <summary>Straight to stderr, for what must be read by whoever starts the app.</summary>
    public void Tell(string line) => Write(LogLevel.Error, line);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one log.");

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string line)
    {
        Stream stream = level >= LogLevel.Error ? errors : output;
        byte[] bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (writing)
        {
            stream.Write(bytes);
            stream.Flush();
        }
    }

    private sealed class LineLogger(LineLogs logs, string category, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                string line = $"{logLevel} {category}[{eventId.Id}] {formatter(state, exception)}{Told(exception)}";
                logs.Write(logLevel, OneLine(line));
            }
        }

        /// <summary>Types, reasons (<see cref="FailureName"/>) and places. Not the exceptions' sentences: they quote what they choked on, which may be what a customer said.</summary>
        private static string Told(Exception? exception)
        {
            StringBuilder told = new();
            for (Exception? one = exception; one is not null; one = one.InnerException)
            {
                told.Append(" | ").Append(one.GetType().FullName);
                if (FailureName.ReasonOf(one) is { } reason)
                {
                    told.Append(" (").Append(reason).Append(')');
                }

                told.Append(' ').Append(one.StackTrace);
            }

            return told.ToString();
        }

        // A line break in a message would let its author write log lines of his own.
        private static string OneLine(string text) =>
            text.AsSpan().ContainsAnyInRange('\0', '\x1F') ? string.Create(text.Length, text, static (line, from) =>
            {
                for (int i = 0; i < line.Length; i++)
                {
                    line[i] = char.IsControl(from[i]) ? ' ' : from[i];
                }
            }) : text;
    }
}
