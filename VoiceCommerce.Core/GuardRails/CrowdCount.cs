namespace VoiceCommerce.Core.GuardRails;

/// <summary>How many distinct homes asked for one product that is new to them.</summary>
/// <param name="Homes">In the minutes of <see cref="Burst.JumpMinutes"/>, the one that runs included.</param>
/// <param name="SameWords">Those among them that asked with the same words; 0 where no words were spoken.</param>
/// <param name="HomesBefore">In the minutes of the window before those.</param>
/// <param name="RatePerMinute">What is normal for this product, as it was learnt.</param>
public sealed record CrowdCount(int Homes, int SameWords, int HomesBefore, double RatePerMinute);
