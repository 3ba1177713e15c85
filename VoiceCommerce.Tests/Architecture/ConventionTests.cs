using System.Reflection;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
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
    [InlineData(typeof(Verdict), "Clear ClearOnYes NeedsCode NeedsGuardian Refused")]
    [InlineData(typeof(Speaker), "Recognised Unknown")]
    [InlineData(typeof(Meaning), "NewToHome Nothing Usual WhichNew WhichUsual")]
    [InlineData(typeof(DialogueState), "AwaitingCode Choosing Confirming ConfirmingHold Idle")]
    [InlineData(typeof(HabitQuery), "MostBought None Sharing")]
    [InlineData(typeof(TurnMemory), "Answered Pending")]
    [InlineData(
        typeof(Intent),
        "AddToCart Buy ChangeQuantity CheckOut ChooseName ChooseNumber Code Fallback Help LastBought Launch No OrderStatus PriceOf "
        + "Remove Reorder Repeat RepeatLastOrder SessionEnded ShowCart Stop Undo WhyHeld Yes")]
    public void The_cases_of_a_closed_set_are_counted(Type set, string cases) =>
        string.Join(' ', CasesOf(set).Select(type => type.Name).Order(StringComparer.Ordinal)).Should().Be(cases);

    [Fact]
    public void Every_record_of_Core_is_sealed_or_a_closed_set() =>
        House.TypesOf(House.Core).Where(type => IsRecord(type) && !type.IsSealed && !IsClosedSet(type)).Should().BeEmpty();

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

    private static IEnumerable<Type> CasesOf(Type set) => set.Assembly.GetTypes().Where(type => type.BaseType == set);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    // Nobody outside can derive from it: its only constructor but the copying one is private, and its cases stand inside it.
    private static bool IsClosedSet(Type type) =>
        type.IsAbstract
        && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .All(made => made.IsPrivate || (made.GetParameters() is [var original] && original.ParameterType == type))
        && CasesOf(type).All(made => made.DeclaringType == type && made.IsSealed);
}
