using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Wording;

namespace VoiceCommerce.Functions.Notices;

/// <summary>
/// Each guardian who is asked gets a letter of their own, with a link that is theirs. The link is made when the letter leaves, so that it never lies in the
/// outbox; the letters' ids follow from the notice's and the place in its list, and a letter that comes twice has the same.
/// </summary>
/// <param name="notifier">Carries the letters.</param>
/// <param name="link">To the page where this guardian can decide.</param>
internal sealed class AskingNotifier(INotifier notifier, Func<Notice, EmailAddress, string> link) : INotifier
{
    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        if (!notice.Asks || notice.To.Count == 0)
        {
            return await notifier.DeliverAsync(notice, cancellation);
        }

        DeliveryOutcome[] outcomes = await Task.WhenAll(notice.To.Select((address, place) => notifier.DeliverAsync(LetterTo(notice, address, place + 1), cancellation)));
        return outcomes.OfType<DeliveryOutcome.TryAgain>().MaxBy(again => again.After)
            ?? Array.Find(outcomes, outcome => outcome is DeliveryOutcome.Delivered)
            ?? outcomes[0];
    }

    private Notice LetterTo(Notice notice, EmailAddress address, int number) => notice with
    {
        Id = NoticeId.From(string.Create(CultureInfo.InvariantCulture, $"{notice.Id}.{number}"))!,
        To = [address],
        Letter = notice.Letter with { Text = $"{notice.Letter.Text}\n{Languages.For(notice.Locale).DecideHere}\n{link(notice, address)}\n" },
    };
}
