using System.Reflection;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Architecture;

public sealed class ConventionTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Data", "Info"];

    /// <summary>
    /// The compiler does not see whether a switch over records handles every case. Whoever adds one finds this test red, goes to the switches over that
    /// set, and then writes the new case down here.
    /// </summary>
    [Theory]
    [InlineData(
        "Act",
        "AboutShop AddedToCart AlreadyOrdered AskingAgain CannotBeApproved CartCleared CartFull CartIs CodeForgotten CodeRefused DecidedAlready DueAre "
        + "FinishingOrder GivingUp Goodbye Greeting HeldForGuardian HeldOrderRefused HelpWith LastBoughtAt LastPaid MayBuy "
        + "MoreOrders NeedsGuardian NeverBought NoCodeAsked NoCodeToApproveWith NoHurry NoLongerSold NoMoreCodes NoOrders NoSuchProduct NobodyLikeThat NoneLikeIt "
        + "NotInCart NotOrdered NotUnderstood NotVerified NotYoursToUndo NothingHeldBack NothingLikeThatWaiting NothingOfYours NothingToChange "
        + "NothingToConfirm NothingToUndo NothingWaiting Offer OneAtATime OnlyAsWhole OnlyForAdults OnlyForGuardians OnlyForMembers OrderDeclined OrderOfOther OrderPlaced OrderStands OrderedLately OutOfStock OverLimit "
        + "PriceIs QuantityOutOfBounds ReceiptOnItsWay ReceiptToCome RefusedBy Removed SaidBefore SomeWait SpentLately StatusOf StillStands StillWaiting TakeBackFirst TakenInPart "
        + "ToApprove Told TooLateToUndo TooManyOrders TooManyWaiting TotalIs UndoInHand Undone UsualsAre WaitingAre WhichWaiting Why WhyCode "
        + "WhyCodeToApprove WouldArrive")]
    [InlineData("DeliveryOutcome", "Delivered Refused TryAgain")]
    [InlineData("DialogueState", "AwaitingApprovalCode AwaitingApprovalVerification AwaitingCode AwaitingVerification Choosing Confirming ConfirmingHold ConfirmingUndo Idle")]
    [InlineData("ErasureOutcome", "Erased MoneyInFlight NotFound")]
    [InlineData("HabitQuery", "LastBought MostBought None Sharing")]
    [InlineData("HeldOrderOutcome", "Approved CostsMore Declined DoesNotFit NoLongerPossible NotFound NotHeld PutOff")]
    [InlineData(
        "Intent",
        "AddItToCart AddToCart AddToOrder Approve AskShop Buy Cancel ChangeQuantity CheckOut ChooseMost ChooseName ChooseNumber ClearCart Code Decline Fallback ForgotCode Help LastBought LastTime "
        + "Launch MayBuy No OrderStatus Ordered PriceOf Rather Remove Reorder Repeat RepeatLastOrder SessionEnded ShowCart ShowDue ShowKinds ShowUsuals ShowWaiting "
        + "Spent Stop Total Undo Verified Wait WhatIsIt WhenItComes WhyCode WhyHeld WhyNot Yes")]
    [InlineData("Meaning", "Kinds NewToHome Nothing Several Usual WhichNew WhichUsual")]
    [InlineData("PaymentStanding", "Authorised Captured Declined Nothing Unknown Voided")]
    [InlineData("Priced", "Gone Offered OutOfStock OverLimit")]
    [InlineData("Rejudgement", "NotTried Tried")]
    [InlineData("Reconciled", "MoneyOwed NotFound NotInDoubt Settled TooEarly")]
    [InlineData("Ruling", "Given Impossible")]
    [InlineData("Speaker", "Recognised Unknown")]
    [InlineData("TakenBack", "Begun Impossible NotFound Undone")]
    [InlineData("TurnMemory", "Answered Pending")]
    [InlineData("Verdict", "Clear ClearOnYes NeedsCode NeedsGuardian Refused")]
    [InlineData("Account", "Linked Unknown Unlinked")]
    [InlineData("Answer", "File Json NoContent Problem Streamed")]
    [InlineData("AnswerCard", "LinkAccount Simple")]
    [InlineData("Authenticity", "Refused Verified")]
    [InlineData("CertificateFetch", "Found Unavailable")]
    [InlineData("ChainVerdict", "Refused Trusted")]
    [InlineData("Freshness", "Fresh Stale")]
    [InlineData("KeyLookup", "Found Refused")]
    [InlineData("Message", "AccountLinked CouldYou Other Said SkillDisabled")]
    [InlineData("NoticeSettings", "None Smtp Webhook")]
    [InlineData("PageAnswer", "Asset Download Page SeeOther")]
    [InlineData("PaymentSettings", "Http Sandbox")]
    [InlineData("Parsed", "Malformed Understood")]
    [InlineData("SettingsOutcome", "Invalid Valid")]
    [InlineData("SignInOutcome", "Named NotNow Refused")]
    [InlineData("SignedToken", "Invalid Unknown Valid")]
    public void The_cases_of_a_closed_set_are_counted(string set, string cases) => ClosedSets()[set].Should().Be(cases);

    [Fact]
    public void Every_closed_set_is_counted()
    {
        IEnumerable<string?> counted = typeof(ConventionTests).GetMethod(nameof(The_cases_of_a_closed_set_are_counted))!
            .GetCustomAttributes<InlineDataAttribute>().Select(row => (string?)row.GetData(null!).Single()[0]);

        ClosedSets().Keys.Should().BeEquivalentTo(counted);
    }

    [Fact]
    public void Every_record_is_sealed_or_a_closed_set() =>
        AllTypes().Where(type => IsRecord(type) && !type.IsSealed && !IsClosedSet(type)).Should().BeEmpty();

    [Fact]
    public void Every_class_that_can_be_sealed_is() =>
        AllTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !Array.Exists(type.Assembly.GetTypes(), other => other.BaseType == type))
            .Should().BeEmpty();

    [Fact]
    public void No_name_is_empty_of_meaning() =>
        AllTypes().Where(type => Array.Exists(EmptyWords, word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal))).Should().BeEmpty();

    [Fact]
    public void A_folder_never_bears_the_name_of_a_type_in_it() =>
        AllTypes().Where(type => type.Namespace!.Split('.').Contains(type.Name.Split('`')[0], StringComparer.Ordinal)).Should().BeEmpty();

    private static IEnumerable<Type> AllTypes() =>
        new[] { House.Core, House.Functions, House.Simulator }.SelectMany(House.TypesOf).Where(House.IsWrittenByHand);

    private static Dictionary<string, string> ClosedSets() => AllTypes().Where(type => IsRecord(type) && type.IsAbstract)
        .ToDictionary(set => set.Name, set => string.Join(' ', CasesOf(set).Select(type => type.Name).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static IEnumerable<Type> CasesOf(Type set) => set.Assembly.GetTypes().Where(type => type.BaseType == set);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    // Nobody outside can derive from it: its only constructor but the copying one is private, and its cases stand inside it.
    private static bool IsClosedSet(Type type) =>
        type.IsAbstract
        && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .All(made => made.IsPrivate || (made.GetParameters() is [var original] && original.ParameterType == type))
        && CasesOf(type).All(made => made.DeclaringType == type && made.IsSealed);
}
