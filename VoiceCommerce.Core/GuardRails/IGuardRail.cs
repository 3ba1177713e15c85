namespace VoiceCommerce.Core.GuardRails;

/// <summary>One rule of a safe purchase. Pure; it always finds something, and says what it compared with what.</summary>
internal interface IGuardRail
{
    /// <summary>One finding, or one a line of the quote.</summary>
    IEnumerable<Finding> Check(Attempt attempt);
}
