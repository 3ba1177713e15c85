using System.Text.Json;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>Somebody who lives in a home.</summary>
/// <param name="PersonId">As the platform knows the voice; null for somebody whose voice nobody has taught it, who sounds like a stranger.</param>
/// <param name="Role">"guardian", "adult", "teen" or "child".</param>
/// <param name="Email">Null for somebody whom the shop never writes to.</param>
internal sealed record Resident(string Name, string? PersonId, string Role, string? Email = null)
{
    /// <param name="settings">A household as the merchant's API takes and gives it.</param>
    public static IReadOnlyList<Resident> In(JsonElement settings) =>
        settings.TryGetProperty("members", out JsonElement members) ? [.. members.EnumerateArray().Select(Of)] : [];

    /// <summary>Those of a home's people who can sign in to the guardian's pages.</summary>
    public static IEnumerable<Account> Guardians(string home, IEnumerable<Resident> people) =>
        people.Where(person => person is { Role: "guardian", Email: not null }).Select(person => new Account(home, person.Name, person.Email!));

    private static Resident Of(JsonElement member) =>
        new(
            member.GetProperty("name").GetString()!,
            member.TryGetProperty("persons", out JsonElement persons) && persons.GetArrayLength() > 0 ? persons[0].GetString() : null,
            member.GetProperty("role").GetString()!,
            member.TryGetProperty("email", out JsonElement email) ? email.GetString() : null);
}
