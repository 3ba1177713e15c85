using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Notices;

/// <summary>
/// Follows from the order and the kind, "order-0001.OrderPlaced", and for one that may come again from its time, so that whoever writes or receives the same notice twice can tell: 1 to 96 of A-Z a-z 0-9 - _ .
/// </summary>
public sealed record NoticeId
{
    private NoticeId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static NoticeId? From(string? value) => IdentifierShape.Fits(value, 96, "-_.") ? new(value!) : null;

    public static NoticeId Of(OrderId order, NoticeKind kind) => new($"{order}.{kind}");

    /// <summary>Of a kind that may come several times: each time it is another notice.</summary>
    public static NoticeId Of(OrderId order, NoticeKind kind, DateTimeOffset time) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{order}.{kind}.{time.UtcDateTime:yyyyMMdd'T'HHmmss}"));

    public override string ToString() => Value;
}
