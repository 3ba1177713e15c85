using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Payments;

/// <summary>The writing connection of ledger.db.</summary>
internal sealed class LedgerWriter : Writer, ILedgerPage
{
    private readonly Statement _answer;
    private readonly Statement _remember;
    private readonly Statement _forget;
    private readonly Statement _behaviour;
    private readonly Statement _used;
    private readonly Statement _payment;
    private readonly Statement _addPayment;
    private readonly Statement _movePayment;
    private readonly Statement _desk;
    private readonly Statement _addDesk;
    private readonly Statement _moveDesk;

    public LedgerWriter(SqliteFile file)
        : base(file)
    {
        _answer = Prepare("SELECT terms, answer, at FROM answers WHERE target = ? AND order_id = ?");
        _remember = Prepare("INSERT INTO answers(target, order_id, terms, answer, at) VALUES(?, ?, ?, ?, ?)");
        _forget = Prepare("DELETE FROM answers WHERE target = ? AND order_id = ?");
        _behaviour = Prepare("SELECT mode FROM behaviours WHERE target = ? AND remaining > 0");
        _used = Prepare("UPDATE behaviours SET remaining = remaining - 1 WHERE target = ?");
        _payment = Prepare("SELECT state, amount FROM payments WHERE order_id = ? ORDER BY id DESC LIMIT 1");
        _addPayment = Prepare("INSERT INTO payments(order_id, state, amount) VALUES(?, ?, ?)");
        _movePayment = Prepare("UPDATE payments SET state = ?2 WHERE id = (SELECT MAX(id) FROM payments WHERE order_id = ?1)");
        _desk = Prepare("SELECT state, household FROM desk WHERE order_id = ? ORDER BY id DESC LIMIT 1");
        _addDesk = Prepare("INSERT INTO desk(order_id, state, household) VALUES(?, ?, ?)");
        _moveDesk = Prepare("UPDATE desk SET state = ?2 WHERE id = (SELECT MAX(id) FROM desk WHERE order_id = ?1)");
    }

    public LedgerAnswer? Answer(SandboxTarget target, string order)
    {
        using Rows rows = _answer.Query().Bind(StoredValue.Text(target)).Bind(order);
        return rows.Next() ? new(rows.Text(0), rows.Text(1), new(rows.Long(2), TimeSpan.Zero)) : null;
    }

    public void Remember(SandboxTarget target, string order, LedgerAnswer answer)
    {
        using Rows rows = _remember.Query().Bind(StoredValue.Text(target)).Bind(order).Bind(answer.Terms).Bind(answer.Answer).Bind(answer.At.UtcTicks);
        rows.Run();
    }

    public void Forget(SandboxTarget target, string order)
    {
        using Rows rows = _forget.Query().Bind(StoredValue.Text(target)).Bind(order);
        rows.Run();
    }

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

    public (string State, Money? Amount)? Payment(string order) => Latest(_payment, order) is var (state, amount) ? (state, amount is null ? null : StoredValue.ToMoney(amount)) : null;

    public void AddPayment(string order, string state, Money? amount) => Add(_addPayment, order, state, amount is null ? null : StoredValue.Text(amount));

    public void MovePayment(string order, string state) => Move(_movePayment, order, state);

    public (string State, string? Household)? Desk(string order) => Latest(_desk, order);

    public void AddDesk(string order, string state, string? household) => Add(_addDesk, order, state, household);

    public void MoveDesk(string order, string state) => Move(_moveDesk, order, state);

    private static (string State, string? Detail)? Latest(Statement statement, string order)
    {
        using Rows rows = statement.Query().Bind(order);
        return rows.Next() ? (rows.Text(0), rows.IsNull(1) ? null : rows.Text(1)) : null;
    }

    private static void Add(Statement statement, string order, string state, string? detail)
    {
        using Rows rows = statement.Query().Bind(order).Bind(state).Bind(detail);
        rows.Run();
    }

    private static void Move(Statement statement, string order, string state)
    {
        using Rows rows = statement.Query().Bind(order).Bind(state);
        rows.Run();
    }
}
