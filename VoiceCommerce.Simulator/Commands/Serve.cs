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
    /// <param name="own">Homes beside the demo's that outside clients want to act for.</param>
    /// <exception cref="SimulatorException">The shop does not have one of them.</exception>
    public static async Task<int> RunAsync(Town town, IReadOnlyList<string> own, TextWriter output, CancellationToken cancellation)
    {
        List<Home> homes = [.. town.Households.Select(home => Home.From(home.Id, home.Settings))];
        foreach (string id in own.Where(id => !homes.Exists(home => home.Id.Equals(id, StringComparison.OrdinalIgnoreCase))))
        {
            homes.Add(await town.HomeAsync(id, cancellation));
        }

        output.WriteLine(Ready(town, homes).ToJsonString(OneLine));
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

    private static JsonObject Ready(Town town, IEnumerable<Home> homes) => new()
    {
        ["skill"] = town.SkillAddress.ToString(),
        ["proxy"] = town.ProxyAddress.ToString(),
        ["merchant"] = town.Merchant.Address.ToString(),
        ["merchantKey"] = town.MerchantKey,
        ["guardian"] = town.GuardianAddress.ToString(),
        ["households"] = new JsonArray([.. homes.Select(home => new JsonObject
        {
            ["id"] = home.Id,
            ["token"] = town.TokenOf(home.Id),
            ["people"] = new JsonArray([.. home.People.Select(person => new JsonObject { ["name"] = person.Name, ["personId"] = person.PersonId, ["role"] = person.Role })]),
        })]),
    };
}
