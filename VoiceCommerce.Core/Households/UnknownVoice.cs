namespace VoiceCommerce.Core.Households;

/// <summary>A voice that the platform has recognised and that is no member's yet. Nothing of what it said is kept, and it is a stranger's until a guardian says whose it is.</summary>
/// <param name="Person">The platform's opaque name of it.</param>
/// <param name="Device">What heard it last; null when the platform did not say.</param>
/// <param name="At">When it was heard last.</param>
/// <param name="Dismissed">A guardian does not want to see it listed.</param>
public sealed record UnknownVoice(PersonId Person, DeviceId? Device, DateTimeOffset At, bool Dismissed = false)
{
    /// <summary>Whose it was taken for until a guardian said otherwise, which was at <see cref="At"/>; null once it was heard since, and for any other.</summary>
    public MemberId? Was { get; init; }
}
