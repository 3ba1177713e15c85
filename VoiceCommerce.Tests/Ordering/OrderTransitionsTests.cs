using System.Reflection;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Architecture;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Ordering;

public sealed class OrderTransitionsTests
{
    /// <summary>The table, written a second time by hand: whoever changes it must mean it.</summary>
    private const string ByHand = """
        Held       -> Placing Refused Expired Undone
        Placing    -> Authorised Declined Releasing
        Authorised -> Placed Releasing
        Placed     -> Capturing Undoing
        Capturing  -> Captured WrittenOff
        Undoing    -> Releasing Placed
        Releasing  -> Undone Declined
        Captured   ->
        Undone     ->
        Declined   ->
        Expired    ->
        Refused    ->
        WrittenOff ->
        """;

    private static readonly Dictionary<OrderState, OrderState[]> Allowed = ByHand.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("->")).ToDictionary(
            line => Enum.Parse<OrderState>(line[0].Trim()),
            line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<OrderState>).ToArray());

    public static TheoryData<OrderState, OrderState> EveryPair()
    {
        TheoryData<OrderState, OrderState> pairs = [];
        foreach (OrderState from in Enum.GetValues<OrderState>())
        {
            Array.ForEach(Enum.GetValues<OrderState>(), to => pairs.Add(from, to));
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_step_of_the_table_is_taken_and_every_other_one_throws(OrderState from, OrderState to)
    {
        Order order = An.Order("ord-step-1", "home-1", from);
        Func<Order> step = () => order.To(to);

        if (Allowed[from].Contains(to))
        {
            step().State.Should().Be(to);
        }
        else
        {
            step.Should().Throw<ForbiddenTransitionException>().Which.Should().BeEquivalentTo(new { From = from, To = to });
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_home_takes_an_order_only_to_where_steps_of_the_table_lead(OrderState from, OrderState to)
    {
        HouseholdRecord home = An.Home("home-1") with { Orders = [An.Order("ord-step-1", "home-1", from)] };
        Func<HouseholdRecord> change = () => home.With(An.Order("ord-step-1", "home-1", to), An.Evening);

        if (from == to || Reached(from).Contains(to))
        {
            change().Order(home.Orders[0].Id)!.State.Should().Be(to);
        }
        else
        {
            change.Should().Throw<ForbiddenTransitionException>();
        }
    }

    [Fact]
    public void A_step_forgets_the_tries_of_the_state_before() =>
        (An.Order("ord-step-1", "home-1", OrderState.Placing) with { Retry = new(4, An.Evening, Refused: true) }).To(OrderState.Authorised).Retry.Should().BeNull();

    /// <summary>Every way through the saga, whatever is answered and found, is a way through the table, and what is reserved ends taken or given back.</summary>
    [Fact]
    public void Where_money_may_have_moved_the_only_ends_say_what_became_of_it()
    {
        OrderState[] ends = [.. Allowed.Keys.Where(state => Allowed[state].Length == 0)];

        ends.Intersect(Reached(OrderState.Authorised)).Should().BeEquivalentTo([OrderState.Captured, OrderState.WrittenOff, OrderState.Undone, OrderState.Declined]);
        Allowed.Where(step => step.Value.Contains(OrderState.Captured)).Select(step => step.Key).Should().Equal(OrderState.Capturing);
        Allowed.Where(step => step.Value.Contains(OrderState.WrittenOff)).Select(step => step.Key).Should().Equal(OrderState.Capturing);
        // From a reservation, only a release leads to an end without payment.
        Allowed.Where(step => step.Value.Contains(OrderState.Undone) && step.Key != OrderState.Held).Select(step => step.Key).Should().Equal(OrderState.Releasing);
        Allowed.Where(step => step.Value.Contains(OrderState.Declined)).Select(step => step.Key).Should().BeEquivalentTo([OrderState.Placing, OrderState.Releasing]);
        // And whatever can still move money says that it is in doubt, or waits for its time.
        Allowed.Where(step => step.Value.Length > 0 && step.Key is not (OrderState.Held or OrderState.Placed))
            .Should().OnlyContain(step => An.Order("ord-step-1", "home-1", step.Key, null, 1, "p-milk", "milk").InDoubt);
    }

    [Fact]
    public void Only_the_order_itself_changes_its_state()
    {
        string[] writers = [.. new[] { House.Core, House.Functions, House.Simulator }.SelectMany(House.TypesOf)
            .SelectMany(type => UsedTypes.MethodsOf(type).Where(method => UsedTypes.MembersIn(method).Any(IsSettingState)).Select(method => $"{type.Name}.{method.Name}"))
            .Order(StringComparer.Ordinal)];

        // Place and Hold begin; To is the table; the document only reads back what was stored, and the timeline what the trail says of a moment that is over.
        writers.Should().Equal("Order.Hold", "Order.Place", "Order.To", "OrderDocument.ToOrder", "Timeline.Of");
    }

    [Fact]
    public void An_order_begins_held_or_placing() =>
        Enum.GetValues<OrderState>().Where(OrderTransitions.IsBeginning).Should().Equal(OrderState.Held, OrderState.Placing);

    private static bool IsSettingState(MemberInfo member) => member is MethodInfo { Name: "set_State" } && member.DeclaringType == typeof(Order);

    private static HashSet<OrderState> Reached(OrderState from)
    {
        HashSet<OrderState> reached = [];
        Stack<OrderState> next = new(Allowed[from]);
        while (next.TryPop(out OrderState state))
        {
            if (reached.Add(state))
            {
                Array.ForEach(Allowed[state], next.Push);
            }
        }

        return reached;
    }
}
