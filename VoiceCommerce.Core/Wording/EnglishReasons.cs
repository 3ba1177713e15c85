using System.Globalization;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;

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
        Rail.MemberAllowance => "it would go above the allowance for the week",
        Rail.UnusualQuantity => "that's more than usual",
        Rail.RepeatedOrder => "it was asked for only a short while ago",
        Rail.PriceRise => "its price has gone up a lot",
        Rail.Device => "this device isn't allowed to buy it",
        Rail.QuietHours => "it's quiet hours at home",
        Rail.Pause => $"a guardian has paused shopping {PausedUntil(PauseRail.EndIn(finding.Threshold))}",
        Rail.MemberCategory => "that kind of product isn't left to this voice",
        Rail.ItemCap => "it costs more than the allowance for one thing",
        Rail.Velocity => "there were many orders in the last hour",
        Rail.FailedConfirmations => "there were several wrong codes in the last hour",
        Rail.TooSoon => "it's much sooner than usual",
        Rail.HeardAmount => "I may have misheard the amount",
        Rail.AddressChanged => "the delivery address was changed only lately",
        Rail.MinimumConfirmation => finding.Requirement == Requirement.Code ? "this home wants the code for every order" : "this home wants a guardian's word for every order",
        Rail.Broadcast => finding.Requirement == Requirement.Refuse
            ? "a lot of people are asking for this right now, so I'll leave it for a while"
            : "a lot of people are asking for this right now",
        Rail.CodeLock => "it needs a purchase code, and there is none that works just now",
        Rail.StandingPermission => "a guardian has always allowed it",
        _ => throw new InvalidOperationException($"There are no words for {finding.Rail}."),
    };

    // A pause that ends at midnight ends with the day before.
    private static string PausedUntil(DateTimeOffset? end) => end switch
    {
        null => "for now",
        { TimeOfDay.Ticks: 0 } midnight => string.Create(CultureInfo.InvariantCulture, $"until the end of {midnight.AddDays(-1):dddd, MMMM d}"),
        { } time => string.Create(CultureInfo.InvariantCulture, $"until {time:dddd, MMMM d, HH:mm}"),
    };

    /// <summary>What a customer should know before they hear the offer.</summary>
    public static IEnumerable<string> Before(Act.Offer offer) =>
        offer.Quote.Lines.All(line => line.Past is null)
            ? ["You haven't bought that here before, but I found something."]
            : offer.Quote.Lines.Count == 1 ? ["Here's your usual."]
            : offer.Quote.FromCart || offer.Quote.Lines.Any(line => line.Past is null) ? [] : ["Here are your usuals."];

    /// <summary>What is unusual about it.</summary>
    /// <param name="offer">With its findings.</param>
    /// <param name="locale">For units.</param>
    public static IEnumerable<string> Beside(Act.Offer offer, string locale)
    {
        Rail[] unusual = [.. offer.Unusual.Select(finding => finding.Rail)];
        foreach (Finding finding in offer.Unusual)
        {
            string? remark = finding.Rail switch
            {
                Rail.PriceRise => "The price has gone up since last time.",
                Rail.RepeatedOrder => "That was asked for only a short while ago.",
                Rail.TooSoon when !unusual.Contains(Rail.RepeatedOrder) => "You usually wait longer before you buy that again.",
                Rail.UnusualQuantity => "That's more than usual.",
                Rail.HeardAmount => Misheard(offer.Quote.Lines.FirstOrDefault(line => line.Name.Value == finding.Subject), locale),
                Rail.AddressChanged => "The delivery address was changed only lately.",
                _ => null,
            };
            if (remark is not null)
            {
                yield return remark;
            }
        }
    }

    private static string Misheard(QuoteLine? line, string locale) => (line?.HeardPacks, line?.HeardSize) switch
    {
        ({ } packs, _) => string.Create(CultureInfo.InvariantCulture, $"I heard {packs}, which is more than I can order, so this is {(line!.Quantity == line.Past?.UsualQuantity ? "your usual " : "")}{line.Quantity}."),
        (_, { } size) => $"You asked for {EnglishPhrases.Size(size, locale)}, so please check the size.",
        _ => "I may have misheard the amount.",
    };
}
