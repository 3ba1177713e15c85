using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>One payment as the sandbox has it; the amount is null for one that was voided before it was ever authorised.</summary>
internal sealed record SandboxPayment(string Order, string State, Money? Amount);

/// <summary>One order as the sandbox's desk has it; the household is null for one that was cancelled before it ever came.</summary>
internal sealed record SandboxDeskOrder(string Order, string State, string? Household);

/// <summary>Reads what came of all calls, from the file, while the app runs or after it was killed.</summary>
/// <param name="directory">Where ledger.db lies.</param>
internal sealed class SandboxBook(string directory)
{
    public IReadOnlyList<SandboxPayment> Payments() => Read(
        "SELECT order_id, state, amount FROM payments ORDER BY rowid",
        (order, state, amount) => new SandboxPayment(order, state, amount is null ? null : StoredValue.ToMoney(amount)));

    /// <summary>Every order that was ever authorised, whatever became of it.</summary>
    public IReadOnlyList<SandboxPayment> Authorisations() => [.. Payments().Where(payment => payment.Amount is not null)];

    public IReadOnlyList<SandboxPayment> Captures() => [.. Payments().Where(payment => payment.State is SandboxGateway.Captured)];

    public IReadOnlyList<SandboxPayment> Voids() => [.. Payments().Where(payment => payment.State is SandboxGateway.Voided)];

    public IReadOnlyList<SandboxDeskOrder> DeskOrders() => Read(
        "SELECT order_id, state, household FROM desk ORDER BY rowid",
        (order, state, household) => new SandboxDeskOrder(order, state, household));

    private List<T> Read<T>(string sql, Func<string, string, string?, T> map)
    {
        using SqliteFile file = LedgerSchema.Current.Open(Path.Combine(directory, "ledger.db"));
        using Statement statement = file.Prepare(sql);
        using Rows rows = statement.Query();
        List<T> found = [];
        while (rows.Next())
        {
            found.Add(map(rows.Text(0), rows.Text(1), rows.IsNull(2) ? null : rows.Text(2)));
        }

        return found;
    }
}
