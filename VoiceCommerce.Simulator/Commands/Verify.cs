using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Merchant;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>Whether homes' audit trails are still the chains of hashes that they were written as, by the merchant's API.</summary>
internal static class Verify
{
    public const int Broken = 1;

    /// <returns>0 when every one is whole.</returns>
    /// <exception cref="SimulatorException">There is no such home.</exception>
    public static async Task<int> RunAsync(MerchantClient merchant, IReadOnlyList<string> homes, TextWriter output, CancellationToken cancellation)
    {
        bool whole = true;
        foreach (string home in homes)
        {
            JsonObject verdict = await merchant.VerifyAsync(home, cancellation);
            bool isWhole = verdict["whole"]!.GetValue<bool>();
            int unsealed = verdict["unsealed"]!.GetValue<int>();
            string older = unsealed == 0 ? "" : $", {unsealed} of them from before there were seals";
            output.WriteLine($"{home}: {verdict["entries"]} entries{older}, " + (isWhole ? "whole" : $"BROKEN: at {verdict["brokenAt"]} the trail is not what was written"));
            whole &= isWhole;
        }

        return whole ? 0 : Broken;
    }
}
