using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record NoticeDocument(
    string Id, string Kind, string Household, string Order, string Locale, string Subject, string Text, DateTimeOffset At, string[]? To = null, DateTimeOffset? NotBefore = null)
{
    public static NoticeDocument Of(Notice notice) => new(
        notice.Id.Value,
        StoredValue.Text(notice.Kind),
        notice.Household.Value,
        notice.Order.Value,
        notice.Locale,
        notice.Letter.Subject,
        notice.Letter.Text,
        notice.At,
        StoredValue.List(notice.To, static address => address.Value),
        notice.NotBefore);

    public Notice ToNotice() => new()
    {
        Id = StoredValue.Need(NoticeId.From(Id)),
        Kind = StoredValue.ToEnum<NoticeKind>(Kind),
        Household = StoredValue.Need(HouseholdId.From(Household)),
        Order = StoredValue.Need(OrderId.From(Order)),
        To = StoredValue.Each(To, static address => StoredValue.Need(EmailAddress.From(address)), most: Core.Households.Household.MaxMembers + 1),
        Locale = Locale,
        Letter = new(Subject, Text),
        At = At,
        NotBefore = NotBefore,
    };
}
