using System.Text.Json;

namespace VoiceCommerce.Simulator.World;

/// <summary>A home of the shop, of the demo or of the merchant's own, as whoever talks in it needs it.</summary>
/// <param name="Locale">In which its speakers hear and the shop answers.</param>
/// <param name="TimeZone">By which its clocks go.</param>
internal sealed record Home(string Id, string Locale, TimeZoneInfo TimeZone, IReadOnlyList<Resident> People)
{
    /// <summary>In a shop without homes somebody can still talk, as a customer who has not linked an account.</summary>
    public static Home None { get; } = new("nowhere", "en-US", TimeZoneInfo.Utc, []);

    /// <param name="settings">As the merchant's API takes and gives it, in JSON.</param>
    public static Home From(string id, string settings)
    {
        using JsonDocument document = JsonDocument.Parse(settings);
        JsonElement root = document.RootElement;
        string zone = root.TryGetProperty("timeZone", out JsonElement named) ? named.GetString() ?? "UTC" : "UTC";
        return new(id, root.GetProperty("locale").GetString()!, TimeZoneInfo.FindSystemTimeZoneById(zone), Resident.In(root));
    }
}
