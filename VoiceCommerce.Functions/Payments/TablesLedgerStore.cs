using Azure;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Payments;

/// <summary>The sandbox's pages in a table, a row for each order, for any number of instances. This sandbox always behaves.</summary>
internal sealed class TablesLedgerStore : ILedgerStore
{
    // Stored: renaming needs a migration.
    private const string Row = "page";

    private const int Attempts = 16; // Each lost race means that another call of the same order got through.

    private readonly TableClient _table;

    private TablesLedgerStore(TableClient table) => _table = table;

    /// <summary>Makes its table where it is not there yet.</summary>
    /// <param name="service">Of the account.</param>
    /// <param name="prefix">Of the table's name: 1 to 40 letters and digits, a letter first.</param>
    /// <param name="cancellation">Of the making.</param>
    public static async Task<TablesLedgerStore> OpenAsync(TableServiceClient service, string prefix, CancellationToken cancellation)
    {
        TableClient table = service.GetTableClient(prefix + "Sandbox"); // Stored: renaming needs a migration.
        await table.CreateIfNotExistsAsync(cancellation);
        return new(table);
    }

    public async Task CallAsync(OrderId order, Action<ILedgerPage> call, CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                TableEntity? known = await _table.GetEntityIfExistsAsync(order.Value, Row, null, cancellation) is { HasValue: true } found ? found.Value : null;
                TableEntity row = known ?? new(order.Value, Row);
                Page page = new(row);
                call(page);
                await (!page.Changed ? Task.CompletedTask
                    : known is null ? _table.AddEntityAsync(row, cancellation)
                    : _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation));
                return;
            }
            catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed && attempt < Attempts)
            {
                // Read again, and ask again.
            }
            catch (RequestFailedException failure)
            {
                throw new IOException("The sandbox's table does not answer as it should.", failure);
            }
        }
    }

    public void Dispose()
    {
    }

    /// <summary>One row's properties. Whose they are stands in its key.</summary>
    private sealed class Page(TableEntity row) : ILedgerPage
    {
        // Stored: renaming needs a migration.
        private const string PaymentState = "payment";
        private const string PaymentAmount = "amount";
        private const string DeskState = "desk";
        private const string DeskHousehold = "household";

        public bool Changed { get; private set; }

        public LedgerAnswer? Answer(SandboxTarget target, string order) => row.GetString(Of(target, "Answer")) is { } answer
            ? new(row.GetString(Of(target, "Terms")) ?? "", answer, new(row.GetInt64(Of(target, "At")) ?? 0, TimeSpan.Zero))
            : null;

        public void Remember(SandboxTarget target, string order, LedgerAnswer answer)
        {
            Put(Of(target, "Terms"), answer.Terms);
            Put(Of(target, "Answer"), answer.Answer);
            Put(Of(target, "At"), answer.At.UtcTicks);
        }

        public void Forget(SandboxTarget target, string order) => Put(Of(target, "Answer"), null);

        public SandboxMode? Behaviour(SandboxTarget target) => null;

        public void Used(SandboxTarget target)
        {
        }

        public (string State, Money? Amount)? Payment(string order) => row.GetString(PaymentState) is { } state
            ? (state, row.GetString(PaymentAmount) is { } amount ? StoredValue.ToMoney(amount) : null)
            : null;

        public void AddPayment(string order, string state, Money? amount)
        {
            Put(PaymentState, state);
            Put(PaymentAmount, amount is null ? null : StoredValue.Text(amount));
        }

        public void MovePayment(string order, string state) => Put(PaymentState, state);

        public (string State, string? Household)? Desk(string order) => row.GetString(DeskState) is { } state ? (state, row.GetString(DeskHousehold)) : null;

        public void AddDesk(string order, string state, string? household)
        {
            Put(DeskState, state);
            Put(DeskHousehold, household);
        }

        public void MoveDesk(string order, string state) => Put(DeskState, state);

        private static string Of(SandboxTarget target, string what) => StoredValue.Text(target) + what;

        private void Put(string name, object? value)
        {
            Changed = true;
            if (value is null)
            {
                row.Remove(name);
            }
            else
            {
                row[name] = value;
            }
        }
    }
}
