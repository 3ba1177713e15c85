using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

/// <summary>
/// Every word of the guardian's pages, in one language. A new language derives from it, and does not compile until it can say everything. What is said here is
/// text and never markup; the pages encode it.
/// </summary>
internal abstract partial class PageTexts
{
    private static readonly Func<TimeZoneId, PageTexts>[] Spoken = [zone => new EnglishTexts(zone)];

    private readonly TimeZoneId zone;

    private protected PageTexts(TimeZoneId zone) => this.zone = zone;

    /// <summary>What the clocks show by which all times are told: "America/Chicago"; "UTC" where this machine does not know the home's zone.</summary>
    public string Zone => zone.IsKnown ? zone.Value : TimeZoneId.Utc.Value;

    /// <summary>A BCP 47 tag: the language of the page.</summary>
    public abstract string Language { get; }

    // The frame.
    public abstract string Product { get; }

    public abstract string SkipToContent { get; }

    public abstract string Navigation { get; }

    public abstract string Home { get; }

    public abstract string Orders { get; }

    public abstract string Why { get; }

    public abstract string Rules { get; }

    public abstract string People { get; }

    public abstract string Codes { get; }

    public abstract string MyRecords { get; }

    public abstract string SignOut { get; }

    public abstract string Save { get; }

    public abstract string Older { get; }

    public abstract string SeeOrder { get; }

    // Pages that say one thing: a title and a sentence or two.
    public abstract (string Title, string Text) NotFound { get; }

    public abstract (string Title, string Text) NotSignedIn { get; }

    public abstract (string Title, string Text) ManySignIns { get; }

    public abstract (string Title, string Text) NoGuardian { get; }

    public abstract (string Title, string Text) SignInAgain { get; }

    public abstract (string Title, string Text) SignedOut { get; }

    public abstract (string Title, string Text) FormRefused { get; }

    public abstract (string Title, string Text) Busy { get; }

    public abstract (string Title, string Text) LinkOver { get; }

    public abstract (string Title, string Text) Erased { get; }

    public abstract string SignInHere { get; }

    // Home.
    public abstract string Waiting { get; }

    public abstract string NothingWaits { get; }

    public abstract string Lately { get; }

    public abstract string NothingLately { get; }

    public abstract string ThisWeek { get; }

    // Orders.
    public abstract string WhatIsInIt { get; }

    public abstract string WhyItWaits { get; }

    public abstract string WhatHappened { get; }

    public abstract string Tax { get; }

    public abstract string TaxInPrices { get; }

    public abstract string Delivery { get; }

    public abstract string Total { get; }

    public abstract string YourDecision { get; }

    public abstract string HowMany { get; }

    public abstract string AtMost { get; }

    public abstract string AtMostHint { get; }

    public abstract string Approve { get; }

    public abstract string Decline { get; }

    public abstract string AskAgain { get; }

    public abstract string AlwaysAllow { get; }

    public abstract string AlwaysAllowed { get; }

    public abstract string AlwaysAllowedLead { get; }

    /// <summary>On the button that ends what is always allowed.</summary>
    public abstract string AskFromNowOn { get; }

    public abstract string TakeBack { get; }

    public abstract string LookCloser { get; }

    public abstract string NoOrders { get; }

    public abstract string SomebodyUnknown { get; }

    // Why.
    public abstract string WhyLead { get; }

    public abstract string NothingDecided { get; }

    public abstract string Rule { get; }

    public abstract string Found { get; }

    public abstract string Allowed { get; }

    public abstract string Asks { get; }

    // Codes.
    public abstract string CodesLead { get; }

    public abstract string NewCode { get; }

    public abstract string NewCodeHint { get; }

    public abstract string SetCode { get; }

    public abstract string ResetCode { get; }

    public abstract string ResetCodeHint { get; }

    /// <summary>One-time codes from an authenticator app, as a heading.</summary>
    public abstract string App { get; }

    public abstract string AppLink { get; }

    public abstract string AppLead { get; }

    /// <summary>What the QR code is, for who does not see it.</summary>
    public abstract string AppPicture { get; }

    public abstract string AppByHand { get; }

    public abstract string AppCode { get; }

    public abstract string AppCodeWrong { get; }

    public abstract string UseApp { get; }

    // People.
    public abstract string PeopleLead { get; }

    public abstract string VoiceKnown { get; }

    public abstract string VoiceUnknown { get; }

    public abstract string UnknownVoices { get; }

    public abstract string UnknownVoicesLead { get; }

    public abstract string WhoseVoice { get; }

    public abstract string LinkVoice { get; }

    public abstract string DismissVoice { get; }

    /// <summary>Opens the list of those that are nobody's here.</summary>
    public abstract string DismissedVoices { get; }

    /// <summary>The first choice of a list of members, which is none.</summary>
    public abstract string ChooseWhose { get; }

    // My data.
    public abstract string RecordsLead { get; }

    public abstract string Export { get; }

    public abstract string ExportHint { get; }

    public abstract string Erase { get; }

    public abstract string EraseHint { get; }

    public abstract string EraseConfirm { get; }

    // The chart.
    public abstract string SpendByWeek { get; }

    public abstract string LineIsLimit(Money limit);

    /// <summary>Without its small change, as short as it has to be on a bar of a chart.</summary>
    public abstract string Rounded(Money money);

    /// <summary>The texts for a home's locale and clocks; for a locale that nobody has written, and for nobody's home, the first.</summary>
    public static PageTexts For(Household? home)
    {
        PageTexts[] texts = [.. Spoken.Select(language => language(home?.TimeZone ?? TimeZoneId.Utc))];
        return Array.Find(texts, language => home?.Locale.StartsWith(language.Language, StringComparison.OrdinalIgnoreCase) == true) ?? texts[0];
    }

    public abstract string Greeting(string name);

    public abstract string Asked(string who);

    /// <summary>Guardians to whom no letter goes, because nobody knows where.</summary>
    public abstract string NotReached(IReadOnlyList<string> names);

    public abstract string ApproveFor(Money total);

    public abstract string Until(string time);

    /// <summary>Of a voice that is nobody's yet; <paramref name="device"/> is null where the device has no name here.</summary>
    public abstract string HeardAt(string? device, string time);

    /// <summary>Of a voice that was taken for a member's until a guardian said otherwise.</summary>
    public abstract string TakenForUntil(string member, string time);

    /// <summary>On the button that takes a voice away from a member, who has so many.</summary>
    public abstract string NotVoiceOf(string member, int place, int count);

    public abstract string AskedAgainAt(string time);

    /// <summary>What "always" covers and what it does not.</summary>
    public abstract string AlwaysAllowHint(string who, string product);

    /// <summary>Names what a guardian is asked about also where it is always allowed, each as <see cref="StillAsked"/> says it.</summary>
    public abstract string StillAskedAbout(string who, IReadOnlyList<string> reasons);

    /// <summary>A rail's reason as a few words behind a colon.</summary>
    public abstract string StillAsked(Rail rail, string who);

    public abstract string MayAlwaysOrder(string who, string product, Quantity atMost, Money upTo);

    public abstract string Spent(Money spent, Money limit);

    public abstract string PriceMoved(Money asked, Money today);

    public abstract string OutOfStock(string product);

    public abstract string NoLongerSold(string product);

    public abstract string OverLimit(string product, int most);

    /// <summary>Nothing that waits can be approved before.</summary>
    public abstract string PausedUntil(string time);

    public abstract string Packs(Quantity quantity);

    public abstract string UndoUntil(string time);

    /// <summary>What the clocks at home show.</summary>
    protected DateTimeOffset AtHome(DateTimeOffset at) => zone.LocalTime(at) ?? at.ToUniversalTime();

    /// <summary>What an act came to, by the word that stands in the address; null for any other word.</summary>
    /// <param name="word">One of ours.</param>
    /// <param name="name">Of the member that it is about; null where it is about nobody who lives here.</param>
    public abstract (string Text, bool Good)? Told(string? word, string? name = null);
}
