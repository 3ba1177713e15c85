using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.GuardRails;

public sealed class VerdictTests
{
    [Fact]
    public void A_usual_purchase_of_an_adult_wants_only_the_yes()
    {
        Rails.Check(Buying.By(Role.Adult)).Verdict.Should().Be(new Verdict.ClearOnYes());
        Approved(Buying.By(Role.Adult).Showing(yes: true)).Should().BeEquivalentTo(new { Buyer = Buying.IdOf(Role.Adult), Consent = Consent.Yes });
    }

    [Fact]
    public void A_stranger_gets_a_small_usual_thing_with_yes_and_code_and_only_so()
    {
        Because<Verdict.NeedsCode>(Buying.By(null)).Rail.Should().Be(Rail.Speaker);
        Because<Verdict.NeedsCode>(Buying.By(null).Showing(yes: true)).Rail.Should().Be(Rail.Speaker);
        Rails.Check(Buying.By(null).Showing(code: true)).Verdict.Should().Be(new Verdict.ClearOnYes());
        Approved(Buying.By(null).Showing(yes: true, code: true)).Should().BeEquivalentTo(new { Buyer = (MemberId?)null, Consent = Consent.YesAndCode });
    }

    [Fact]
    public void The_dollhouse_is_not_ordered()
    {
        Attempt child = Buying.By(Role.Child).NewToHome().For(Buying.Usd(170_00));
        Because<Verdict.NeedsGuardian>(child.Showing(yes: true, code: true)).Rail.Should().Be(Rail.Speaker);
        Approved(child.Showing(guardian: true)).Should().BeEquivalentTo(new { Buyer = Buying.IdOf(Role.Child), Consent = Consent.Guardian });

        Attempt television = Buying.By(null).NewToHome().For(Buying.Usd(170_00));
        Because<Verdict.Refused>(television.Showing(yes: true, code: true, guardian: true)).Rail.Should().Be(Rail.NewToHome);
    }

    [Fact]
    public void A_recognised_guardian_approves_their_own_purchase_by_the_code()
    {
        Attempt costly = Buying.By(Role.Guardian).For(Buying.Usd(500_00));

        Because<Verdict.NeedsCode>(costly.Showing(yes: true)).Should().BeEquivalentTo(new { Rail = Rail.OrderLimit, Requirement = Requirement.Guardian });
        Approved(costly.Showing(yes: true, code: true)).Consent.Should().Be(Consent.YesAndCode);
    }

    [Fact]
    public void A_voice_that_is_only_perhaps_the_guardians_approves_nothing()
    {
        Attempt costly = Buying.By(Role.Guardian, 299).For(Buying.Usd(500_00));

        Because<Verdict.NeedsGuardian>(costly.Showing(yes: true, code: true)).Rail.Should().Be(Rail.OrderLimit);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Where_the_code_cannot_be_asked_a_guardian_decides_instead(int? wrongTries)
    {
        PurchaseCode? code = wrongTries is null ? null : Buying.CodeAfter(wrongTries.Value);
        string standing = wrongTries is null ? "no code" : "locked 3/3";

        foreach (Role role in new[] { Role.Adult, Role.Guardian })
        {
            Attempt unsure = Buying.By(role, 100).WithCode(code).Showing(yes: true, code: true);
            Because<Verdict.NeedsGuardian>(unsure).Should().Be(new Finding(Rail.CodeLock, Requirement.Guardian, standing, "a code that is not locked"));
            Approved(unsure.Showing(guardian: true)).Consent.Should().Be(Consent.Guardian);
        }

        Because<Verdict.NeedsCode>(Buying.By(null).WithCode(code).Showing(yes: true, code: true)).Rail.Should().Be(Rail.Speaker); // None can be right.
        Because<Verdict.NeedsGuardian>(Buying.By(Role.Guardian).For(Buying.Usd(500_00)).WithCode(code).Showing(yes: true, code: true)).Rail.Should().Be(Rail.OrderLimit);
    }

    [Fact]
    public void A_locked_code_is_harmless_where_no_code_is_needed()
    {
        Attempt attempt = Buying.By(Role.Adult).WithCode(Buying.CodeAfter(3));

        Rails.Check(attempt).Verdict.Should().Be(new Verdict.ClearOnYes());
        attempt.Found(Rail.CodeLock).Should().Be(new Finding(Rail.CodeLock, Requirement.Clear, "locked 3/3", "a code that is not locked"));
    }

    [Fact]
    public void The_third_wrong_try_locks_and_the_second_does_not()
    {
        Because<Verdict.NeedsCode>(Buying.By(Role.Adult, 100).WithCode(Buying.CodeAfter(2))).Rail.Should().Be(Rail.Recognition);
        Because<Verdict.NeedsGuardian>(Buying.By(Role.Adult, 100).WithCode(Buying.CodeAfter(3))).Rail.Should().Be(Rail.CodeLock);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(null)]
    public void A_stranger_is_asked_for_the_code_however_it_stands(int? wrongTries) =>
        Because<Verdict.NeedsCode>(Buying.By(null).WithCode(wrongTries is { } tries ? Buying.CodeAfter(tries) : null)).Rail.Should().Be(Rail.Speaker);

    [Fact]
    public void Not_even_a_guardians_approval_brings_what_is_refused()
    {
        Attempt all = Buying.By(Role.Guardian).Showing(yes: true, code: true, guardian: true);

        Because<Verdict.Refused>(all.Under(limits => limits with { BlockedCategories = [CategoryPath.From("groceries")!] })).Rail.Should().Be(Rail.BlockedCategory);
        Because<Verdict.Refused>((all with { Speaker = Buying.By(Role.Teen).Speaker }).Of(line => line with { MinimumAge = 18 })).Rail.Should().Be(Rail.AgeRestriction);
    }

    [Fact]
    public void Of_equally_strict_reasons_the_one_that_people_understand_best_is_told()
    {
        Attempt everything = Buying.By(Role.Child, 100).NewToHome().For(Buying.Usd(500_00));
        Because<Verdict.NeedsGuardian>(everything).Rail.Should().Be(Rail.Speaker);
        Because<Verdict.NeedsGuardian>(everything with { Speaker = Buying.By(Role.Teen, 100).Speaker }).Rail.Should().Be(Rail.NewToHome);

        Attempt wine = Buying.By(null).NewToHome().Of(line => line with { MinimumAge = 21 }).Under(limits => limits with { BlockedCategories = [CategoryPath.From("groceries")!] });
        Because<Verdict.Refused>(wine).Rail.Should().Be(Rail.BlockedCategory);
        Because<Verdict.Refused>(wine.Under(limits => limits with { BlockedCategories = [] })).Rail.Should().Be(Rail.AgeRestriction);
    }

    [Fact]
    public void Every_rail_speaks_about_every_purchase() =>
        Rails.Check(Buying.By(null)).Findings.Select(finding => finding.Rail).Should().BeEquivalentTo(Enum.GetValues<Rail>());

    private static ApprovedOrder Approved(Attempt attempt) => Rails.Check(attempt).Verdict.Should().BeOfType<Verdict.Clear>().Subject.Order;

    private static Finding Because<T>(Attempt attempt)
        where T : Verdict => Rails.Check(attempt).Verdict.Should().BeOfType<T>().Subject switch
        {
            Verdict.NeedsCode verdict => verdict.Because,
            Verdict.NeedsGuardian verdict => verdict.Because,
            Verdict.Refused verdict => verdict.Because,
            Verdict other => throw new ArgumentException(other.ToString(), nameof(attempt)),
        };
}
