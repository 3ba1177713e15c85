using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ports;

/// <summary>One home asks for a product that is new to it.</summary>
/// <param name="Words">The stems that named it, sorted; null when it was picked from a list. A store keeps no more of it than a hash, and of the home neither.</param>
public sealed record CrowdMark(HouseholdId Home, ProductId Product, string? Words, DateTimeOffset At);

/// <summary>
/// Who asks for what just now, over all instances: homes that ask for something new to them, and the bursts that were seen. It is a memory of minutes: what is lost of it is counted anew.
/// </summary>
public interface ICrowd
{
    /// <summary>Marks of one product in the newest minutes that are counted; a store may stop there, or about there where it counts in parts.</summary>
    const int MostNewest = 4_000;

    /// <summary>The same for the minutes before, by a limit of its own. Beside so many, <see cref="MostNewest"/> are no burst: what is cut off never makes one.</summary>
    const int MostBefore = 2_400;

    /// <summary>The most bursts that are kept, and the most pinned ones beside them; of each the longest unseen go first.</summary>
    const int MostBursts = 200;

    /// <summary>One write. The same home in the same minute is counted once, and over the whole window too.</summary>
    Task MarkAsync(CrowdMark mark, CancellationToken cancellation);

    /// <summary>The homes of the window that ends with <paramref name="now"/>, whose words are those, and what is normal.</summary>
    Task<CrowdCount> CountAsync(ProductId product, string? words, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Every burst that is kept, on or over, the last seen first. One read.</summary>
    Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation);

    /// <summary>One write. What the merchant says of a burst that is on stays, whatever stands in these.</summary>
    Task SeenAsync(IReadOnlyList<Burst> bursts, CancellationToken cancellation);

    /// <summary>False when no burst of that product is kept.</summary>
    Task<bool> SayAsync(ProductId product, BurstWord word, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Learns what is normal from the marks that have left the window, forgets them, and forgets bursts that were last seen a week ago or are too many. A mark teaches once, whoever calls at the same time.
    /// Marks of a burst teach nothing, unless the merchant ended it.
    /// </summary>
    /// <returns>How many marks were forgotten; fewer than <paramref name="most"/> when none is left.</returns>
    Task<int> LearnAsync(DateTimeOffset now, int most, CancellationToken cancellation);
}
