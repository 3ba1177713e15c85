using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Storage;

/// <summary>The fake keeps the promise too, or the tests that stand on it prove nothing.</summary>
public sealed class InMemorySweepLeaseTests : SweepLeaseContract
{
    private readonly InMemoryHouseholds homes = new();

    protected override ISweepLease Open() => homes;
}
