using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Simulator.DemoShop;
using Xunit;

namespace VoiceCommerce.Tests.Simulator.DemoShop;

public sealed class DemoPurchasesTests
{
    private static readonly DateTimeOffset Now = ImportedHome.Now;

    public static TheoryData<string> Homes => [.. Demo.Households.Select(home => home.Id)];

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_home_has_a_year_that_ends_a_few_days_ago(string id)
    {
        IReadOnlyList<Purchase> bought = ImportedHome.At(id, Now).Bought;
        bought.Should().HaveCountGreaterThan(800).And.BeInAscendingOrder(purchase => purchase.At);
        (Now - bought[0].At).TotalDays.Should().BeInRange(350, 370);
        (Now - bought[^1].At).TotalDays.Should().BeInRange(3, 7);
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void The_same_day_gives_the_same_year(string id) =>
        Demo.PurchasesNdjson(ImportedHome.Called(id), Now).Should().Be(Demo.PurchasesNdjson(ImportedHome.Called(id), Now.AddHours(11)));

    [Theory]
    [MemberData(nameof(Homes))]
    public void Another_day_moves_the_year_and_leaves_the_habits(string id)
    {
        ImportedHome today = ImportedHome.At(id, Now), later = ImportedHome.At(id, Now.AddDays(1));
        foreach (Habit habit in today.Habits.Where(habit => !Routine.Of(id).Single(routine => routine.Product == habit.Product.Value).IsSeasonal))
        {
            later.Habits.Single(same => same.Product == habit.Product).Count.Should().Be(habit.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_receipt_names_a_product_once(string id) =>
        ImportedHome.At(id, Now).Bought.Should().OnlyHaveUniqueItems(purchase => $"{purchase.Source} {purchase.Product}");

    [Theory]
    [MemberData(nameof(Homes))]
    public void Weekends_are_busier(string id)
    {
        IReadOnlyList<Purchase> bought = ImportedHome.At(id, Now).Bought;
        bought.Count(purchase => purchase.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Should().BeGreaterThan(bought.Count * 2 / 5);
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void Toilet_paper_and_coffee_are_habits(string id)
    {
        IReadOnlyList<Habit> habits = ImportedHome.At(id, Now).Habits;
        habits.Should().Contain(habit => habit.Category.Leaf == "toilet-paper" && habit.Count >= 4 && habit.LastBought > Now.AddDays(-40));
        habits.Should().Contain(habit => habit.Category.Leaf == "coffee" && habit.Count >= 10 && habit.LastBought > Now.AddDays(-30));
    }

    [Theory]
    [InlineData("couple", "corner-shop-toilet-paper", "cloudlet-ultra-soft-toilet-paper")]
    [InlineData("family", "corner-shop-laundry-detergent", "tidebrook-laundry-detergent")]
    [InlineData("flat", "gleamwell-dishwasher-tablets", "greenleaf-dishwasher-tablets")]
    public void Half_a_year_ago_a_brand_was_given_up_for_another(string id, string old, string now)
    {
        IReadOnlyList<Purchase> bought = ImportedHome.At(id, Now).Bought;
        bought.Last(purchase => purchase.Product.Value == old).At.Should().BeBefore(bought.First(purchase => purchase.Product.Value == now).At);
    }

    [Fact]
    public void Sun_cream_is_for_summer_and_clementines_for_winter_whenever_the_demo_is_opened()
    {
        foreach (DateTimeOffset day in Enumerable.Range(0, 12).Select(month => Now.AddMonths(month)))
        {
            IReadOnlyList<Purchase> bought = ImportedHome.At("family", day).Bought;
            bought.Where(purchase => purchase.Category.Leaf == "sunscreen").Should().NotBeEmpty().And.OnlyContain(purchase => purchase.At.Month >= 5 && purchase.At.Month <= 9);
            bought.Where(purchase => purchase.Product.Value == "clementines").Should().NotBeEmpty().And.OnlyContain(purchase => purchase.At.Month >= 11 || purchase.At.Month <= 2);
        }
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void What_is_usual_is_in_stock_near_its_last_price(string id)
    {
        Dictionary<ProductId, Product> sold = ImportedHome.Products.ToDictionary(product => product.Id);
        ImportedHome.At(id, Now).Habits.Where(habit => habit.LastBought > Now.AddDays(-60)).Should().OnlyContain(habit =>
            sold[habit.Product].InStock(habit.UsualQuantity) && habit.LastPrice == sold[habit.Product].Price);
    }

    [Fact]
    public void A_toy_is_new_to_every_home() =>
        Demo.Households.SelectMany(home => ImportedHome.At(home.Id, Now).Habits).Should().NotContain(habit => habit.Category.IsWithin(CategoryPath.From("toys")!));
}
