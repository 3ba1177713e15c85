using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What is typed into forms.
internal sealed partial class EnglishTexts
{
    public override string NotSaved => "Nothing is saved";

    public override string Nothing => "nothing";

    public override string NoSuchValue => "This cannot be; what it can be stands below.";

    public override string HowToWriteAmounts => "Write an amount as 1000 or 1000.50, from 0.01 to 1000000: nothing between the thousands, and at most two digits behind the point.";

    public override string HowToWriteHours => "Write hours as 21:00 to 07:00; they must begin and end at different times.";

    public override string NoPastDay => "Choose today or a day that is still to come.";

    public override string NeedsName => "Give the speaker a name first.";

    public override string HowToWriteMail => "Write a mail address as name@example.com, one that nobody else here has.";

    public override string NewMember => "Somebody else lives here";

    public override string MemberName => "Name";

    public override string AddMember => "Add to the home";

    public override string RemoveHint => "Their voice becomes a stranger's, what was always allowed to them ends, and their orders stay. A guardian with a mail address always remains.";

    public override string LivesElsewhere(string name) => $"{name} does not live here any more";

    public override string RemoveMember(string name) => $"Take {name} out of the home";

    public override string HowToWriteCategories(int most) => $"Write one category a line, at most {Number(most)}, in small letters with / from wide to narrow: drinks/energy";

    public override string WholeNumber(int least, int most) => $"Write a whole number from {Number(least)} to {Number(most)}.";

    public override string YesOrNo(bool yes) => yes ? "yes" : "no";

    public override string Moved(string rule, string now, string typed) => $"{rule}: it is {now} now. You typed {typed}.";

    public override string Hours(QuietHours hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm} to {hours.Until:HH:mm}");

    public override QuietHours? HoursFrom(string typed) =>
        typed.Replace("to", "-", StringComparison.OrdinalIgnoreCase).Split('-', StringSplitOptions.TrimEntries) is [var first, var second]
        && MinuteFrom(first) is { } from && MinuteFrom(second) is { } until ? QuietHours.Between(from, until) : null;

    private static TimeOnly? MinuteFrom(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;
}
