using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Notices;

/// <summary>For a shop without notices. None are made then; what an earlier setting left in the outbox dies and is listed.</summary>
internal sealed class Nobody : INotifier
{
    public Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Refused());
}
