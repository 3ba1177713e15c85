using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>What a commit, and what the sender, changes among the notices.</summary>
internal sealed class NoticeWriter(Func<string, Statement> prepare)
{
    // One that waits already stays as it is.
    private readonly Statement _put = prepare("INSERT INTO notices(id, household, at, due, attempts, dead, document) VALUES(?, ?, ?, ?, 0, 0, ?) ON CONFLICT DO NOTHING");
    private readonly Statement _replace = prepare("UPDATE notices SET due = ?, attempts = ?, dead = ? WHERE id = ? AND attempts = ?");
    private readonly Statement _remove = prepare("DELETE FROM notices WHERE id = ?");

    public void Apply(PreparedCommit commit)
    {
        foreach (PreparedNotice notice in commit.Notices)
        {
            using Rows rows = _put.Query().Bind(notice.Id).Bind(commit.Household).Bind(notice.At.UtcTicks).Bind(notice.Due.UtcTicks).Bind(notice.Document);
            rows.Run();
        }
    }

    public bool Replace(QueuedNotice known, QueuedNotice after)
    {
        using Rows rows = _replace.Query().Bind(after.Due.UtcTicks).Bind(after.Attempts).Bind(after.Dead ? 1 : 0).Bind(known.Notice.Id.Value).Bind(known.Attempts);
        return rows.Run() > 0;
    }

    public bool Remove(NoticeId notice)
    {
        using Rows rows = _remove.Query().Bind(notice.Value);
        return rows.Run() > 0;
    }
}
