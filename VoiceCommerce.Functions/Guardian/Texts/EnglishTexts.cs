using System.Globalization;
using System.Text;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Guardian.Texts;

internal sealed class EnglishTexts : PageTexts
{
    public override string Language => "en";

    public override string Product => "Home shopping";

    public override string SkipToContent => "Skip to the content";

    public override string Navigation => "Pages";

    public override string Home => "Home";

    public override string Orders => "Orders";

    public override string Why => "Why";

    public override string Rules => "Rules";

    public override string People => "People";

    public override string Codes => "Codes";

    public override string MyRecords => "My data";

    public override string SignOut => "Sign out";

    public override string Save => "Save";

    public override string Older => "Older";

    public override string BackHome => "To the home page";

    public override (string Title, string Text) NotFound => ("There is nothing here", "The page does not exist, or what it was about is not your home's.");

    public override (string Title, string Text) NotSignedIn => ("You are not signed in", "Signing in did not work. Please try again from the beginning.");

    public override (string Title, string Text) NoGuardian =>
        ("You are not a guardian here", "Only guardians of the home can see these pages, by the mail address that the shop knows them by. Ask another guardian, or the shop, to make you one.");

    public override (string Title, string Text) SignInAgain => ("Please sign in again", "You were away for a while, so you were signed out, and nothing was changed.");

    public override (string Title, string Text) SignedOut => ("You are signed out", "Nobody can see your home's pages on this device now.");

    public override (string Title, string Text) FormRefused => ("That did not come from here", "The form was not sent by this site, or is too old. Nothing was changed. Open the page again and try once more.");

    public override (string Title, string Text) Busy => ("One moment", "Your home is busy right now, and nothing was changed. Please try again.");

    public override (string Title, string Text) LinkOver => ("This link is over", "It was for an order that has been decided, has lapsed, or is not yours to decide any more. Sign in to see what happened.");

    public override (string Title, string Text) Erased => ("Everything is erased", "The shop holds nothing of your home any more. The speaker will ask you to link an account again.");

    public override string SignInHere => "Sign in";

    public override string Waiting => "Waiting for you";

    public override string NothingWaits => "Nothing is waiting. When somebody asks for something unusual, it is here, and nothing is charged until you say yes.";

    public override string Lately => "Lately";

    public override string NothingLately => "Nothing has happened yet.";

    public override string ThisWeek => "The last seven days";

    public override string WhatIsInIt => "What is in it";

    public override string WhyItWaits => "Why it was held";

    public override string WhatHappened => "What happened";

    public override string Tax => "Tax";

    public override string Delivery => "Delivery";

    public override string Total => "Total";

    public override string YourDecision => "Your decision";

    public override string HowMany => "How many";

    public override string AtMost => "At most";

    public override string AtMostHint => "If it costs more than this by then, with tax and delivery, it is not ordered.";

    public override string Approve => "Approve";

    public override string Decline => "Decline";

    public override string TakeBack => "Take it back";

    public override string LookCloser => "Look closer, change or ask for fewer";

    public override string NoOrders => "Nothing has been ordered yet.";

    public override string SomebodyUnknown => "Somebody whose voice is not known";

    public override string WhyLead => "Each decision that the shop made for your home, with what each rule found and what it allows.";

    public override string NothingDecided => "No rule has had to decide anything yet.";

    public override string Rule => "Rule";

    public override string Found => "Found";

    public override string Allowed => "Allowed";

    public override string Asks => "Asks for";

    public override string CodesLead => "The purchase code is spoken when an order is unusual. It is kept so that nobody can read it, not even the shop.";

    public override string NewCode => "New code";

    public override string NewCodeHint => "4 to 6 digits, and not an easy one: no year, no 1234, no 0 in front. It replaces the old one and unlocks it.";

    public override string SetCode => "Set the code";

    public override string ResetCode => "Take the code away";

    public override string ResetCodeHint => "Unusual orders then wait for a guardian.";

    public override string App => "Codes from an app";

    public override string AppLink => "Use codes from an authenticator app instead";

    public override string AppLead =>
        "A code that is always the same can be learnt by listening. An authenticator app on your phone shows another one every half minute, and each works once. From then on only these codes are accepted.";

    public override string AppPicture => "QR code for the authenticator app";

    public override string AppByHand => "Scan this with the app, or type it in:";

    public override string AppCode => "The code that the app shows now";

    public override string AppCodeWrong => "That is not the code of this app. Wait for the next one, and check the clock of your phone.";

    public override string UseApp => "Use this app";

    public override string PeopleLead => "Who lives here, what they may do, and what they may spend in a week without asking.";

    public override string RoleLabel => "Is a";

    public override string AllowanceLabel => "May spend in seven days";

    public override string AllowanceHint => "Leave it empty for what everybody of their age may spend.";

    public override string VoiceKnown => "The speaker knows this voice.";

    public override string VoiceUnknown => "The speaker does not know this voice yet.";

    public override string RulesLead => "Above a limit a guardian is asked, and nothing is charged until one says yes. A voice that nobody knows is refused instead.";

    public override string RecordsLead => "Everything that the shop holds of your home belongs to you.";

    public override string Export => "Download everything";

    public override string ExportHint => "Your home's settings, orders, purchases, letters and decisions, as one file (JSON). The purchase code is not in it, because nobody has it.";

    public override string Erase => "Erase everything";

    public override string EraseHint => "All of the above is deleted for good, and the speaker can order nothing any more. It cannot be taken back.";

    public override string EraseConfirm => "Type ERASE to confirm";

    public override string SpendByWeek => "Spent by week";

    public override string Limit => "limit";

    public override string Greeting(string name) => $"Hello {name}";

    public override string Asked(string who) => $"{who} asked for";

    public override string ApproveFor(Money total) => $"Approve for {Amount(total)}";

    public override string Until(string time) => $"Lapses {time}";

    public override string Spent(Money spent, Money limit) => $"{Amount(spent)} of {Amount(limit)}";

    public override string PriceMoved(Money asked, Money today) =>
        $"The price has moved: it was {Amount(asked)} when it was asked for, and is {Amount(today)} today.";

    public override string OutOfStock(string product) => $"{product} is out of stock now, so this cannot be approved as it is.";

    public override string NoLongerSold(string product) => $"{product} is not sold any more, so this cannot be approved as it is.";

    public override string Packs(Quantity quantity) => quantity == Quantity.One ? "1 pack" : $"{quantity} packs";

    public override string UndoUntil(string time) => $"It can be taken back until {time}.";

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

    public override string Happened(AuditEvent happened, string who) => happened switch
    {
        AuditEvent.Offered => $"{who} was made an offer",
        AuditEvent.Refused => $"{who} was refused",
        AuditEvent.Held => $"{who} asked, and it was held for a guardian",
        AuditEvent.Approved => $"{who} approved it",
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
        _ => Words(rail.ToString()),
    };

    public override string Reason(Finding finding) => finding.Rail switch
    {
        Rail.Speaker when finding.Requirement == Requirement.Guardian => "A child asked, and children's orders need a grown-up.",
        Rail.Speaker => "The speaker does not know this voice.",
        Rail.Recognition => $"The speaker is not sure whose voice it is ({finding.Value}; {finding.Threshold} is needed).",
        Rail.NewToHome => $"{finding.Subject ?? "It"} was never bought here before.",
        Rail.BlockedCategory => $"{finding.Subject ?? "It"} is of a kind that this home has blocked.",
        Rail.AgeRestriction => $"{finding.Subject ?? "It"} is for adults only.",
        Rail.OrderLimit => $"It costs {finding.Value}; the limit for one order is {finding.Threshold}.",
        Rail.WeeklyLimit => $"It would bring the week to {finding.Value}; the limit is {finding.Threshold}.",
        Rail.MemberAllowance => $"It would bring their week to {finding.Value}; their allowance is {finding.Threshold}.",
        Rail.UnusualQuantity => $"{finding.Subject ?? "It"} is more than usual: {finding.Value}; usual is up to {finding.Threshold}.",
        Rail.RepeatedOrder => $"{finding.Subject ?? "It"} was ordered only lately ({finding.Value}).",
        Rail.PriceRise => $"{finding.Subject ?? "It"} has become dearer: {finding.Value}; {finding.Threshold} is allowed.",
        Rail.CodeLock => "It needs a purchase code, and there is none that works just now.",
        Rail.Device => "The device that heard it is not allowed to buy.",
        Rail.QuietHours => $"It was asked in quiet hours ({finding.Value}; quiet is {finding.Threshold}).",
        Rail.Pause => "Shopping is paused.",
        Rail.MemberCategory => $"{finding.Subject ?? "It"} is of a kind that this person may not buy alone.",
        Rail.ItemCap => $"{finding.Subject ?? "One of it"} costs {finding.Value}; this person may spend {finding.Threshold} on one thing.",
        Rail.Velocity => $"There were many orders in the last hour ({finding.Value}; {finding.Threshold} is allowed).",
        Rail.FailedConfirmations => $"Wrong codes were said in the last hour ({finding.Value}).",
        Rail.TooSoon => $"{finding.Subject ?? "It"} is bought much sooner than usual ({finding.Value}; usual is {finding.Threshold}).",
        Rail.HeardAmount => $"The amount may have been misheard ({finding.Value}; usual is {finding.Threshold}).",
        Rail.AddressChanged => "The delivery address was changed only lately.",
        Rail.MinimumConfirmation => "Your home wants this for every order.",
        Rail.Broadcast => $"Very many homes ask for {finding.Subject ?? "it"} just now, as after a sentence on television ({finding.Value}; {finding.Threshold} is usual). It can be approved when that is over.",
        _ => $"{RailName(finding.Rail)}: {finding.Value}; allowed is {finding.Threshold}.",
    };

    public override string EveryRule(int count) => count == 1 ? "The one rule that was asked" : string.Create(CultureInfo.InvariantCulture, $"All {count} rules that were asked");

    public override string Changed(AuditChange change) => $"{Subject(change.Field)}: {change.Before ?? "nothing"} → {change.After ?? "nothing"}";

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

    public override (string Label, string Hint)? RuleWords(string key) => key switch
    {
        "per-order" => ("One order", "Above this, with tax and delivery, a guardian is asked."),
        "per-week" => ("Seven days", "What all orders of any seven days may cost together before a guardian is asked."),
        "stranger" => ("An unknown voice", "The most that a voice nobody knows may re-order at once, with the code."),
        "price-rise" => ("Price rise, in per cent", "Dearer than last time by more than this asks for the code."),
        "unusual-times" => ("Unusual quantity, times the usual", "This many times the usual quantity asks for the code."),
        "orders-per-hour" => ("Orders in an hour", "One more than this within an hour waits for somebody to look at it."),
        "confirmation" => ("Every order needs at least", "What is unusual can only need more."),
        "quiet-hours" => ("Quiet hours", "In them nothing is bought without a guardian, by the clocks at home: 21:00 to 07:00. Empty for none."),
        "paused-until" => ("No shopping until", "Only a guardian buys before the end of this day. Empty for no pause."),
        "time-zone" => ("Time zone", "By its name in the time zone database: America/Chicago, Europe/Berlin."),
        "repeat-hours" => ("Ordered again, in hours", "The same thing again within this time asks for the code."),
        "blocked" => ("Blocked categories", "Never bought here, whoever asks. One a line, from wide to narrow: drinks/energy"),
        _ => null,
    };

    public override string Choice(Confirmation confirmation) => confirmation switch
    {
        Confirmation.Yes => "A yes",
        Confirmation.Code => "A yes and the code",
        Confirmation.Guardian => "A guardian",
        _ => Words(confirmation.ToString()),
    };

    public override (string Text, bool Good)? Told(string? word) => word switch
    {
        "approved" => ("You approved it. It is being ordered.", true),
        "declined" => ("You declined it. Nothing was charged.", true),
        "payment-declined" => ("You approved it, but the payment or the shop said no. Nothing was charged.", false),
        "decided" => ("Somebody has decided it already. This is how it stands now.", false),
        "costs-more" => ("It costs more now than you agreed to, so nothing was ordered. Here is today's price.", false),
        "impossible" => ("It cannot be ordered as it is: the goods, the address or a rule of the home has changed.", false),
        "taken-back" => ("It was taken back. You won't be charged.", true),
        "taking-back" => ("It is being taken back.", true),
        "too-late" => ("It is too late to take it back.", false),
        "saved" => ("Saved.", true),
        "unchanged" => ("Nothing was different, so nothing was changed.", true),
        "code-set" => ("The code is set.", true),
        "app-set" => ("The app's codes are accepted from now on.", true),
        "code-reset" => ("The code is taken away.", true),
        "wrong" => ("Something in the form is not as it must be. Nothing was changed.", false),
        "last-guardian" => ("The home needs at least one guardian with a mail address. Nothing was changed.", false),
        "not-confirmed" => ("Nothing was erased, because the word was not typed.", false),
        "money-in-flight" => ("Nothing was erased: an order is still being paid or can still be taken back. Try again when it is finished.", false),
        _ => null,
    };

    private string Subject(string field) => field.Split('.') switch
    {
        ["rules", var key] => RuleWords(key)?.Label ?? key,
        ["members", var member, "role"] => $"{member}, role",
        ["members", var member, "weeklyAllowance"] => $"{member}, allowance for seven days",
        _ => field,
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
