using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What one operation of a transaction does.</summary>
internal enum TableTransactionActionType
{
    /// <summary>Fails with 409 where the row exists.</summary>
    Add,

    /// <summary>Fails with 404 where it does not exist and 412 where its ETag is another.</summary>
    UpdateMerge,

    /// <summary>As <see cref="UpdateMerge"/>, but properties that are not given are gone.</summary>
    UpdateReplace,

    /// <summary>Fails with 404 where it does not exist and 412 where its ETag is another.</summary>
    Delete,

    UpsertMerge,

    UpsertReplace,
}

/// <summary>What happens to properties that are not given.</summary>
internal enum TableUpdateMode
{
    Merge,

    Replace,
}

/// <param name="ETag">For an update or a delete: what the row must be unchanged since; <see cref="ETag.All"/> for any. It says nothing for the others.</param>
internal sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default)
{
    /// <summary>Whether it is done only to a row with its <see cref="ETag"/>.</summary>
    public bool IsGuarded => ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete;
}
