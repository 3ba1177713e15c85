using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>One storage account's tables. It holds the connections and is made once.</summary>
internal sealed class TableServiceClient : IDisposable
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly BoundedTransport _transport = new(TableLimits.AnswerBytes);
    private readonly TablePipeline _pipeline;

    /// <param name="connectionString">With the account's key; see <see cref="StorageConnection"/>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        StorageConnection connection = StorageConnection.Parse(connectionString);
        _pipeline = Build(connection.TableEndpoint, new SharedKeyPolicy(connection.AccountName, connection.Key), options ?? new());
    }

    /// <param name="endpoint">Such as https://account.table.core.windows.net.</param>
    /// <param name="credential">A managed identity, for example, with the role Storage Table Data Contributor.</param>
    /// <exception cref="FormatException">Not https.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null) =>
        _pipeline = Build(StorageConnection.TokenEndpoint(endpoint), new BearerTokenAuthenticationPolicy(credential, Scope), options ?? new());

    public TableClient GetTableClient(string tableName) => new(_pipeline, tableName);

    public void Dispose() => _transport.Dispose();

    private TablePipeline Build(Uri endpoint, HttpPipelinePolicy signing, TableClientOptions options)
    {
        options.Transport = _transport;
        return new(HttpPipelineBuilder.Build(options, [], [new AttemptLogPolicy(options.Logger), signing], null), endpoint, options);
    }
}
