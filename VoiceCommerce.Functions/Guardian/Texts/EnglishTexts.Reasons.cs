using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What the rails found, in sentences and in a table.
internal sealed partial class EnglishTexts
{
    // As the rails write them: amounts, numbers and times, with a word or two around.
    public override string ValueOf(Finding finding) => finding.Value;

    public override string ThresholdOf(Finding finding) => finding.Threshold;

    public override string Reason(Finding finding) => finding.Rail switch
    {
        Rail.Speaker when finding.Requirement == Requirement.Guardian => "A child asked, and children's orders need a grown-up.",
        Rail.Speaker => "The speaker does not know this voice.",
        Rail.Recognition => $"The speaker is not sure whose voice it is ({ValueOf(finding)}; {ThresholdOf(finding)} is needed).",
        Rail.NewToHome => $"{finding.Subject ?? "It"} was never bought here before.",
        Rail.BlockedCategory => $"{finding.Subject ?? "It"} is of a kind that this home has blocked.",
        Rail.AgeRestriction => $"{finding.Subject ?? "It"} is for adults only.",
        Rail.OrderLimit => $"It costs {ValueOf(finding)}; the limit for one order is {ThresholdOf(finding)}.",
        Rail.WeeklyLimit => $"It would bring the week to {ValueOf(finding)}; the limit is {ThresholdOf(finding)}.",
        Rail.MemberAllowance => $"It would bring their week to {ValueOf(finding)}; their allowance is {ThresholdOf(finding)}.",
        Rail.UnusualQuantity => $"{finding.Subject ?? "It"} is more than usual: {ValueOf(finding)}; usual is up to {ThresholdOf(finding)}.",
        Rail.RepeatedOrder => $"{finding.Subject ?? "It"} was ordered only lately ({ValueOf(finding)}).",
        Rail.PriceRise => $"{finding.Subject ?? "It"} has become dearer: {ValueOf(finding)}; {ThresholdOf(finding)} is allowed.",
        Rail.CodeLock => "It needs a purchase code, and there is none that works just now.",
        Rail.Device => "The device that heard it is not allowed to buy.",
        Rail.QuietHours => $"It was asked in quiet hours ({ValueOf(finding)}; quiet is {ThresholdOf(finding)}).",
        Rail.Pause => $"Shopping is paused ({ThresholdOf(finding)}).",
        Rail.MemberCategory => $"{finding.Subject ?? "It"} is of a kind that this person may not buy alone.",
        Rail.ItemCap => $"{finding.Subject ?? "One of it"} costs {ValueOf(finding)}; this person may spend {ThresholdOf(finding)} on one thing.",
        Rail.Velocity => $"There were many orders in the last hour ({ValueOf(finding)}; {ThresholdOf(finding)} is allowed).",
        Rail.FailedConfirmations => $"Wrong codes were said in the last hour ({ValueOf(finding)}).",
        Rail.TooSoon => $"{finding.Subject ?? "It"} is bought much sooner than usual ({ValueOf(finding)}; usual is {ThresholdOf(finding)}).",
        Rail.HeardAmount => $"The amount may have been misheard ({ValueOf(finding)}; usual is {ThresholdOf(finding)}).",
        Rail.AddressChanged => "The delivery address was changed only lately.",
        Rail.MinimumConfirmation => "Your home wants this for every order.",
        Rail.Broadcast => $"Very many homes ask for {finding.Subject ?? "it"} just now, as after a sentence on television ({ValueOf(finding)}; {ThresholdOf(finding)} is usual). It can be approved when that is over.",
        Rail.StandingPermission => $"A guardian has always allowed it ({ThresholdOf(finding)}).",
        _ => $"{RailName(finding.Rail)}: {ValueOf(finding)}; allowed is {ThresholdOf(finding)}.",
    };

    public override string StillAsked(Rail rail, string who) => rail switch
    {
        Rail.ItemCap => $"more than {who}'s limit for one thing",
        Rail.MemberAllowance => $"more than {who}'s allowance for seven days",
        Rail.OrderLimit => "more than the limit for one order",
        Rail.WeeklyLimit => "more than the home's limit for seven days",
        Rail.MemberCategory => $"a kind of goods that is not left to {who}",
        Rail.QuietHours => "whatever is asked in quiet hours",
        Rail.Velocity => "too many orders within an hour",
        Rail.Recognition => "a voice that the speaker is not sure of",
        Rail.FailedConfirmations => "wrong codes within the hour",
        Rail.AddressChanged => "a delivery address that was changed lately",
        Rail.MinimumConfirmation => "every order, as your home wants it",
        Rail.Broadcast => "what very many homes ask for at once",
        Rail.CodeLock => "a purchase code that is needed and does not work",
        _ => Words(RailName(rail)),
    };
}
