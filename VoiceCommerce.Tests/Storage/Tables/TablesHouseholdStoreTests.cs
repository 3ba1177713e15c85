using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The contract on a service that nobody here wrote; on a real account too, see <see cref="AzuriteServer"/>.</summary>
[Collection(InAzurite.Name)]
public sealed class TablesHouseholdStoreTests(AzuriteServer azurite) : HouseholdStoreContract
{
    private readonly FreshTables _tables = new(azurite);

    protected override IHouseholdStore Open() => _tables.OpenAsync().GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _tables.Dispose();
    }
}
