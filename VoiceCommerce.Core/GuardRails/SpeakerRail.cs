using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>Who speaks. A child can say yes and so can the television, so a child's purchase waits for a guardian and a stranger's asks for the code.</summary>
internal sealed class SpeakerRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => [new(Rail.Speaker, Required(attempt.Buyer), attempt.BuyerKind, "teen or older")];

    private static Requirement Required(Member? buyer) => buyer?.Role switch
    {
        null => Requirement.Code,
        Role.Child => Requirement.Guardian,
        _ => Requirement.Clear,
    };
}
