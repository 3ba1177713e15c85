using System.Globalization;
using System.Text;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What the core's values are called: states, events, rails, rules and faults. The pages' own sentences are in the other part.
internal sealed partial class EnglishTexts
{
    public override string State(OrderState state) => state switch
    {
        OrderState.Held => "Waiting for a guardian",
        OrderState.Placing or OrderState.Authorised => "Being ordered",
        OrderState.Placed => "Ordered",
        OrderState.Capturing or OrderState.Captured => "Ordered and paid",
        OrderState.Undoing or OrderState.Releasing => "Being taken back",
        OrderState.Undone => "Taken back",
        OrderState.Declined => "Not ordered: the payment or the shop said no",
        OrderState.Expired => "Lapsed",
        OrderState.Refused => "Declined by a guardian",
        _ => Words(state.ToString()),
    };

    public override string RoleName(Role role) => role switch
    {
        Role.Child => "Child",
        Role.Teen => "Teen",
        Role.Adult => "Adult",
        Role.Guardian => "Guardian",
        _ => Words(role.ToString()),
    };

    public override string Amount(Money money)
    {
        string amount = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(money.Minor) / 100:#,0}.{Math.Abs(money.Minor) % 100:00}");
        string sign = money.Minor < 0 ? "-" : "";
        return money.Currency.Code switch
        {
            "USD" => $"{sign}${amount}",
            "GBP" => $"{sign}£{amount}",
            "EUR" => $"{sign}€{amount}",
            var code => $"{sign}{code} {amount}",
        };
    }

    public override string Time(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public override string Day(DateTimeOffset at) => at.UtcDateTime.ToString("MM-dd", CultureInfo.InvariantCulture);

    public override string Happened(AuditEvent happened, string who) => happened switch
    {
        AuditEvent.Offered => $"{who} was made an offer",
        AuditEvent.Refused => $"{who} was refused",
        AuditEvent.Held => $"{who} asked, and it was held for a guardian",
        AuditEvent.Approved => $"{who} approved it",
        AuditEvent.PutOff => $"{who} wants to be asked again later",
        AuditEvent.Declined => $"{who} declined it",
        AuditEvent.OrderPlacing => $"{who} ordered",
        AuditEvent.OrderPlaced => "The order was placed",
        AuditEvent.OrderDeclined => "The payment or the shop said no",
        AuditEvent.UndoAsked => $"{who} asked to take it back",
        AuditEvent.OrderUndone => "The order was taken back",
        AuditEvent.OrderCaptured => "The order was paid",
        AuditEvent.OrderExpired => "Nobody decided in time, and it lapsed",
        AuditEvent.CodeWrong => $"{who} said a wrong purchase code",
        AuditEvent.NotVerified => $"{who} did not confirm with a voice code of their own",
        AuditEvent.CodeLocked => "The purchase code was locked after wrong tries",
        AuditEvent.CodeSet => $"{who} set the purchase code",
        AuditEvent.CodeReset => $"{who} took the purchase code away",
        AuditEvent.AccountLinked => "A speaker's account was linked",
        AuditEvent.AccountUnlinked => "A speaker's account was unlinked",
        AuditEvent.SettingsChanged => $"{who} changed the settings",
        AuditEvent.VoiceLinked => $"{who} said whose a voice is",
        AuditEvent.VoiceDismissed => $"{who} said that a voice is nobody's here",
        AuditEvent.VoiceUnlinked => $"{who} said that a voice is not whose it was taken for",
        AuditEvent.SignedOut => $"{who} signed out of these pages",
        AuditEvent.PurchasesImported => "Past purchases were imported",
        AuditEvent.CaptureRefused => "The payment was refused; the shop looks at it",
        AuditEvent.ReleaseRefused => "Giving the money back was refused; the shop looks at it",
        _ => $"{who}: {Words(happened.ToString())}",
    };

    public override string Actor(string by) => by switch
    {
        "stranger" => "An unknown voice",
        "merchant" => "The shop",
        "platform" => "The speaker's platform",
        "system" => "The shop",
        _ => "Somebody",
    };

    public override string RailName(Rail rail) => rail switch
    {
        Rail.Speaker => "Who speaks",
        Rail.Recognition => "How sure the speaker is of the voice",
        Rail.NewToHome => "New to this home",
        Rail.BlockedCategory => "Blocked categories",
        Rail.AgeRestriction => "Age-restricted goods",
        Rail.OrderLimit => "Limit for one order",
        Rail.WeeklyLimit => "Limit for the week",
        Rail.MemberAllowance => "Allowance",
        Rail.UnusualQuantity => "Unusual quantity",
        Rail.RepeatedOrder => "Ordered only lately",
        Rail.PriceRise => "Price rise",
        Rail.CodeLock => "Purchase code",
        Rail.Device => "Device",
        Rail.QuietHours => "Quiet hours",
        Rail.Pause => "Shopping pause",
        Rail.MemberCategory => "What this person may buy",
        Rail.ItemCap => "Limit for one thing",
        Rail.Velocity => "Orders in an hour",
        Rail.FailedConfirmations => "Wrong codes in an hour",
        Rail.TooSoon => "Sooner than usual",
        Rail.HeardAmount => "Heard amount",
        Rail.AddressChanged => "Delivery address",
        Rail.MinimumConfirmation => "What every order needs",
        Rail.Broadcast => "Asked for by very many homes at once",
        Rail.StandingPermission => "Always allowed",
        _ => Words(rail.ToString()),
    };

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

    public override string EveryRule(int count) => count == 1 ? "The one rule that was asked" : string.Create(CultureInfo.InvariantCulture, $"All {count} rules that were asked");

    public override string Requires(Requirement requirement) => requirement switch
    {
        Requirement.Clear => "nothing",
        Requirement.Code => "the code",
        Requirement.Guardian => "a guardian",
        Requirement.Refuse => "refused",
        _ => Words(requirement.ToString()),
    };

    public override string Fault(CodeFault fault) => fault switch
    {
        CodeFault.Length => "The code must be 4 to 6 digits and nothing else.",
        CodeFault.LeadingZero => "The code must not begin with 0, because the speaker does not hear it.",
        CodeFault.Run => "The code must not have the same digit three times in a row.",
        CodeFault.Sequence => "The code must not be a sequence, such as 1234.",
        CodeFault.RepeatedBlock => "The code must not repeat itself, such as 1212.",
        CodeFault.Mirror => "The code must not read the same from both ends.",
        CodeFault.Pairs => "The code must not be all pairs, such as 1122.",
        CodeFault.Year => "The code must not look like a year.",
        CodeFault.Date => "The code must not be a date, such as a birthday.",
        CodeFault.Common => "Too many people use this code. Please choose another.",
        _ => "Please choose another code.",
    };

    public override string CodeState(PurchaseCode? code) => code switch
    {
        null => "There is no code. Unusual orders wait for a guardian.",
        { Locked: true } => "The code is locked, because a wrong one was said three times. Set a new one to unlock it.",
        { IsOneTime: true } => "Codes come from an authenticator app.",
        _ => "A code is set.",
    };

    public override (string Text, bool Good)? Told(string? word, string? name = null) => word switch
    {
        "approved" => ("You approved it. It is being ordered.", true),
        "always-allowed" => ("You approved it. It is being ordered. The same again is not asked about for being new, many or dearer, or for who wishes it; limits, allowances, quiet hours and pauses hold.", true),
        "put-off" => ("It goes on waiting, and you are asked again before it lapses.", true),
        "not-again" => ("It lapses too soon to ask you again, so please decide now.", false),
        "permission-ended" => ("You are asked about it from now on.", true),
        "voice-linked" => ($"{(name is null ? "The voice is linked." : $"The voice is {name}'s now.")} It counts from now on.", true),
        "voice-unlinked" => ($"{(name is null ? "The voice is a stranger's again" : $"It is not {name}'s voice any more, and a stranger's from now on")}. It stands below, so that you can say whose it is.", true),
        "whose-voice" => ("Choose whose voice it is. Nothing was changed.", false),
        "voice-dismissed" => ("You are not asked about this voice any more. It stays a stranger's.", true),
        "too-many-voices" => ("They have as many voices as one person can have. Nothing was changed.", false),
        "declined" => ("You declined it. Nothing was charged.", true),
        "payment-declined" => ("You approved it, but the payment or the shop said no. Nothing was charged.", false),
        "decided" => ("Somebody has decided it already. This is how it stands now.", false),
        "costs-more" => ("It costs more now than you agreed to, so nothing was ordered. Here is today's price.", false),
        "impossible" => ("It cannot be ordered as it is: there is no such order any more.", false),
        "nothing-left" => ("Nothing of it would be left, so nothing was ordered. Choose at least one, or decline it.", false),
        "out-of-stock" => ("There is too little of it in stock now, so nothing was ordered. Ask for fewer, or decline it.", false),
        "not-sold" => ("It is not sold any more, so nothing was ordered.", false),
        "over-limit" => ("The shop sells fewer of it at once now, so nothing was ordered. Ask for fewer.", false),
        "changed" => ("The goods or the delivery address have changed since it was asked for, so nothing was ordered. It has to be asked for again.", false),
        "crowd" => ("Very many homes ask for it just now, as after a sentence on television, so nothing was ordered. It goes on waiting: approve it when that is over.", false),
        "paused" => ("Shopping is paused, so nothing was ordered. It goes on waiting: end the pause on the page of rules, or approve it afterwards.", false),
        "forbidden" => ("A rule of your home forbids it now, whoever approves, so nothing was ordered. See what is blocked on the page of rules.", false),
        "not-for-good" => ("Nothing was ordered, because this is nothing that can always be allowed: goods for adults, or more than your home can have allowed. Approve it this once.", false),
        "nobody-writes" => ("This shop writes no letters, so nobody can ask you again. Please decide now.", false),
        "taken-back" => ("It was taken back. You won't be charged.", true),
        "taking-back" => ("It is being taken back.", true),
        "too-late" => ("It is too late to take it back.", false),
        "saved" => ("Saved.", true),
        "unchanged" => ("Nothing was different, so nothing was changed.", true),
        "code-set" => ("The code is set.", true),
        "app-set" => ("The app's codes are accepted from now on.", true),
        "code-reset" => ("The code is taken away.", true),
        "amount" => (HowToWriteAmounts, false),
        "meanwhile" => ("Somebody changed this meanwhile. Look at both below: what you typed still stands in the form, and counts when you save it once more.", false),
        "wrong" => ("Something in the form is not as it must be. Nothing was changed.", false),
        "no-name" => ("Give them a name. Nothing was changed.", false),
        "no-mail" => (HowToWriteMail, false),
        "too-many-people" => ("There are as many people as a home can have. Nothing was changed.", false),
        "last-guardian" => ("The home needs at least one guardian with a mail address. Nothing was changed.", false),
        "not-confirmed" => ("Nothing was erased, because the word was not typed.", false),
        "money-in-flight" => ("Nothing was erased: an order is still being paid or can still be taken back. Try again when it is finished.", false),
        _ => null,
    };

    // "CodeLock" to "code lock": for what was added after these words were written.
    private static string Words(string name)
    {
        StringBuilder words = new();
        foreach (char c in name)
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
