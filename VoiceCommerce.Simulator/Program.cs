using System.CommandLine;
using VoiceCommerce.Simulator.Commands;

// Killing the app takes a moment on a busy machine; the default of two seconds would leave it behind.
InvocationConfiguration configuration = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) };
return await CommandLine.Make().Parse(args).InvokeAsync(configuration);
