using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Wording;

/// <summary>What is told of the shop itself. What it does not do by voice is said in so many words, with who does it.</summary>
internal static class EnglishAboutShop
{
    public static IReadOnlyList<string> Told(Act.AboutShop act) => act is { Matter: Matter.CustomerService or Matter.Return or Matter.Address or Matter.Payment, Support: { } support }
        ? [Told(act.Matter, act.Open), $"You can reach it {support}."]
        : [Told(act.Matter, act.Open)];

    private static string Told(Matter matter, Charges? open) => (matter, open) switch
    {
        (Matter.Ordering, _) => "Just say what you'd like by its name.",
        (Matter.CustomerService, _) => "I can't put you through to a person, so please turn to the shop's customer service.",
        (Matter.Return, _) => "I can't refund or replace what was delivered, so please turn to the shop's customer service.",
        (Matter.DeliveryCost, { Delivery.IsZero: true }) => "Delivery is free for that order.",
        (Matter.DeliveryCost, { Delivery: var delivery }) => $"{EnglishPhrases.Spoken(delivery)} of that is delivery.",
        (Matter.DeliveryCost, null) => "That depends on the order. The total that I read out has it in it.",
        (Matter.DeliveryWish, { DeliveryDays: var days }) => $"I can't arrange how or when it's delivered. It would arrive {EnglishPhrases.InDays(days)}.",
        (Matter.DeliveryWish, null) => "I can't arrange how or when things are delivered. Each offer says when it would arrive.",
        (Matter.Address, _) => "I deliver to the address that the shop has for this home, and to no other. Only the shop can change it.",
        (Matter.Payment, _) => "You pay with what the shop has on file for this home, and I can't use anything else. Only the shop can change it.",
        (Matter.EveryWeek, _) => "I can't order by the calendar, because every order needs a yes. Just ask me again when it's time.",
        (Matter.Deals, _) => "I know of no deals, coupons or points. The prices that I tell are today's.",
        (Matter.Contents, _) => "I don't know what's in it beyond its name, so please look at the pack or ask the shop.",
        (Matter.WhoAreYou, _) => "I'm the shop's ordering assistant: a computer, and no person.",
        (Matter.Recordings, _) => "I keep what this home orders and why, and no recordings. Those are in your speaker's own app, and what I keep a guardian can see and erase.",
        (Matter.Settings, _) => "I can't change limits and rules by voice. A guardian does that in this home's shop account.",
        (Matter.Account, _) => "Your account is linked and unlinked in your speaker's own app. The shop's website has its terms and its privacy policy.",
        _ => throw new InvalidOperationException($"There are no words for {matter}."),
    };
}
