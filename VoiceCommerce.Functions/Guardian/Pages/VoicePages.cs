using System.Globalization;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Voices that the speaker recognises and that are nobody's yet: a guardian says whose one is, or wants to see no more of it.</summary>
internal sealed class VoicePages(HomeChanges changes)
{
    public const string PersonField = "voice";

    public const string MemberField = "member";

    public const string LinkPath = "voices/link";

    public const string DismissPath = "voices/dismiss";

    private const string People = GuardianDoor.Root + "/people";

    /// <summary>Nothing where there are none.</summary>
    public static Html List(Visit visit)
    {
        UnknownVoice[] voices = [.. visit.Home.UnknownVoices.Where(voice => !voice.Dismissed)];
        return Html.When(voices.Length > 0, () => Html.Of($"""
            <section aria-labelledby="voices"><h2 id="voices">{visit.Texts.UnknownVoices}</h2><p class="hint">{visit.Texts.UnknownVoicesLead}</p>
            {voices.Select((voice, place) => Card(visit, voice, place))}</section>
            """));
    }

    public async Task<PageAnswer> LinkAsync(Visit visit) => Back(await changes.MakeAsync(visit, AuditEvent.VoiceLinked, home => Link(visit, home)));

    public async Task<PageAnswer> DismissAsync(Visit visit) => Back(await changes.MakeAsync(visit, AuditEvent.VoiceDismissed, home => Dismiss(visit, home)));

    private static PageAnswer.SeeOther Back(string told) => new($"{People}?told={told}");

    private static HomeChange Link(Visit visit, Household home)
    {
        if (Meant(visit, home) is not { } voice || home.Members.FirstOrDefault(member => member.Id.Value == visit.Field(MemberField)) is not { } member)
        {
            return HomeChange.Refused("wrong");
        }

        if (member.Persons.Count >= Member.MaxPersons)
        {
            return HomeChange.Refused("too-many-voices");
        }

        Member after = member with { Persons = [.. member.Persons, voice.Person] };
        Household changed = home with
        {
            Members = [.. home.Members.Select(known => known.Id == member.Id ? after : known)],
            UnknownVoices = [.. home.UnknownVoices.Where(other => other.Person != voice.Person)],
        };
        return new(changed, [.. AuditChange.Between($"members.{member.Id}.voices", Count(member), Count(after))], "voice-linked");
    }

    private static HomeChange Dismiss(Visit visit, Household home) => Meant(visit, home) is { } voice
        ? new(home with { UnknownVoices = [.. home.UnknownVoices.Select(other => other == voice ? voice with { Dismissed = true } : other)] }, [], "voice-dismissed")
        : HomeChange.Refused("wrong");

    // Only one that the home has heard: nobody types the name of a voice.
    private static UnknownVoice? Meant(Visit visit, Household home) => home.UnknownVoices.FirstOrDefault(voice => voice.Person.Value == visit.Field(PersonField));

    private static string Count(Member member) => member.Persons.Count.ToString(CultureInfo.InvariantCulture);

    private static Html Card(Visit visit, UnknownVoice voice, int place)
    {
        PageTexts texts = visit.Texts;
        string? device = visit.Home.Rules.Devices.FirstOrDefault(rule => rule.Id == voice.Device)?.Name.Value;
        return Html.Of($"""
            <article class="card" aria-labelledby="v-{place}"><p id="v-{place}">{Parts.Timed(texts, at => texts.HeardAt(device, at), voice.At)}</p>
            <form method="post" action="{GuardianDoor.Root}/{LinkPath}">{Parts.Token(visit)}<input type="hidden" name="{PersonField}" value="{voice.Person.Value}">
            <p><label for="w-{place}">{texts.WhoseVoice}</label><select id="w-{place}" name="{MemberField}">{visit.Home.Members.Select(Option)}</select></p>
            <button>{texts.LinkVoice}</button></form>
            <form method="post" action="{GuardianDoor.Root}/{DismissPath}">{Parts.Token(visit)}<input type="hidden" name="{PersonField}" value="{voice.Person.Value}">
            <p><button class="quiet" aria-describedby="v-{place}">{texts.DismissVoice}</button></p></form></article>
            """);
    }

    private static Html Option(Member member) => Html.Of($"""<option value="{member.Id.Value}">{member.Name.Value}</option>""");
}
