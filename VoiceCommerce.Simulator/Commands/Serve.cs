using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>Stays up for outside clients, and says in one line where everything is.</summary>
internal static class Serve
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(Town town, TextWriter output, CancellationToken cancellation)
    {
        output.WriteLine(Ready(town).ToJsonString(OneLine));
        await output.FlushAsync(CancellationToken.None);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        return 0;
    }

    private static JsonObject Ready(Town town) => new()
    {
        ["skill"] = town.SkillAddress.ToString(),
        ["proxy"] = town.ProxyAddress.ToString(),
        ["merchant"] = town.Merchant.Address.ToString(),
        ["merchantKey"] = town.MerchantKey,
        ["guardian"] = town.GuardianAddress.ToString(),
        ["households"] = new JsonArray([.. town.Households.Select(home => new JsonObject
        {
            ["id"] = home.Id,
            ["token"] = town.TokenOf(home.Id),
            ["people"] = new JsonArray([.. home.People.Select(person => new JsonObject { ["name"] = person.Name, ["personId"] = person.PersonId, ["role"] = person.Role })]),
        })]),
    };
}
