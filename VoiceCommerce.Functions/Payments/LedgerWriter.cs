using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>The writing connection of ledger.db.</summary>
internal sealed class LedgerWriter : Writer
{
    private readonly Statement _answer;
    private readonly Statement _remember;
    private readonly Statement _behaviour;
    private readonly Statement _used;
    private readonly Statement _payment;
    private readonly Statement _putPayment;
    private readonly Statement _desk;
    private readonly Statement _putDesk;

    public LedgerWriter(SqliteFile file)
        : base(file)
    {
        _answer = Prepare("SELECT terms, answer FROM answers WHERE target = ? AND order_id = ?");
        _remember = Prepare("INSERT INTO answers(target, order_id, terms, answer) VALUES(?, ?, ?, ?)");
        _behaviour = Prepare("SELECT mode FROM behaviours WHERE target = ? AND remaining > 0");
        _used = Prepare("UPDATE behaviours SET remaining = remaining - 1 WHERE target = ?");
        _payment = Prepare("SELECT state FROM payments WHERE order_id = ?");
        _putPayment = Prepare("INSERT INTO payments(order_id, state, amount) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state");
        _desk = Prepare("SELECT state FROM desk WHERE order_id = ?");
        _putDesk = Prepare("INSERT INTO desk(order_id, state, household) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state");
    }

    public (string Terms, string Answer)? Answer(SandboxTarget target, string order)
    {
        using Rows rows = _answer.Query().Bind(StoredValue.Text(target)).Bind(order);
        return rows.Next() ? (rows.Text(0), rows.Text(1)) : null;
    }

    public void Remember(SandboxTarget target, string order, string terms, string answer)
    {
        using Rows rows = _remember.Query().Bind(StoredValue.Text(target)).Bind(order).Bind(terms).Bind(answer);
        rows.Run();
    }

    /// <summary>Null when the target behaves.</summary>
    public SandboxMode? Behaviour(SandboxTarget target)
    {
        using Rows rows = _behaviour.Query().Bind(StoredValue.Text(target));
        return rows.Next() ? StoredValue.ToEnum<SandboxMode>(rows.Text(0)) : null;
    }

    public void Used(SandboxTarget target)
    {
        using Rows rows = _used.Query().Bind(StoredValue.Text(target));
        rows.Run();
    }

    public string? Payment(string order) => State(_payment, order);

    public void PutPayment(string order, string state, string? amount) => Put(_putPayment, order, state, amount);

    public string? Desk(string order) => State(_desk, order);

    public void PutDesk(string order, string state, string? household) => Put(_putDesk, order, state, household);

    private static string? State(Statement statement, string order)
    {
        using Rows rows = statement.Query().Bind(order);
        return rows.Next() ? rows.Text(0) : null;
    }

    private static void Put(Statement statement, string order, string state, string? detail)
    {
        using Rows rows = statement.Query().Bind(order).Bind(state).Bind(detail);
        rows.Run();
    }
}
