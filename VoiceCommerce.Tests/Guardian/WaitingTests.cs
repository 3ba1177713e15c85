using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>What a guardian reads of an order that waits, before deciding.</summary>
public sealed class WaitingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task Every_line_says_how_many_and_how_large_before_it_can_be_approved()
    {
        Order held = await desk.HoldAsync("butter cookies", 3);
        string letter = new Uri(desk.Links.To(desk.Shop.Household, held.Id, Core.Households.EmailAddress.From("mum@example.com")!, held.At)).PathAndQuery;

        foreach (string page in (string[])["/guardian", $"/guardian/orders/{held.Id}", letter])
        {
            (await desk.GetAsync(page)).Text.Should().Contain("3 × Hearth Butter Cookies, 64 ounces");
        }
    }
}
