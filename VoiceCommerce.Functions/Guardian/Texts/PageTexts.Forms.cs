using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What is typed into forms: how it is written, and what is said of what cannot be saved.
internal abstract partial class PageTexts
{
    /// <summary>Heads a form that was refused.</summary>
    public abstract string NotSaved { get; }

    /// <summary>A value that there is not.</summary>
    public abstract string Nothing { get; }

    public abstract string NoSuchValue { get; }

    public abstract string HowToWriteAmounts { get; }

    public abstract string HowToWriteHours { get; }

    public abstract string NoPastDay { get; }

    /// <summary>Of a speaker's rule while the speaker has no name.</summary>
    public abstract string NeedsName { get; }

    public abstract string HowToWriteMail { get; }

    /// <summary>Heads the form for somebody who comes to live here.</summary>
    public abstract string NewMember { get; }

    public abstract string MemberName { get; }

    public abstract string AddMember { get; }

    public abstract string RemoveHint { get; }

    /// <summary>What opens the form that takes somebody out of the home.</summary>
    public abstract string LivesElsewhere(string name);

    public abstract string RemoveMember(string name);

    public abstract string HowToWriteCategories(int most);

    public abstract string WholeNumber(int least, int most);

    public abstract string YesOrNo(bool yes);

    /// <summary>Somebody else has changed what was typed over.</summary>
    /// <param name="rule">Its label.</param>
    /// <param name="now">How it stands.</param>
    /// <param name="typed">What this guardian wants.</param>
    public abstract string Moved(string rule, string now, string typed);

    /// <summary>Hours of the day as they stand in a field.</summary>
    public abstract string Hours(QuietHours hours);

    /// <summary>The other way round; null for what are none.</summary>
    public abstract QuietHours? HoursFrom(string typed);

    /// <summary>A rule's name; its key where it has no words yet.</summary>
    public string LabelOf(string rule) => RuleWords(rule)?.Label ?? rule;
}
