using System.Collections;
using VoiceCommerce.Functions.Hosting;

SystemRoots.PreferBundle(Environment.GetEnvironmentVariable);

// Names are compared without case, as .NET configuration does everywhere else. Where two differ by case alone the ordinally last one counts.
Dictionary<string, string> environment = new(StringComparer.OrdinalIgnoreCase);
IDictionary variables = Environment.GetEnvironmentVariables();
string[] names = new string[variables.Count];
variables.Keys.CopyTo(names, 0);
Array.Sort(names, StringComparer.Ordinal);
foreach (string name in names)
{
    environment[name] = (string?)variables[name] ?? "";
}

using LineLogs logs = LineLogs.ToConsole();
using StopSignals signals = new();
return await CustomHandler.RunAsync(environment, logs, Composition.ComposeAsync, signals.Caught);
