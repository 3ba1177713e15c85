using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>How sure the platform is that the voice is this member's. Of a stranger nothing was recognised, and <see cref="SpeakerRail"/> has said so.</summary>
internal sealed class RecognitionRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        string level = attempt.Level == 0 ? "level not stated" : string.Create(CultureInfo.InvariantCulture, $"level {attempt.Level}");
        string minimum = attempt.Household.Limits.MinimumRecognition.ToString(CultureInfo.InvariantCulture);
        return [new(Rail.Recognition, Required(attempt), level, minimum)];
    }

    private static Requirement Required(Attempt attempt) => attempt.Buyer?.Role switch
    {
        null => Requirement.Clear,
        _ when attempt.BuyerIsRecognised => Requirement.Clear,
        Role.Adult or Role.Guardian => Requirement.Code,
        _ => Requirement.Guardian,
    };
}
