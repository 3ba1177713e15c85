using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

internal sealed partial class EnglishTexts(TimeZoneId zone) : PageTexts(zone)
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

    public override string SeeOrder => "See the order on your pages";

    public override (string Title, string Text) NotFound => ("There is nothing here", "The page does not exist, or what it was about is not your home's.");

    public override (string Title, string Text) NotSignedIn => ("You are not signed in", "Signing in did not work. Please try again from the beginning.");

    public override (string Title, string Text) ManySignIns => ("One moment", "Very many people are signing in right now. Please load this page again in a few seconds.");

    public override (string Title, string Text) NoGuardian =>
        ("You are not a guardian here", "Only guardians of the home can see these pages, by the mail address that the shop knows them by. Ask another guardian, or the shop, to make you one.");

    public override (string Title, string Text) SignInAgain => ("Please sign in again", "You were away for a while, so you were signed out, and nothing was changed.");

    public override (string Title, string Text) SignedOut => ("You are signed out", "Nobody can see your home's pages with your sign-in now, on this device or on any other.");

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

    public override string TaxInPrices => "Tax in the prices";

    public override string Delivery => "Delivery";

    public override string Total => "Total";

    public override string YourDecision => "Your decision";

    public override string HowMany => "How many";

    public override string AtMost => "At most";

    public override string AtMostHint => "If it costs more than this by then, with tax and delivery, it is not ordered.";

    public override string Approve => "Approve";

    public override string Decline => "Decline";

    public override string AskAgain => "Ask me again later";

    public override string AlwaysAllow => "Always allow this";

    public override string AlwaysAllowed => "Always allowed";

    public override string AlwaysAllowedLead =>
        "You are not asked about these for being new, many or dearer, or for who wishes them. Limits, allowances, quiet hours, pauses and blocked categories hold all the same, and goods for adults are never among them.";

    public override string AskFromNowOn => "Ask me from now on";

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

    public override string VoiceKnown => "The speaker knows this voice.";

    public override string VoiceUnknown => "The speaker does not know this voice yet.";

    public override string UnknownVoices => "Voices that we do not know yet";

    public override string UnknownVoicesLead => "The speaker recognises them, and you have not said whose they are. Until then each is a stranger's.";

    public override string WhoseVoice => "This is the voice of";

    public override string LinkVoice => "Link the voice";

    public override string DismissVoice => "It is nobody's here";

    public override string DismissedVoices => "Voices that are nobody's here";

    public override string ChooseWhose => "Choose somebody";

    public override string RecordsLead => "Everything that the shop holds of your home belongs to you.";

    public override string Export => "Download everything";

    public override string ExportHint => "Your home's settings, orders, purchases, letters and decisions, as one file (JSON). The purchase code is not in it, because nobody has it.";

    public override string Erase => "Erase everything";

    public override string EraseHint => "All of the above is deleted for good, and the speaker can order nothing any more. It cannot be taken back.";

    public override string EraseConfirm => "Type ERASE to confirm";

    public override string SpendByWeek => "Spent by week";

    public override string LineIsLimit(Money limit) => $"The broken line is the limit: {Amount(limit)}.";

    public override string Greeting(string name) => $"Hello {name}";

    public override string Asked(string who) => $"{who} asked for";

    public override string NotReached(IReadOnlyList<string> names) =>
        $"{string.Join(", ", names)} cannot be written to when something waits: a guardian needs a mail address, which can be given under";

    public override string ApproveFor(Money total) => $"Approve for {Amount(total)}";

    public override string Until(string time) => $"Lapses {time}";

    public override string HeardAt(string? device, string time) => $"A voice that we do not know yet, heard last on {device ?? "a device without a name here"}, {time}";

    public override string TakenForUntil(string member, string time) => $"A voice that was taken for {member}'s until {time}";

    public override string NotVoiceOf(string member, int place, int count) => count == 1 ? $"Not {member}'s voice any more" : $"Not {member}'s voice any more: number {place} of {count}";

    public override string AskedAgainAt(string time) => $"You are asked again {time}";

    public override string AlwaysAllowHint(string who, string product) =>
        $"It is ordered, and {who} need not ask you for {product} again for being young, or because it is new, many or dearer: in an order of its own, for as many and for as much as you say above at most. "
        + "Limits, allowances, quiet hours, pauses and the number of orders in an hour still hold, and it never counts for goods for adults. You can end it on your home page.";

    public override string StillAskedAbout(string who, IReadOnlyList<string> reasons) => $"As it stands, the same from {who} will still be asked about: {string.Join("; ", reasons)}.";

    public override string MayAlwaysOrder(string who, string product, Quantity atMost, Money upTo) => $"{who}: {product}, at most {Packs(atMost)} and {Amount(upTo)} an order";

    public override string Spent(Money spent, Money limit) => $"{Amount(spent)} of {Amount(limit)}";

    public override string PriceMoved(Money asked, Money today) =>
        $"The price has moved: it was {Amount(asked)} when it was asked for, and is {Amount(today)} today.";

    public override string OutOfStock(string product) => $"{product} is out of stock now, so this cannot be approved as it is.";

    public override string NoLongerSold(string product) => $"{product} is not sold any more, so this cannot be approved as it is.";

    public override string OverLimit(string product, int most) => $"One order can have at most {most} of {product} now, so this cannot be approved as it is.";

    public override string PausedUntil(string time) => $"Shopping is paused until {time}, and this cannot be approved before, unless you end the pause on the page of rules.";

    public override string Packs(Quantity quantity) => quantity == Quantity.One ? "1 pack" : $"{quantity} packs";

    public override string UndoUntil(string time) => $"It can be taken back until {time}.";
}
