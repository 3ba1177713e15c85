using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

// Rules, people's and devices' among them, and what they would have done.
internal sealed partial class EnglishTexts
{
    public override string RulesLead => "Above a limit a guardian is asked, and nothing is charged until one says yes. A voice that nobody knows is refused instead.";

    public override string RulesOfHome => "For everybody at home";

    public override string Devices => "Speakers and screens";

    public override string DevicesLead => "Give one a name, and it gets rules of its own, whoever speaks to it. Take its name away, and it has none any more.";

    public override string NoDevices => "A speaker is listed here after its first order.";

    public override string UnnamedDevice => "A speaker without a name";

    public override string FormerDevice(string name) =>
        $"The skill was switched off since, so we do not know this one again. Until we do, every speaker without a name is treated like it. Write {name} below the speaker that it is, or take the name away here.";

    public override string Bands => "By age";

    public override string BandsLead => "What everybody of an age may buy without asking, where nothing else is said of them above.";

    public override string ExamplesLead => "Below each rule stands what it would have done, as it is now, with your orders of the last 30 days. Try other values before you save them.";

    public override string NoExamples => "Nothing was ordered in the last 30 days, so there is nothing yet to try a rule on.";

    public override string TryIt => "Try it";

    public override string TriedHeading => "If these had been the rules";

    public override string NothingSaved => "Nothing is saved yet.";

    public override string SaveThis => "Save these rules";

    public override string OnlyTheNewest => "There were very many orders; only the newest were looked at.";

    public override string LastHeard(string product) => $"It last heard an order of {product},";

    public override string BandName(Role band) => band switch
    {
        Role.Child => "Children, under 13",
        Role.Teen => "Teens, 13 to 17",
        Role.Adult => "Adults",
        _ => "Guardians",
    };

    public override string WouldHave(IReadOnlyList<Met> met, int of) => met.Count == 0
        ? $"Last 30 days: it would have let pass {All(of)}."
        : $"Last 30 days, of {Counted(of)}: it would have {string.Join(", ", met.Select(Told))}.";

    public override string WouldFlip(int flipped, int of) => flipped == 0
        ? $"Nothing would have been different for {Counted(of)} of the last 30 days."
        : $"{Number(flipped)} of {Counted(of)} of the last 30 days would have gone differently.";

    public override string Flipped(Requirement then, Requirement now) => $"{Needed(then)} It would have {Would(now)}.";

    public override string WhatTheyMayBuy(string name) => $"Change: {name}";

    public override string NoLonger(string reason) => $"No more: {reason}";

    public override string AndMore(int count) => $"And {Number(count)} more.";

    public override string NoGoodsIn(CategoryPath category, IReadOnlyList<CategoryPath> like) =>
        $"No product of the shop is in “{category}” today, so a rule about it concerns nothing that can be bought."
        + (like.Count == 0 ? "" : $" There are products in {string.Join(", ", like.Select(other => $"“{other}”"))}: a category is written from the widest part on.");

    public override string NotTried(Obstacle obstacle, int count) => $"{(count == 1 ? "One order" : $"{Number(count)} orders")} cannot be tried: " + obstacle switch
    {
        Obstacle.BuyerGone => "whoever asked does not live here any more.",
        Obstacle.ChangedSince => "a guardian agreed to only a part of it, or to another price.",
        Obstacle.VoiceNotKept => "it is from before voices were kept.",
        _ => "what was found then is not kept any more.",
    };

    public override (string Label, string Hint)? RuleWords(string key) => key switch
    {
        "per-order" => ("One order", "Above this, with tax and delivery, a guardian is asked."),
        "per-week" => ("Seven days", "What all orders of any seven days may cost together before a guardian is asked."),
        "stranger" => ("An unknown voice", "The most that a voice nobody knows may re-order at once, with the code."),
        "price-rise" => ("Price rise, in per cent", "Dearer than last time by more than this asks for the code."),
        "unusual-times" => ("Unusual quantity, times the usual", "This many times the usual quantity asks for the code."),
        "orders-per-hour" => ("Orders in an hour", "One more than this within an hour waits for somebody to look at it."),
        "recognition" => ("How sure of a voice, 0 to 400", "Below this the speaker's word for a voice is not enough. 300 is a recognised voice, 400 one that said its own code."),
        "confirmation" => ("Every order needs at least", "What is unusual can only need more."),
        "platform-code" => ("The speaker's own voice code counts", "Adults say the code of their speaker's app instead of the home's, where a code is needed."),
        "quiet-hours" => ("Quiet hours", "In them nothing is bought without a guardian, by the clocks at home: 21:00 to 07:00. Empty for none."),
        "paused-until" => ("No shopping until", "Only a guardian buys before the end of this day. Empty for no pause. It is for the days to come, so it is not tried."),
        "time-zone" => ("Time zone", "By its name in the time zone database: America/Chicago, Europe/Berlin."),
        "repeat-hours" => ("Ordered again, in hours", "The same thing again within this time asks for the code."),
        "blocked" => ("Blocked categories", "Never bought here, whoever asks. One a line, from wide to narrow: drinks/energy"),
        "role" => ("Is a", "A child's wishes always wait for a guardian."),
        "email" => ("Mail address", "By it a guardian signs in here, and is asked about what waits. Empty for none."),
        "allowance" => ("May spend in seven days", "Leave it empty for what everybody of their age may spend, or for no bound."),
        "item-cap" => ("One thing may cost", "Without tax and delivery; above it a guardian is asked. Empty for no bound of its own."),
        "allowed" => ("May buy only", "Anything else waits for a guardian. One category a line; empty for everything."),
        "not-allowed" => ("May not buy", "These wait for a guardian. One category a line."),
        "device-name" => ("Its name", "What you call it: nursery. Empty for no rules of its own."),
        "device-known" => ("It is still this speaker", "Tick it if you know that nothing has changed."),
        "device-closed" => ("Buys nothing", "Whoever speaks to it."),
        "device-quiet" => ("Its quiet hours", "Beside those of the home: 19:00 to 07:00. Empty for none."),
        _ => null,
    };

    public override string Choice(Confirmation confirmation) => confirmation switch
    {
        Confirmation.Yes => "A yes",
        Confirmation.Code => "A yes and the code",
        Confirmation.Guardian => "A guardian",
        _ => Words(confirmation.ToString()),
    };

    public override string Changed(AuditChange change, Func<string, string> called) => $"{Subject(change.Field, called)}: {Setting(change.Before)} → {Setting(change.After)}";

    // In the trail's own words, which are English.
    public override string Setting(string? value) => value is null ? Nothing : Amounts(value);

    private static string Told(Met met) => $"{Did(met.Needed)} {Number(met.Orders)} ({string.Join(", ", met.Names)}{(met.Orders > met.Names.Count ? ", …" : "")})";

    private static string Did(Requirement needed) => needed switch
    {
        Requirement.Refuse => "refused",
        Requirement.Guardian => "held",
        _ => "asked for the code for",
    };

    private static string Needed(Requirement then) => then switch
    {
        Requirement.Clear => "It was ordered with a yes.",
        Requirement.Code => "It was ordered with the code.",
        _ => "It was held for a guardian.",
    };

    private static string Would(Requirement now) => now switch
    {
        Requirement.Clear => "needed a yes alone",
        Requirement.Code => "needed the code",
        Requirement.Guardian => "waited for a guardian",
        _ => "been refused",
    };

    private static string All(int orders) => orders == 1 ? "the one order" : $"all {Counted(orders)}";

    private static string Counted(int count) => count == 1 ? "1 order" : $"{Number(count)} orders";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Subject(string field, Func<string, string> called) => field.Split('.') switch
    {
        ["rules", var key] => RuleWords(key)?.Label ?? key,
        ["members", var member, var what] => $"{called(member)}, {OfSomebody(what)}",
        ["permissions", var member, .. var product] => $"always allowed to {called(member)}, {string.Join('.', product)}",
        ["bands", var band, var what] => $"every {band}, {OfSomebody(what)}",
        ["devices", ..] => "A speaker",
        ["paymentReference"] => "The card",
        [var word] => char.ToUpperInvariant(word[0]) + word[1..],
        _ => field,
    };

    private static string OfSomebody(string what) => what switch
    {
        "email" => "mail address",
        "voices" => "voices that the speaker knows",
        "weeklyAllowance" => "allowance for seven days",
        "itemCap" => "limit for one thing",
        "allowedCategories" => "may buy only",
        "blockedCategories" => "may not buy",
        _ => what,
    };
}
