using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>What the shop's order system has of one order.</summary>
internal sealed class Parcel
{
    public List<Order> Placed { get; } = [];

    public bool Cancelled { get; set; }

    public bool Rejected { get; set; }

    public bool Stands => Placed.Count > 0 && !Cancelled;
}

/// <summary>The order desk, with books and shelves of its own: what is not on the shelf is not sold, whatever the catalogue says.</summary>
internal sealed class Warehouse(KeyMemory keys, Chance chance, int tooLateOneIn)
{
    private readonly Dictionary<OrderId, Parcel> parcels = [];
    private readonly Dictionary<ProductId, int> shelves = [];

    public IReadOnlyDictionary<OrderId, Parcel> Parcels => parcels;

    /// <summary>Packs that are left, of products that are counted.</summary>
    public IReadOnlyDictionary<ProductId, int> Shelves => shelves;

    public int Misused => keys.Misused;

    public void Stock(ProductId product, int packs) => shelves[product] = packs;

    public KeyAnswer Place(Order order) => keys.Answer("place", order.Id, order.Total.ToString(), () =>
    {
        Of(order.Id).Rejected |= Of(order.Id).Cancelled || order.Quote.Lines.Any(line => Left(line) < line.Quantity.Value);
        if (Of(order.Id).Rejected)
        {
            return false;
        }

        Of(order.Id).Placed.Add(order);
        Move(order, -1);
        return true;
    });

    public KeyAnswer Cancel(OrderId id) => keys.Answer("cancel", id, "", () =>
    {
        Parcel parcel = Of(id);
        if (parcel.Stands && tooLateOneIn > 0 && chance.OneIn(tooLateOneIn))
        {
            return false; // On its way already.
        }

        if (parcel.Stands)
        {
            Move(parcel.Placed[0], 1);
        }

        parcel.Cancelled = true;
        return true;
    });

    public DeskStanding Find(OrderId order) => parcels.GetValueOrDefault(order) switch
    {
        { Cancelled: true } => DeskStanding.Cancelled,
        { Placed.Count: > 0 } => DeskStanding.Placed,
        { Rejected: true } => DeskStanding.Rejected,
        _ => DeskStanding.Nothing,
    };

    private int Left(QuoteLine line) => shelves.GetValueOrDefault(line.Product, int.MaxValue);

    private void Move(Order order, int sign)
    {
        foreach (QuoteLine line in order.Quote.Lines.Where(line => shelves.ContainsKey(line.Product)))
        {
            shelves[line.Product] += sign * line.Quantity.Value;
        }
    }

    private Parcel Of(OrderId order)
    {
        if (!parcels.TryGetValue(order, out Parcel? parcel))
        {
            parcels[order] = parcel = new();
        }

        return parcel;
    }
}

/// <summary>The order desk as one process reaches it.</summary>
internal sealed class SimulatedDesk(Warehouse warehouse, Wire wire) : IOrderDesk
{
    public Task<DeskOutcome> PlaceAsync(Order order, CancellationToken cancellation) =>
        AskAsync($"place {order.Id}", () => warehouse.Place(order), cancellation);

    public Task<DeskOutcome> CancelAsync(OrderId order, CancellationToken cancellation) =>
        AskAsync($"cancel {order}", () => warehouse.Cancel(order), cancellation);

    public Task<DeskStanding> FindAsync(OrderId order, CancellationToken cancellation) =>
        wire.AskAsync($"find parcel {order}", () => warehouse.Find(order), DeskStanding.Unknown, cancellation);

    private async Task<DeskOutcome> AskAsync(string call, Func<KeyAnswer> ask, CancellationToken cancellation) => await wire.AskAsync(call, ask, KeyAnswer.Error, cancellation) switch
    {
        KeyAnswer.Yes => DeskOutcome.Done,
        KeyAnswer.No => DeskOutcome.Rejected,
        _ => DeskOutcome.Unknown,
    };
}
