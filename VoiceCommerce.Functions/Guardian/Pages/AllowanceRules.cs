using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What one member, or everybody of an age band, may buy without asking.</summary>
internal static class AllowanceRules
{
    public static IReadOnlyList<HomeRule> Of(MemberId member) =>
    [
        HomeRule.Choice("role", home => home.MemberWith(member)?.Role ?? Role.Child, (home, role) => Change(home, member, known => known with { Role = role }), (texts, role) => texts.RoleName(role)),
        new("email", RuleKind.Mail, (_, home) => home.MemberWith(member)?.Email?.Value ?? "", (_, home, text) => Mailed(home, member, text)) { Fault = static texts => texts.HowToWriteMail },
        .. All(
            home => home.MemberWith(member) is { } known
                ? new() { PerWeek = known.WeeklyAllowance, PerItem = known.ItemCap, AllowedCategories = known.AllowedCategories, BlockedCategories = known.BlockedCategories }
                : new(),
            (home, own) => Change(home, member, known => known with
            {
                WeeklyAllowance = own.PerWeek,
                ItemCap = own.PerItem,
                AllowedCategories = own.AllowedCategories,
                BlockedCategories = own.BlockedCategories,
            }),
            (_, past) => past.Order.Buyer == member),
    ];

    public static IReadOnlyList<HomeRule> Of(Role band) => All(
        home => home.AllowanceOf(band),
        (home, allowance) => home with { Rules = home.Rules with { Bands = Put(home.Rules.Bands ?? AgeBands.SafeDefaults(home.Currency), band, allowance) } },
        (home, past) => home.Members.Any(member => member.Id == past.Order.Buyer && member.Role == band));

    private static IReadOnlyList<HomeRule> All(Func<Household, Allowance> read, Func<Household, Allowance, Household?> write, Func<Household, PastOrder, bool> concerns) =>
    [
        HomeRule.Amount("allowance", home => read(home).PerWeek, (home, money) => write(home, read(home) with { PerWeek = money })) with { Rails = [Rail.MemberAllowance], Concerns = concerns },
        HomeRule.Amount("item-cap", home => read(home).PerItem, (home, money) => write(home, read(home) with { PerItem = money })) with { Rails = [Rail.ItemCap], Concerns = concerns },
        HomeRule.Categories("allowed", home => read(home).AllowedCategories, (home, allowed) => write(home, read(home) with { AllowedCategories = allowed }))
            with { Rails = [Rail.MemberCategory], Concerns = concerns },
        HomeRule.Categories("not-allowed", home => read(home).BlockedCategories, (home, blocked) => write(home, read(home) with { BlockedCategories = blocked })),
    ];

    // Guardians are told apart by their addresses when they sign in.
    private static Household? Mailed(Household home, MemberId id, string text) =>
        text.Length == 0 ? Change(home, id, known => known with { Email = null })
        : EmailAddress.From(text) is { } email && !home.HasMail(email, id) ? Change(home, id, known => known with { Email = email })
        : null;

    private static Household? Change(Household home, MemberId id, Func<Member, Member> change) => home.MemberWith(id) is null
        ? null
        : home with { Members = [.. home.Members.Select(member => member.Id == id ? change(member) : member)] };

    private static AgeBands Put(AgeBands bands, Role band, Allowance allowance) => band switch
    {
        Role.Child => bands with { Child = allowance },
        Role.Teen => bands with { Teen = allowance },
        Role.Adult => bands with { Adult = allowance },
        _ => bands with { Guardian = allowance },
    };
}
