using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>One town with the demo shop and a running app, for all tests that only talk in it.</summary>
public sealed class OpenTown : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-town-");

    internal Town Town { get; private set; } = null!;

    internal string Data => directory.FullName;

    public async Task InitializeAsync() => Town = await Town.OpenAsync(new(directory.FullName), CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Town.DisposeAsync();
        directory.Delete(recursive: true);
    }
}

/// <summary>Test classes that share the town, and for that reason run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InAnOpenTown : ICollectionFixture<OpenTown>
{
    public const string Name = "open town";
}
