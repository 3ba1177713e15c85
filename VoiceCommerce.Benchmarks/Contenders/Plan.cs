namespace VoiceCommerce.Benchmarks.Contenders;

/// <summary>How one of the two servers is started.</summary>
/// <param name="PortVariable">The environment variable that tells it its port.</param>
internal sealed record Plan(string Name, string Executable, IReadOnlyList<string> Arguments, string PortVariable, IReadOnlyDictionary<string, string> Environment);
