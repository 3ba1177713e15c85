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
        OrderState.Placed or OrderState.WrittenOff => "Ordered",
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

    public override string Amount(Money money) =>
        Signed(money, string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(money.Minor) / 100:#,0}.{Math.Abs(money.Minor) % 100:00}"));

    public override string Rounded(Money money) => Signed(money, string.Create(CultureInfo.InvariantCulture, $"{(Math.Abs(money.Minor) + 50) / 100:#,0}"));

    private static string Signed(Money money, string amount) => (money.Minor < 0 ? "-" : "") + money.Currency.Code switch
    {
        "USD" => $"${amount}",
        "GBP" => $"£{amount}",
        "EUR" => $"€{amount}",
        var code => $"{code} {amount}",
    };

    public override string Time(DateTimeOffset at) => AtHome(at).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public override string TimesAreOf(string zone) => $"Times are by the clocks of {zone}.";

    public override string Day(DateTimeOffset at) => AtHome(at).ToString("d MMM", CultureInfo.InvariantCulture);

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
        AuditEvent.Reconciled => "The shop looked it up and settled it by hand",
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
        CodeFault.Sequence => "The code must not go from digit to digit by the same step, such as 1234, 2468 or 4826.",
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
