using System.Globalization;

namespace VoiceCommerce.Tests.Proof;

/// <summary>How much of a proof is run: little with every build, much on demand.</summary>
internal static class Campaign
{
    /// <param name="variable">The environment variable that asks for another size, a whole number above 0.</param>
    public static int Size(string variable, int usually) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } asked ? int.Parse(asked, NumberStyles.None, CultureInfo.InvariantCulture) : usually;
}
