using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Core.Wording;

/// <summary>The guard rails' findings in words.</summary>
internal static class EnglishReasons
{
    /// <summary>Fits after "because" and after "I can't order that:". Amounts are left to the guardian's view, so that nobody at the speaker learns the limits.</summary>
    public static string For(Finding finding) => finding.Rail switch
    {
        Rail.Speaker => finding.Requirement == Requirement.Guardian ? "children's orders need a grown-up" : "I don't know this voice",
        Rail.Recognition => "I'm not sure whose voice this is",
        Rail.NewToHome => finding.Requirement == Requirement.Refuse ? "it's new to this home, and I don't know this voice" : "it's new to this home",
        Rail.BlockedCategory => "this home has blocked that kind of product",
        Rail.AgeRestriction => "it's age-restricted, and I have to know that an adult is asking",
        Rail.OrderLimit => finding.Requirement == Requirement.Refuse ? "it's too much for a voice that I don't know" : "it's above this home's limit for one order",
        Rail.WeeklyLimit => "it would go above this home's limit for the week",
        Rail.MemberAllowance => "it would go above your allowance for the week",
        Rail.UnusualQuantity => "that's more than usual",
        Rail.RepeatedOrder => "it was ordered only a short while ago",
        Rail.PriceRise => "its price has gone up a lot",
        Rail.CodeLock => "it needs a purchase code, and there is none that works just now",
        _ => throw new InvalidOperationException($"There are no words for {finding.Rail}."),
    };

    /// <summary>What a customer should know before they hear the offer.</summary>
    public static IEnumerable<string> Before(Act.Offer offer) =>
        offer.Quote.Lines.All(line => line.Past is null)
            ? ["You haven't bought that here before, but I found something."]
            : offer.Quote.Lines.Count == 1 ? ["Here's your usual."] : [];

    /// <summary>What is unusual about it.</summary>
    public static IEnumerable<string> Beside(Act.Offer offer)
    {
        foreach (Finding finding in offer.Unusual)
        {
            string? remark = finding.Rail switch
            {
                Rail.PriceRise => "The price has gone up since last time.",
                Rail.RepeatedOrder => "You ordered that only a short while ago.",
                Rail.UnusualQuantity => "That's more than usual.",
                _ => null,
            };
            if (remark is not null)
            {
                yield return remark;
            }
        }
    }
}
