using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Storage;

public sealed class InMemoryCrowdTests : CrowdContract
{
    private readonly InMemoryCrowd crowd = new();

    protected override ICrowd Open() => crowd;
}
