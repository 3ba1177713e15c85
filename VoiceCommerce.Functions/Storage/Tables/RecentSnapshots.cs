using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The homes that were loaded a moment ago, so that a commit of the same version needs no second read. It promises nothing: what is not here is read again,
/// and what is out of date is refused by the table, because the home's row is replaced under the ETag that stands here.
/// </summary>
internal sealed class RecentSnapshots
{
    public const int MaxHomes = 256;

    /// <summary>Packed, as they came; a home of a year takes 10 to 50 KiB, one of ten thousand products 3 MiB.</summary>
    public const int MaxBytes = 24 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<HouseholdId, LinkedListNode<(HouseholdId Household, HouseholdSnapshot Snapshot)>> _homes = [];
    private readonly LinkedList<(HouseholdId Household, HouseholdSnapshot Snapshot)> _oldestFirst = [];
    private long _bytes;

    public void Remember(HouseholdId household, HouseholdSnapshot snapshot)
    {
        lock (_gate)
        {
            Remove(household);
            _homes.Add(household, _oldestFirst.AddLast((household, snapshot)));
            _bytes += snapshot.Bytes;
            while (_bytes > MaxBytes || _homes.Count > MaxHomes)
            {
                Remove(_oldestFirst.First!.Value.Household);
            }
        }
    }

    /// <summary>Null unless exactly this version was loaded last.</summary>
    public HouseholdSnapshot? Find(HouseholdId household, long version)
    {
        lock (_gate)
        {
            return _homes.GetValueOrDefault(household)?.Value.Snapshot is { } snapshot && snapshot.Version == version ? snapshot : null;
        }
    }

    public void Forget(HouseholdId household)
    {
        lock (_gate)
        {
            Remove(household);
        }
    }

    private void Remove(HouseholdId household)
    {
        if (_homes.Remove(household, out LinkedListNode<(HouseholdId Household, HouseholdSnapshot Snapshot)>? node))
        {
            _oldestFirst.Remove(node);
            _bytes -= node.Value.Snapshot.Bytes;
        }
    }
}
