using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>Answers what a test tells it to, and keeps what it was handed.</summary>
internal sealed class ScriptedNotifier : INotifier
{
    public Func<Notice, DeliveryOutcome> Answer { get; set; } = _ => new DeliveryOutcome.Delivered();

    public List<Notice> Handed { get; } = [];

    public Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        Handed.Add(notice);
        return Task.FromResult(Answer(notice));
    }
}
