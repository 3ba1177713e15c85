namespace VoiceCommerce.Core.Turns;

/// <summary>What people ask of the shop itself.</summary>
public enum Matter
{
    /// <summary>"I want to order something": what it is has not been said.</summary>
    Ordering,

    /// <summary>"Talk to a human."</summary>
    CustomerService,

    /// <summary>"I want a refund", "the eggs were broken."</summary>
    Return,

    DeliveryCost,

    /// <summary>"Deliver it on Sunday", "leave it at the door."</summary>
    DeliveryWish,

    /// <summary>"Where do you deliver to?", "send it to grandma."</summary>
    Address,

    /// <summary>"Which card do you use?", "charge it to my other card."</summary>
    Payment,

    /// <summary>"Order milk every week."</summary>
    EveryWeek,

    /// <summary>"What's on sale?", "I have a coupon."</summary>
    Deals,

    /// <summary>"Does it have nuts in it?": the catalogue does not say, and a guess may harm.</summary>
    Contents,

    WhoAreYou,

    /// <summary>"Do you record me?", "delete my data."</summary>
    Recordings,

    /// <summary>"Raise my limit", "turn off quiet hours": a guardian's, and on their pages.</summary>
    Settings,

    /// <summary>"Unlink my account", "what's your privacy policy?"</summary>
    Account,
}
