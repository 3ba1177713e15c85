using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Turns;

/// <summary>What came of the platform's own code.</summary>
public enum VerificationOutcome
{
    Achieved,
    NotMatched,

    /// <summary>Too many wrong codes, by the platform's count.</summary>
    LockedOut,

    /// <summary>The speaker has no code with the platform, or does not let skills ask for it.</summary>
    NotSetUp,

    /// <summary>The platform could not ask.</summary>
    Failed,
}

/// <summary>What the customer wants, whatever the channel and the language. Quantities are as spoken, so they may be out of bounds; null when none was said.</summary>
public abstract record Intent
{
    private Intent() { }

    public sealed record Launch : Intent;

    /// <summary>"Reorder toilet paper": a product of the home's habits is meant.</summary>
    public sealed record Reorder(Phrase Product, int? Quantity = null) : Intent;

    /// <summary>"Buy a dollhouse": any product may be meant; a habit still comes first.</summary>
    public sealed record Buy(Phrase Product, int? Quantity = null) : Intent
    {
        /// <summary>"Order eggs as well": beside what is on offer, if anything is.</summary>
        public bool Too { get; init; }
    }

    public sealed record AddToCart(Phrase Product, int? Quantity = null) : Intent;

    /// <summary>"And eggs too": beside what is on offer, else into the cart.</summary>
    public sealed record AddToOrder(Phrase Product, int? Quantity = null) : Intent
    {
        /// <summary>"And the eggs?", which goes on with whatever was spoken of.</summary>
        public bool And { get; init; }
    }

    /// <summary>"Add it to my cart": what was offered or told of just now.</summary>
    public sealed record AddItToCart : Intent;

    public sealed record ShowCart : Intent;

    /// <param name="Product">What is not wanted.</param>
    /// <param name="FromCart">It was said that it is in the cart.</param>
    public sealed record Remove(Phrase Product, bool FromCart = false) : Intent;

    public sealed record ClearCart : Intent;

    public sealed record CheckOut : Intent;

    /// <summary>"Same as last time": the last order once more.</summary>
    /// <param name="Without">"But without the milk"; null where all of it is meant.</param>
    public sealed record RepeatLastOrder(Phrase? Without = null) : Intent;

    /// <param name="It">"Order it": agreement to what was spoken of last, which need not be what was asked.</param>
    public sealed record Yes(bool It = false) : Intent;

    public sealed record No : Intent;

    /// <summary>"The second one": counted from 1; -1 is "the last one".</summary>
    public sealed record ChooseNumber(int Number) : Intent;

    /// <summary>"The Charmin".</summary>
    public sealed record ChooseName(Phrase Product, int? Quantity = null) : Intent
    {
        /// <summary>"Swap it for the Charmin": right behind an order, that is what is not wanted any more.</summary>
        public bool ForIt { get; init; }
    }

    /// <summary>"No, paper towels": instead of what is offered; but what is offered itself is not wanted then, and neither is what is in the cart where nothing is offered.</summary>
    public sealed record Rather(Phrase Product, int? Quantity = null) : Intent;

    /// <summary>"The cheaper one", at today's prices; "the bigger one", by what a pack holds.</summary>
    public sealed record ChooseMost(Trait Trait) : Intent;

    /// <summary>"Make it two", "one more", "double it", "change the milk to two".</summary>
    public sealed record ChangeQuantity(int Number, QuantityChange Change = QuantityChange.To) : Intent
    {
        /// <summary>Of what; null where nothing is said of it.</summary>
        public Phrase? Product { get; init; }

        /// <summary>What it was counted in: "make it two rolls".</summary>
        public CountedIn In { get; init; }

        /// <summary>The amount that may be one of what is inside of a pack; null where it is one of packs. One or two of something are packs where nothing else is said.</summary>
        public PackSize? Size => In switch
        {
            CountedIn.Rolls => PackSize.Whole(Number, PackUnit.Roll),
            CountedIn.Cans => PackSize.Whole(Number, PackUnit.Can),
            CountedIn.Bottles => PackSize.Whole(Number, PackUnit.Bottle),
            CountedIn.Unsaid when Number >= FewestPieces => PackSize.Whole(Number, PackUnit.Each),
            _ => null,
        };

        /// <summary>"One of each": of all that is offered.</summary>
        public bool OfEach { get; init; }

        private const int FewestPieces = 3;

        /// <summary>What is wanted where so many were; null outside of a quantity's bounds.</summary>
        public Quantity? Of(Quantity before)
        {
            long wanted = Change switch
            {
                QuantityChange.More => (long)before.Value + Number,
                QuantityChange.Fewer => (long)before.Value - Number,
                QuantityChange.Times => (long)before.Value * Number,
                _ => Number,
            };
            return Quantity.From((int)Math.Clamp(wanted, 0, int.MaxValue));
        }
    }

    /// <summary>Spoken digits. They are never logged, stored or said again.</summary>
    public sealed record Code(SpokenCode Digits) : Intent;

    /// <summary>The platform has asked the speaker for its own code and comes back with what came of it; nobody said anything to us.</summary>
    public sealed record Verified(VerificationOutcome Outcome) : Intent;

    public sealed record Repeat : Intent;

    public sealed record Help : Intent;

    public sealed record Stop : Intent;

    /// <summary>"Never mind", "cancel that": as to stop, but right behind an order it may be about that.</summary>
    public sealed record Cancel : Intent;

    public sealed record LastBought(Phrase Product) : Intent;

    /// <summary>"What did we order yesterday?", "what did Kit buy?"</summary>
    /// <param name="Who">Null where nobody was named.</param>
    /// <param name="Kin">Null when it is a name.</param>
    public sealed record Ordered(Span Span, Phrase? Who = null, Kin? Kin = null) : Intent;

    /// <summary>"How much did we spend this week?"</summary>
    public sealed record Spent(Span Span) : Intent;

    /// <summary>"What do I usually buy?"</summary>
    public sealed record ShowUsuals : Intent;

    /// <summary>"What are we running out of?"</summary>
    public sealed record ShowDue : Intent;

    /// <summary>"What coffee do you have?": what there is to choose from.</summary>
    public sealed record ShowKinds(Phrase Product) : Intent;

    /// <param name="Product">Null is "how much is it?".</param>
    public sealed record PriceOf(Phrase? Product) : Intent
    {
        /// <summary>"How much is the second one?": counted from 1, -1 is the last; null where none was named so.</summary>
        public int? Number { get; init; }
    }

    public sealed record OrderStatus : Intent;

    /// <summary>"When will it arrive?": what is on offer, else what is ordered.</summary>
    public sealed record WhenItComes : Intent;

    /// <summary>"What's the total?": of what is on offer or was ordered right before, else what is in the cart.</summary>
    public sealed record Total : Intent;

    /// <summary>"What brand is it?": what is on offer is read out again.</summary>
    public sealed record WhatIsIt : Intent;

    /// <summary>"How much was it last time?": of what is on offer.</summary>
    public sealed record LastTime : Intent;

    /// <summary>"Talk to a human", "how much is delivery?": of the shop itself, and mostly of what is not done by voice.</summary>
    public sealed record AskShop(Matter Matter) : Intent;

    /// <summary>"Hold on."</summary>
    public sealed record Wait : Intent;

    /// <summary>"Why not": agreement or a question, so that what is asked is asked again; where nothing is, <see cref="WhyHeld"/>.</summary>
    public sealed record WhyNot : Intent;

    /// <summary>"I forgot the code."</summary>
    public sealed record ForgotCode : Intent;

    public sealed record Undo : Intent;

    public sealed record WhyHeld : Intent;

    /// <summary>"Why do you ask for the code?"</summary>
    public sealed record WhyCode : Intent;

    /// <summary>"What can my son buy?", "what may Kit buy?"</summary>
    /// <param name="Kin">Null when it is a name.</param>
    public sealed record MayBuy(Phrase Who, Kin? Kin = null) : Intent;

    /// <summary>"What is waiting?"</summary>
    public sealed record ShowWaiting : Intent;

    /// <summary>"Approve the cookies"; null approves what waits, if that is one order.</summary>
    public sealed record Approve(Phrase? Order) : Intent;

    /// <summary>"Decline the cookies"; null as with <see cref="Approve"/>.</summary>
    public sealed record Decline(Phrase? Order) : Intent;

    /// <summary>Something was said that we could not make sense of.</summary>
    public sealed record Fallback : Intent;

    /// <summary>The customer left, or the platform ended the session: nobody hears an answer.</summary>
    public sealed record SessionEnded : Intent;
}

/// <summary>What a number that was said does to the quantity of an offer.</summary>
public enum QuantityChange
{
    To,
    More,
    Fewer,
    Times,
}

/// <summary>What a number was said of.</summary>
public enum CountedIn
{
    Unsaid,
    Packs,
    Rolls,
    Cans,
    Bottles,
}

/// <summary>What one of several choices has more of than the others.</summary>
public enum Trait
{
    Cheapest,
    Largest,
    Smallest,
}

/// <summary>What somebody is called instead of by name.</summary>
public enum Kin
{
    /// <summary>"My son": anybody under 18.</summary>
    Child,

    Teen,
}
