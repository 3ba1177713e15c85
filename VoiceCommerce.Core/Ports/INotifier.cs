using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Core.Ports;

/// <summary>What came of one attempt to deliver a notice.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <summary>The receiver has taken it on.</summary>
    public sealed record Delivered : DeliveryOutcome;

    /// <summary>Not delivered, or no answer came; it may have been delivered.</summary>
    /// <param name="After">How long the receiver asked to be left alone; null when it did not say.</param>
    public sealed record TryAgain(TimeSpan? After) : DeliveryOutcome
    {
        /// <summary>The receiver is there and it is this notice that it does not take now, as with one mailbox of many; others may fare better.</summary>
        public bool OnlyThis { get; init; }
    }

    /// <summary>The receiver says no, and will say no again.</summary>
    public sealed record Refused : DeliveryOutcome;
}

/// <summary>Whatever carries notices to people. A notice may come twice, with the same id, which the receiver is told so that it can drop doubles.</summary>
public interface INotifier
{
    /// <summary>One attempt of bounded length; a failure is an outcome and not an exception.</summary>
    Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation);
}
