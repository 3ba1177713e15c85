using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What is always allowed: listed on the home page, each with a button that ends it.</summary>
internal sealed class PermissionPages(HomeChanges changes)
{
    public const string ProductField = "product";

    public const string MemberField = "member";

    public const string EndPath = "permissions/end";

    /// <summary>Nothing where nothing is always allowed.</summary>
    public static Html List(Visit visit) => Html.When(visit.Home.Permissions.Count > 0, () => Html.Of($"""
        <section aria-labelledby="always"><h2 id="always">{visit.Texts.AlwaysAllowed}</h2><p class="hint">{visit.Texts.AlwaysAllowedLead}</p>
        <ul class="orders">{visit.Home.Permissions.Select((permission, place) => Row(visit, permission, place))}</ul></section>
        """));

    public async Task<PageAnswer> EndAsync(Visit visit)
    {
        string told = await changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => End(visit, home));
        return Telling.After(visit, GuardianDoor.Root, told);
    }

    private static HomeChange End(Visit visit, Household home) =>
        MemberId.From(visit.Field(MemberField)) is { } member && ProductId.From(visit.Field(ProductField)) is { } product
            ? home.PermissionOf(member, product) is { } permission
                ? new(home.Without(member, product), [Permitting.End(permission)], "permission-ended")
                : HomeChange.Refused("unchanged")
            : HomeChange.Refused("wrong");

    private static Html Row(Visit visit, StandingPermission permission, int place)
    {
        PageTexts texts = visit.Texts;
        return Html.Of($"""
            <li><div><p id="p-{place}">{texts.MayAlwaysOrder(Parts.Name(texts, visit.Home, permission.For.Value), permission.Name.Value, permission.AtMost, permission.UpTo)}</p>
            <p class="hint">{Parts.Name(texts, visit.Home, permission.By)}, {Parts.Time(texts, permission.At)}</p></div>
            <form method="post" action="{GuardianDoor.Root}/{EndPath}">{Parts.Token(visit)}
            <input type="hidden" name="{MemberField}" value="{permission.For.Value}"><input type="hidden" name="{ProductField}" value="{permission.Product.Value}">
            <button class="quiet" aria-describedby="p-{place}">{texts.AskFromNowOn}</button></form></li>
            """);
    }
}
