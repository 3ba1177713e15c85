using System.Collections;
using VoiceCommerce.Functions.Hosting;

// Names are compared without case, as .NET configuration does everywhere else. Where two differ by case alone the ordinally last one counts.
Dictionary<string, string> environment = new(StringComparer.OrdinalIgnoreCase);
foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().OrderBy(entry => (string)entry.Key, StringComparer.Ordinal))
{
    environment[(string)variable.Key] = (string?)variable.Value ?? "";
}

using LineLogs logs = LineLogs.ToConsole();
using StopSignals signals = new();
return await CustomHandler.RunAsync(environment, logs, Composition.ComposeAsync, signals.Caught);
