using System.Security.Cryptography;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Who comes to live here, and who does not any more. A guardian with a mail address always stays.</summary>
internal sealed class MovingPages(HomeChanges changes)
{
    public const string Path = GuardianDoor.Root + "/members";

    public const string IdField = "id";

    public const string NameField = "name";

    public const string RoleField = "role";

    public const string MailField = "email";

    // An id stands in logs and says nothing of anybody.
    private const string NewPrefix = "new-";

    private const int NewBytes = 8;

    /// <summary>The word that tells what came of it: "saved", "unchanged" where the form was sent twice, or a refusal.</summary>
    public Task<string> AddAsync(Visit visit) => changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => Add(visit, home));

    public Task<string> RemoveAsync(Visit visit) => changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => Remove(visit, home));

    /// <summary>For one more; with what was typed where this very form was refused.</summary>
    public static Html Form(Visit visit)
    {
        PageTexts texts = visit.Texts;
        bool again = visit.Posts(Path);
        string id = again ? visit.Field(IdField) : NewPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NewBytes));
        string role = again ? visit.Field(RoleField) : Role.Child.ToString();
        return Html.Of($"""
            <form class="card" method="post" action="{Path}" aria-labelledby="new-h">{Parts.Token(visit)}<h2 id="new-h">{texts.NewMember}</h2>
            <input type="hidden" name="{IdField}" value="{id}"><div class="fields">
            <div class="field"><label for="new-name">{texts.MemberName}</label><input id="new-name" name="{NameField}" autocomplete="off" maxlength="{DisplayName.Max}" required value="{(again ? visit.Field(NameField) : "")}"></div>
            <div class="field"><label for="new-role">{texts.LabelOf("role")}</label><select id="new-role" name="{RoleField}">{Enum.GetValues<Role>().Select(one => Option(texts, one, one.ToString() == role))}</select></div>
            <div class="field"><label for="new-email">{texts.LabelOf("email")}</label><input id="new-email" name="{MailField}" type="email" autocomplete="off" value="{(again ? visit.Field(MailField) : "")}" aria-describedby="new-email-hint"><p class="hint" id="new-email-hint">{texts.RuleWords("email")?.Hint}</p></div>
            </div><button>{texts.AddMember}</button></form>
            """);
    }

    /// <summary>Opened before it can be pressed.</summary>
    public static Html Leaving(Visit visit, Member member)
    {
        PageTexts texts = visit.Texts;
        string name = member.Name.Value;
        return Html.Of($"""
            <details><summary>{texts.LivesElsewhere(name)}</summary><form class="card" method="post" action="{Path}/{member.Id.Value}/remove">{Parts.Token(visit)}
            <p class="hint">{texts.RemoveHint}</p><button class="danger">{texts.RemoveMember(name)}</button></form></details>
            """);
    }

    private static HomeChange Add(Visit visit, Household home)
    {
        if (MemberId.From(visit.Field(IdField)) is not { } id || !id.Value.StartsWith(NewPrefix, StringComparison.Ordinal)
            || Enum.GetValues<Role>().Where(known => known.ToString() == visit.Field(RoleField)).ToArray() is not [var role])
        {
            return HomeChange.Refused("wrong");
        }

        string mail = visit.Field(MailField);
        EmailAddress? email = EmailAddress.From(mail);
        return home.Members.Any(member => member.Id == id) ? HomeChange.Refused("unchanged") // The form was sent twice.
            : home.Members.Count >= Household.MaxMembers ? HomeChange.Refused("too-many-people")
            : DisplayName.From(visit.Field(NameField)) is not { } name ? HomeChange.Refused("no-name")
            : home.Members.Any(member => string.Equals(member.Name.Value, name.Value, StringComparison.OrdinalIgnoreCase)) ? HomeChange.Refused("same-name")
            : mail.Length > 0 && (email is null || home.HasMail(email)) ? HomeChange.Refused("no-mail")
            : HomeChange.Between(home, home with { Members = [.. home.Members, new() { Id = id, Name = name, Role = role, Email = email }] }, "saved");
    }

    private static HomeChange Remove(Visit visit, Household home) => home.Members.FirstOrDefault(member => member.Id.Value == visit.Item) is { } gone
        ? HomeChange.Between(
            home,
            home with
            {
                Members = [.. home.Members.Where(member => member.Id != gone.Id)],
                Permissions = [.. home.Permissions.Where(permission => permission.For != gone.Id)],
            },
            "saved")
        : HomeChange.Refused("unchanged");

    private static Html Option(PageTexts texts, Role role, bool chosen) => chosen
        ? Html.Of($"""<option value="{role.ToString()}" selected>{texts.RoleName(role)}</option>""")
        : Html.Of($"""<option value="{role.ToString()}">{texts.RoleName(role)}</option>""");
}
