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

    public const string UnlinkPath = "voices/unlink";

    public const string DismissPath = "voices/dismiss";

    private const string People = GuardianDoor.Root + "/people";

    /// <summary>Nothing where there are none.</summary>
    public static Html List(Visit visit)
    {
        ILookup<bool, Html> voices = visit.Home.UnknownVoices.Select((voice, place) => (voice.Dismissed, Shown: Card(visit, voice, place))).ToLookup(voice => voice.Dismissed, voice => voice.Shown);
        Html unknown = Html.When(voices[false].Any(), () => Html.Of($"""
            <section aria-labelledby="voices"><h2 id="voices">{visit.Texts.UnknownVoices}</h2><p class="hint">{visit.Texts.UnknownVoicesLead}</p>{voices[false]}</section>
            """));
        Html dismissed = Html.When(voices[true].Any(), () => Html.Of($"<details><summary>{visit.Texts.DismissedVoices}</summary>{voices[true]}</details>"));
        return Html.Of($"{unknown}{dismissed}");
    }

    /// <summary>A button for each voice of a member that takes it away again.</summary>
    public static Html Linked(Visit visit, Member member) => Html.Join(member.Persons.Select((person, place) => Html.Of($"""
        <form method="post" action="{GuardianDoor.Root}/{UnlinkPath}">{Parts.Token(visit)}<input type="hidden" name="{MemberField}" value="{member.Id.Value}"><input type="hidden" name="{PersonField}" value="{person.Value}">
        <p><button class="quiet">{visit.Texts.NotVoiceOf(member.Name.Value, place + 1, member.Persons.Count)}</button></p></form>
        """)));

    public async Task<PageAnswer> LinkAsync(Visit visit) => Back(visit, await changes.MakeAsync(visit, AuditEvent.VoiceLinked, home => Link(visit, home)));

    public async Task<PageAnswer> UnlinkAsync(Visit visit) => Back(visit, await changes.MakeAsync(visit, AuditEvent.VoiceUnlinked, home => Unlink(visit, home)));

    public async Task<PageAnswer> DismissAsync(Visit visit) => Back(visit, await changes.MakeAsync(visit, AuditEvent.VoiceDismissed, home => Dismiss(visit, home)));

    private static PageAnswer.SeeOther Back(Visit visit, string told) => Telling.After(visit, People, told, visit.Field(MemberField));

    private static HomeChange Link(Visit visit, Household home)
    {
        if (visit.Field(MemberField).Length == 0)
        {
            return HomeChange.Refused("whose-voice");
        }

        if (Meant(visit, home) is not { } voice || Chosen(visit, home) is not { } member)
        {
            return HomeChange.Refused("wrong");
        }

        if (member.Persons.Count >= Member.MaxPersons)
        {
            return HomeChange.Refused("too-many-voices");
        }

        Member after = member with { Persons = [.. member.Persons, voice.Person] };
        Household changed = With(home, after) with { UnknownVoices = [.. home.UnknownVoices.Where(other => other.Person != voice.Person)] };
        return new(changed, [.. Counted(member, after)], "voice-linked");
    }

    // It is heard of again, so that it can be linked right.
    private static HomeChange Unlink(Visit visit, Household home)
    {
        if (Chosen(visit, home) is not { } member || member.Persons.FirstOrDefault(known => known.Value == visit.Field(PersonField)) is not { } person)
        {
            return HomeChange.Refused("unchanged"); // The form was sent twice.
        }

        Member after = member with { Persons = [.. member.Persons.Where(known => known != person)] };
        UnknownVoice voice = new(person, null, visit.Now) { Was = member.Id };
        Household changed = With(home, after) with { UnknownVoices = [voice, .. home.UnknownVoices.Where(other => other.Person != person).Take(Household.MaxUnknownVoices - 1)] };
        return new(changed, [.. Counted(member, after)], "voice-unlinked");
    }

    private static HomeChange Dismiss(Visit visit, Household home) => Meant(visit, home) is { } voice
        ? new(home with { UnknownVoices = [.. home.UnknownVoices.Select(other => other == voice ? voice with { Dismissed = true } : other)] }, [], "voice-dismissed")
        : HomeChange.Refused("wrong");

    // Only one that the home has heard: nobody types the name of a voice.
    private static UnknownVoice? Meant(Visit visit, Household home) => home.UnknownVoices.FirstOrDefault(voice => voice.Person.Value == visit.Field(PersonField));

    private static Member? Chosen(Visit visit, Household home) => home.Members.FirstOrDefault(member => member.Id.Value == visit.Field(MemberField));

    private static Household With(Household home, Member after) => home with { Members = [.. home.Members.Select(known => known.Id == after.Id ? after : known)] };

    private static IEnumerable<AuditChange> Counted(Member before, Member after) => AuditChange.Between($"members.{before.Id}.voices", Count(before), Count(after));

    private static string Count(Member member) => member.Persons.Count.ToString(CultureInfo.InvariantCulture);

    private static Html Card(Visit visit, UnknownVoice voice, int place)
    {
        PageTexts texts = visit.Texts;
        return Html.Of($"""
            <article class="card" aria-labelledby="v-{place}"><p id="v-{place}">{Parts.Timed(texts, at => Heard(visit, voice, at), voice.At)}</p>
            <form method="post" action="{GuardianDoor.Root}/{LinkPath}">{Parts.Token(visit)}<input type="hidden" name="{PersonField}" value="{voice.Person.Value}">
            <p><label for="w-{place}">{texts.WhoseVoice}</label><select id="w-{place}" name="{MemberField}" required><option value="">{texts.ChooseWhose}</option>{visit.Home.Members.Select(Option)}</select></p>
            <button>{texts.LinkVoice}</button></form>
            {Html.When(!voice.Dismissed, () => Html.Of($"""
                <form method="post" action="{GuardianDoor.Root}/{DismissPath}">{Parts.Token(visit)}<input type="hidden" name="{PersonField}" value="{voice.Person.Value}">
                <p><button class="quiet" aria-describedby="v-{place}">{texts.DismissVoice}</button></p></form>
                """))}</article>
            """);
    }

    private static string Heard(Visit visit, UnknownVoice voice, string at) => voice.Was is { } was
        ? visit.Texts.TakenForUntil(Parts.Name(visit.Texts, visit.Home, was.Value), at)
        : visit.Texts.HeardAt(visit.Home.Rules.Devices.FirstOrDefault(rule => rule.Id == voice.Device)?.Name.Value, at);

    private static Html Option(Member member) => Html.Of($"""<option value="{member.Id.Value}">{member.Name.Value}</option>""");
}
