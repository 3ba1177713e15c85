using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>The least that this home wants for every order, however harmless. A stranger has no guardian to ask.</summary>
internal sealed class MinimumConfirmationRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        Confirmation minimum = attempt.Household.Rules.MinimumConfirmation;
        Requirement required = (minimum, attempt.Buyer) switch
        {
            (Confirmation.Yes, _) => Requirement.Clear,
            (Confirmation.Code, _) => Requirement.Code,
            (_, null) => Requirement.Refuse,
            _ => Requirement.Guardian,
        };
        return [new(Rail.MinimumConfirmation, required, "every order", minimum.ToString().ToLowerInvariant())];
    }
}
