using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Every notice that ever reached somebody, each time that it did.</summary>
internal sealed class Inbox
{
    private readonly List<Notice> received = [];

    /// <summary>The kinds that came of one order, without doubles.</summary>
    public IReadOnlyList<NoticeKind> Of(Order order) => [.. received.Where(notice => notice.Order == order.Id).Select(notice => notice.Kind).Distinct()];

    /// <summary>Ids under which two different letters came, so that a receiver who drops doubles misses one.</summary>
    public IEnumerable<NoticeId> Ambiguous => received.GroupBy(notice => notice.Id).Where(same => same.Select(notice => notice.Letter).Distinct().Skip(1).Any()).Select(same => same.Key);

    public bool Take(Notice notice)
    {
        received.Add(notice);
        return true;
    }
}

/// <summary>The way to the inbox, as one process reaches it.</summary>
internal sealed class SimulatedNotifier(Inbox inbox, Wire wire) : INotifier
{
    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        try
        {
            await wire.CallAsync($"deliver {notice.Id}", () => inbox.Take(notice), cancellation);
            return new DeliveryOutcome.Delivered();
        }
        catch (IOException)
        {
            return new DeliveryOutcome.TryAgain(null);
        }
    }
}
