using Microsoft.Extensions.Primitives;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>One request of a guardian who is signed in, with their home as it is now.</summary>
internal sealed record Visit
{
    public required HttpContext Context { get; init; }

    public required Session Session { get; init; }

    public required LoadedHousehold Loaded { get; init; }

    /// <summary>A guardian of the home today; somebody who was one at the sign-in need not be.</summary>
    public required Member Guardian { get; init; }

    /// <summary>Goes into each form.</summary>
    public required string FormToken { get; init; }

    public required PageTexts Texts { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>What the form says; empty for a page that is only looked at.</summary>
    public required IReadOnlyDictionary<string, StringValues> Form { get; init; }

    /// <summary>The variable part of the path; empty where there is none.</summary>
    public required string Item { get; init; }

    public HouseholdRecord Record => Loaded.Record;

    public Household Home => Record.Household;

    public string By => Guardian.Id.Value;

    public CancellationToken Gone => Context.RequestAborted;

    /// <summary>The same request, with its home as it was found later.</summary>
    public Visit In(Household home) => this with { Loaded = Loaded with { Record = Record with { Household = home } } };

    /// <summary>True when it is a form that was sent to this path.</summary>
    public bool Posts(string path) => Form.Count > 0 && Context.Request.Path.Value == path;

    /// <summary>Empty when the form has no such field, or several.</summary>
    public string Field(string name) => Form.TryGetValue(name, out StringValues values) && values is [{ } only] ? only.Trim() : "";
}
