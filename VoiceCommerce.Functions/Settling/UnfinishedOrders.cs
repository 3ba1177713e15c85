using System.Threading.Channels;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Settling;

/// <summary>Brings one order to its end, as far as that goes now.</summary>
internal delegate Task SettleOrder(HouseholdId household, OrderId order, CancellationToken cancellation);

/// <summary>
/// Finishes, behind the turns, what the turns found unfinished in their homes. It is bounded in what waits and in what runs; what does not fit, or breaks, or is lost
/// with the process is still in doubt in the store, where the sweep finds it.
/// </summary>
internal sealed class UnfinishedOrders : IUnfinishedOrders
{
    /// <summary>Orders that wait; each is two ids.</summary>
    public const int MaxWaiting = 256;

    /// <summary>Orders that are asked for at the same time.</summary>
    public const int AtOnce = 2;

    private readonly Channel<Left> _waiting;
    private readonly SettleOrder _settle;
    private readonly ILogger<UnfinishedOrders> _logger;

    public UnfinishedOrders(SettleOrder settle, ILogger<UnfinishedOrders> logger)
    {
        _settle = settle;
        _logger = logger;
        _waiting = Channel.CreateBounded<Left>(new BoundedChannelOptions(MaxWaiting) { AllowSynchronousContinuations = false });
        Working = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WorkAsync)));
    }

    /// <summary>Completes after <see cref="Close"/>, when everything that waited was tried.</summary>
    public Task Working { get; }

    public void Leave(HouseholdId household, IReadOnlyList<OrderId> orders)
    {
        foreach (OrderId order in orders)
        {
            if (!_waiting.Writer.TryWrite(new(household, order)))
            {
                Log.LeftToTheSweep(_logger, order, household);
            }
        }
    }

    /// <summary>Nothing more is taken.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    private async Task WorkAsync()
    {
        await foreach ((HouseholdId household, OrderId order) in _waiting.Reader.ReadAllAsync())
        {
            try
            {
                await _settle(household, order, CancellationToken.None);
            }
#pragma warning disable CA1031 // One order that breaks must not end the work on all others; the sweep tries it again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.NotSettled(_logger, order, household, FailureName.Of(failure), failure.StackTrace);
            }
        }
    }

    private sealed record Left(HouseholdId Household, OrderId Order);
}
