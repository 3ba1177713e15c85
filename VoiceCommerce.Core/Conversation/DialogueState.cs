using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Where a conversation stands; the state is the one question that is open, if any.</summary>
public abstract record DialogueState
{
    private DialogueState() { }

    /// <summary>The same question, with what is known by now of the purchases of its products.</summary>
    /// <param name="now">From a product and what was known of it.</param>
    public DialogueState WithPast(Func<ProductId, PastPurchases?, PastPurchases?> now)
    {
        return this switch
        {
            Idle { Topic: { } topic } idle => idle with { Topic = Of(topic) },
            Confirming asked => asked with { Quote = OfQuote(asked.Quote) },
            ConfirmingHold asked => asked with { Quote = OfQuote(asked.Quote) },
            AwaitingCode asked => asked with { Quote = OfQuote(asked.Quote) },
            AwaitingVerification asked => asked with { Quote = OfQuote(asked.Quote) },
            Choosing asked => asked with { Choices = [.. asked.Choices.Select(Of)] },
            _ => this, // A guardian decides on what waits, whatever was bought before.
        };

        Choice Of(Choice choice) => choice with { Past = now(choice.Product, choice.Past) };
        Quote OfQuote(Quote quote) => quote with { Lines = [.. quote.Lines.Select(line => line with { Past = now(line.Product, line.Past) })] };
    }

    /// <summary>Nothing is asked but "what would you like?".</summary>
    public sealed record Idle : DialogueState
    {
        /// <summary>What was told of just now, so that "order it" and "add it to my cart" have a meaning; null for nothing.</summary>
        public Choice? Topic { get; init; }
    }

    /// <summary>The offer was read out; a yes from this voice orders it, or leads to the code.</summary>
    public sealed record Confirming(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>The offer was read out and needs a guardian; a yes from this voice holds it for one.</summary>
    public sealed record ConfirmingHold(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>The yes was said; the code is missing.</summary>
    public sealed record AwaitingCode(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>The yes was said; the platform is asking for its own code.</summary>
    public sealed record AwaitingVerification(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>A guardian heard what waits, as it is offered today, and wants to approve it; the code is missing.</summary>
    public sealed record AwaitingApprovalCode(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>The same, where the home leaves its codes to the platform: it is asking for its own.</summary>
    public sealed record AwaitingApprovalVerification(Quote Quote, Speaker Asked) : DialogueState;

    /// <summary>It is not sure that this order is meant to be taken back; a yes from this voice does it.</summary>
    public sealed record ConfirmingUndo(OrderId Order, DisplayName Name, Speaker Asked) : DialogueState;

    /// <summary>Several products fit; 2 to <see cref="MaxChoices"/>.</summary>
    public sealed record Choosing(IReadOnlyList<Choice> Choices, Purpose Purpose, Quantity? Quantity) : DialogueState
    {
        /// <summary>As <see cref="QuoteLine.HeardSize"/>, for whichever is chosen.</summary>
        public PackSize? HeardSize { get; init; }
    }

    /// <summary>More than three cannot be kept in the head.</summary>
    public const int MaxChoices = 3;
}

// Stored: renaming needs a migration.
public enum Purpose
{
    Order,
    AddToCart,
}

/// <summary>One of the products that a customer was asked to choose from.</summary>
public sealed record Choice(ProductId Product, DisplayName Name, DisplayName? Brand, PastPurchases? Past)
{
    /// <summary>As <see cref="CartLine.AgeRestricted"/>.</summary>
    public bool AgeRestricted { get; init; }

    /// <summary>How many are meant where nobody says it.</summary>
    public Quantity Usual => Past?.UsualQuantity ?? Quantity.One;
}
