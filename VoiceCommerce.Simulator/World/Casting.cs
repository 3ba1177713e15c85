using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>Who is meant by "mum", "kid", "Lily" or "stranger" in a home.</summary>
internal static class Casting
{
    private static readonly string[] Strangers = ["stranger", "unknown", "nobody", "guest", "tv", "television"];

    // By the word, whom it may mean: the first role that somebody in the home has.
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mum"] = ["guardian"],
        ["mom"] = ["guardian"],
        ["guardian"] = ["guardian"],
        ["parent"] = ["guardian"],
        ["dad"] = ["adult", "guardian"],
        ["adult"] = ["adult", "guardian"],
        ["teen"] = ["teen"],
        ["kid"] = ["child"],
        ["child"] = ["child"],
    };

    /// <summary>Null when nobody here is called that. A name goes before a role.</summary>
    public static Voice? Find(IReadOnlyList<Resident> people, string who)
    {
        if (Strangers.Contains(who, StringComparer.OrdinalIgnoreCase))
        {
            return Voice.Stranger;
        }

        Resident? person = people.FirstOrDefault(one => one.Name.Equals(who, StringComparison.OrdinalIgnoreCase))
            ?? (Roles.GetValueOrDefault(who) ?? []).Select(role => people.FirstOrDefault(one => one.Role == role)).FirstOrDefault(one => one is not null);
        return person is null ? null : VoiceOf(person);
    }

    public static Voice VoiceOf(Resident person) => new(person.Name, person.PersonId);

    /// <summary>For somebody who asked for nobody: "Ann (guardian), Lily (child), stranger".</summary>
    public static string Everybody(IReadOnlyList<Resident> people) => string.Join(", ", [.. people.Select(one => $"{one.Name} ({one.Role})"), "stranger"]);
}
