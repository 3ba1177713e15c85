using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class ResolutionProperties
{
    private static readonly string[] Vocabulary =
    [
        "milk", "oat", "chocolate", "paper", "toilet", "towels", "charmin", "sharmin", "two", "packs", "of", "dozen", "eggs", "coffee", "filters", "the", "usual", "in", "with",
        "water", "tuna", "7", "up", "2%", "ice", "cream", "cheese", "honey", "brown", "organic", ",", "(", ")", "please", "as always", "12 ct",
    ];

    private static readonly Gen<string> AnySentence = Gen.Elements(Vocabulary).ListOf().Select(words => string.Join(' ', words));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        AnySentence, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(letters => string.Concat(letters)));

    private static readonly Gen<Habit> AnyHabit =
        from name in AnyText
        from brand in Gen.OneOf(Gen.Constant(""), AnyText)
        from category in Gen.Elements("food/dairy/milk", "household/paper/toilet-paper", "food/candy", "x")
        from times in Gen.Choose(1, 8)
        from daysAgo in Gen.Choose(-3, 400)
        from id in Gen.Choose(0, 1_000_000)
        select Homes.Bought(DisplayName.From(name)?.Value ?? "x", category, brand, times, daysAgo, $"p{id}");

    [Fact]
    public void Any_text_gives_bounded_words_and_keys() =>
        Check(AnyText, text =>
        {
            ProductWords words = Phrase.From(text) is { } phrase ? ProductWords.From(phrase) : new([], null);
            words.Stems.Should().HaveCountLessThanOrEqualTo(ProductWords.MaxStems);
            words.Stems.All(stem => stem.Length is >= 1 and <= 24).Should().BeTrue();
            words.Quantity.GetValueOrDefault(1).Should().BePositive();
            HabitKeys.Of(words).Should().HaveCountLessThanOrEqualTo(40);
            HabitKeys.Of(words).All(key => key.Length is >= 1 and <= 32).Should().BeTrue();
        });

    [Fact]
    public void Any_habit_has_bounded_keys() =>
        Check(AnyHabit, habit =>
        {
            HabitKeys.Of(habit).Should().HaveCountLessThanOrEqualTo(40).And.OnlyHaveUniqueItems();
            HabitKeys.Of(habit).All(key => key.Length is >= 1 and <= 32).Should().BeTrue();
        });

    [Fact]
    public void The_result_is_always_among_the_given_habits() =>
        Check(AnyCase, given =>
        {
            IReadOnlyList<Habit> named = Named(Resolve(given));
            named.Should().HaveCountLessThanOrEqualTo(3).And.OnlyHaveUniqueItems();
            named.All(given.Habits.Contains).Should().BeTrue();
        });

    [Fact]
    public void The_order_of_the_given_habits_does_not_matter() =>
        Check(AnyCase, given => Named(Resolve(given with { Habits = [.. given.Habits.Reverse()] })).Should().Equal(Named(Resolve(given))));

    [Fact]
    public void A_habit_that_shares_no_key_never_changes_the_result() =>
        Check(AnyCase, given => Named(Homes.Resolve(given.Phrase.Text, given.Habits)).Should().Equal(Named(Resolve(given))));

    [Fact]
    public void An_unrelated_habit_never_changes_the_result() =>
        Check(AnyCase, given => Named(Resolve(given with { Habits = [.. given.Habits, Homes.Bought("Zither Strings", "music/strings", times: 6, daysAgo: 0)] }))
            .Should().Equal(Named(Resolve(given))));

    private static Gen<Given> AnyCase =>
        from text in AnyText
        from habits in AnyHabit.ListOf().Resize(12)
        where Phrase.From(text) is not null
        select new Given(Phrase.From(text)!, [.. habits.DistinctBy(habit => habit.Product), .. Homes.Family]);

    private static Meaning? Resolve(Given given) => Resolver.AmongHabits(ProductWords.From(given.Phrase), given.Habits, Homes.Now);

    private static IReadOnlyList<Habit> Named(Meaning? meaning) => meaning switch
    {
        Meaning.Usual usual => [usual.Habit],
        Meaning.WhichUsual which => which.Habits,
        _ => [],
    };

    private static void Check<T>(Gen<T> values, Action<T> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), holds));

    private sealed record Given(Phrase Phrase, IReadOnlyList<Habit> Habits);
}
