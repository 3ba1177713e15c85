using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Tables that no other test has, for any number of stores over them.</summary>
internal sealed class FreshTables(AzuriteServer azurite) : IDisposable
{
    private readonly TableServiceClient _service = new(azurite.Tables, StoreInAzurite.Patient());
    private readonly string _prefix = AzuriteServer.NewName();

    public Task<TablesHouseholdStore> OpenAsync() => TablesHouseholdStore.OpenAsync(_service, _prefix, CancellationToken.None);

    public void Dispose() => _service.Dispose();
}
