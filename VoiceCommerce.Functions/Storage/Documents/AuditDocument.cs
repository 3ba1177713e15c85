using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record AuditDocument(
    DateTimeOffset At, string Event, string By, string? Order = null, string? Total = null, FindingDocument[]? Findings = null, ChangeDocument[]? Changes = null,
    string? Before = null, string? Hash = null)
{
    public static AuditDocument Of(AuditEntry entry) => new(
        entry.At,
        StoredValue.Text(entry.Event),
        entry.By,
        entry.Order?.Value,
        entry.Total is null ? null : StoredValue.Text(entry.Total),
        StoredValue.List(entry.Findings, FindingDocument.Of),
        StoredValue.List(entry.Changes, static change => new ChangeDocument(change.Field, change.Before, change.After)),
        entry.Seal?.Before,
        entry.Seal?.Hash);

    public AuditEntry ToEntry() => new(
        At,
        StoredValue.ToEnum<AuditEvent>(Event),
        By,
        Order is null ? null : StoredValue.Need(OrderId.From(Order)),
        Total is null ? null : StoredValue.ToMoney(Total),
        StoredValue.Each(Findings, static finding => finding.ToFinding()))
    {
        Changes = StoredValue.Each(Changes, static change => new AuditChange(change.Field, change.Before, change.After)),
        Seal = Hash is null ? null : new(StoredValue.Need(Before), Hash),
    };
}

internal sealed record ChangeDocument(string Field, string? Before = null, string? After = null);

internal sealed record FindingDocument(string Rail, string Requirement, string Value, string Threshold, string? Subject = null)
{
    public static FindingDocument Of(Finding finding) =>
        new(StoredValue.Text(finding.Rail), StoredValue.Text(finding.Requirement), finding.Value, finding.Threshold, finding.Subject);

    public Finding ToFinding() =>
        new(StoredValue.ToEnum<Rail>(Rail), StoredValue.ToEnum<Requirement>(Requirement), Value, Threshold, Subject);
}
