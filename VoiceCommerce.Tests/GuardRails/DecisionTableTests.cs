using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>
/// The whole decision table, one line a case: speaker and age band, category, amount, hour, state of the code and what other homes ask for, and what is asked for and by which rail. Whoever
/// changes a verdict sees here which ones; <c>APPROVE=1</c> writes the file anew, for a person to read through before it is committed.
/// </summary>
public sealed class DecisionTableTests
{
    private const string Approved = "DecisionTable.approved.txt";

    private static readonly (string Name, Role? Role, int Level)[] Speakers =
    [
        ("nobody known", null, 0),
        .. Enum.GetValues<Role>().SelectMany(role => new (string, Role?, int)[] { ($"perhaps a {Named(role)}", role, 200), ($"a {Named(role)}", role, 300) }),
    ];

    private static readonly (string Name, Func<Attempt, Attempt> Change)[] Categories =
    [
        ("usual", attempt => attempt),
        ("new", attempt => attempt.NewToHome()),
        ("not theirs", attempt => attempt with { Household = attempt.Household with { Rules = attempt.Household.Rules with { Bands = Without("groceries/drinks") } } }),
        ("blocked", attempt => attempt.Under(limits => limits with { BlockedCategories = [CategoryPath.From("groceries/drinks")!] })),
        ("from 18", attempt => attempt.Of(line => line with { MinimumAge = 18 })),
        ("wine by name", attempt => attempt.Of(line => line with { Name = DisplayName.From("Old Mill Red Wine")! })),
    ];

    // Of one thing, once: within every bound; above a teen's cap and a stranger's order; above the home's order; above what is left of the week.
    private static readonly (string Name, long Cents, long Before)[] Amounts = [("10", 10_00, 0), ("40", 40_00, 0), ("120", 120_00, 0), ("10 after 295", 10_00, 295_00)];

    private static readonly (string Name, Func<HouseRules, HouseRules> Change)[] Hours =
    [
        ("day", rules => rules),
        ("quiet", rules => rules with { QuietHours = QuietHours.Between(new(9, 0), new(10, 0)) }),
        ("paused", rules => rules with { PausedUntil = Buying.Now.AddDays(1) }),
        ("nursery", rules => rules with { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true }] }),
    ];

    private static readonly (string Name, PurchaseCode? Code, bool Platforms)[] Codes =
    [
        ("code set", Buying.CodeAfter(0), false), ("code locked", Buying.CodeAfter(3), false), ("no code", null, false), ("the speaker's own", null, true),
    ];

    private static readonly (string Name, Burst[]? Bursts)[] Others =
    [
        ("calm", []),
        ("burst", [new() { Product = ProductId.From("oat-milk")!, Since = Buying.Now, LastSeen = Buying.Now, Homes = 90, Threshold = 20 }]),
        ("not known", null),
    ];

    [Fact]
    public void Every_case_is_decided_as_it_was_approved()
    {
        string table = Table();
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(Path.Combine(Folder(), Approved), table);
            return;
        }

        string[] approved = File.ReadAllText(Path.Combine(Folder(), Approved)).Split('\n');
        string[] decided = table.Split('\n');
        decided.Except(approved, StringComparer.Ordinal).Should().BeEmpty("these cases are decided otherwise than they were approved");
        decided.Should().Equal(approved);
    }

    [Fact]
    public void Every_case_agrees_with_the_policy_written_a_second_time()
    {
        foreach ((string name, Attempt attempt) in Cases())
        {
            string verdict = PolicyOracle.Judge(attempt).Verdict;
            Rails.Check(attempt).Verdict.GetType().Name.Should().Be(verdict, name);
        }
    }

    private static string Table()
    {
        StringBuilder table = new("speaker | category | amount | hour | code | others | asked for, and by which rail\n");
        foreach ((string name, Attempt attempt) in Cases())
        {
            table.Append(CultureInfo.InvariantCulture, $"{name} | {Told(Rails.Check(attempt).Verdict)}\n");
        }

        return table.ToString();
    }

    private static IEnumerable<(string Name, Attempt Attempt)> Cases() =>
        from speaker in Speakers
        from category in Categories
        from amount in Amounts
        from hour in Hours
        from code in Codes
        from others in Others
        let quiet = Buying.By(speaker.Role, speaker.Level).WithCode(code.Code).For(Buying.Usd(amount.Cents)) with { Device = DeviceId.From("nursery"), Bursts = others.Bursts }
        let before = amount.Before == 0 ? quiet : quiet.After(Buying.Earlier("rice", Buying.Usd(amount.Before), TimeSpan.FromDays(2), buyer: null))
        let ruled = before with { Household = before.Household with { Rules = hour.Change(before.Household.Rules) with { PlatformCode = code.Platforms } } }
        select ($"{speaker.Name} | {category.Name} | {amount.Name} | {hour.Name} | {code.Name} | {others.Name}", category.Change(ruled));

    private static string Told(Verdict verdict) => verdict switch
    {
        Verdict.ClearOnYes => "yes",
        Verdict.NeedsCode because => $"code, {because.Because.Rail}",
        Verdict.NeedsGuardian because => $"guardian, {because.Because.Rail}",
        Verdict.Refused because => $"refused, {because.Because.Rail}",
        _ => throw new InvalidOperationException("Nothing is approved before the yes."),
    };

    private static AgeBands Without(string category)
    {
        AgeBands safe = AgeBands.SafeDefaults(Currency.Usd);
        Allowance without(Allowance allowance) => allowance with { BlockedCategories = [CategoryPath.From(category)!] };
        return new() { Child = without(safe.Child), Teen = without(safe.Teen), Adult = without(safe.Adult), Guardian = without(safe.Guardian) };
    }

    private static string Named(Role role) => role.ToString().ToLowerInvariant();

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
