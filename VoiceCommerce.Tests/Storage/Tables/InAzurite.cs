using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The tests that share one emulator.</summary>
[CollectionDefinition(Name)]
public sealed class InAzurite : ICollectionFixture<AzuriteServer>
{
    public const string Name = "Azurite";
}
