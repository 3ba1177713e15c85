using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Sessions;

/// <summary>A guardian who has signed in, as the cookie carries it. Nothing of it is kept on the server; the home only knows since when a guardian's sessions count.</summary>
/// <param name="Household">Whose guardian.</param>
/// <param name="Email">By which address the identity provider knows them; who that is in the home is looked up for each page.</param>
/// <param name="Id">Random; what forms are bound to.</param>
/// <param name="Since">Of the sign-in.</param>
/// <param name="Seen">Of the last renewal.</param>
internal sealed record Session(HouseholdId Household, EmailAddress Email, string Id, DateTimeOffset Since, DateTimeOffset Seen)
{
    /// <summary>Without a request for so long it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>After so long one signs in again, whatever was done in between.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>A page renews the cookie, but not each one.</summary>
    public static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    private const char Separator = '\n';

    public bool IsAlive(DateTimeOffset now) => now < Seen + Idle && now < Since + Longest && Seen <= now + TimeSpan.FromMinutes(1);

    public string ToText() => string.Join(Separator, Household.Value, Email.Value, Id, Ticks(Since), Ticks(Seen));

    /// <summary>Null for what is none.</summary>
    public static Session? From(string? text) =>
        text?.Split(Separator) is [var home, var mail, { Length: > 0 } id, var since, var seen]
        && HouseholdId.From(home) is { } household && EmailAddress.From(mail) is { } email
        && Instant(since) is { } begun && Instant(seen) is { } renewed
            ? new(household, email, id, begun, renewed)
            : null;

    private static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new(ticks, TimeSpan.Zero) : null;
}
