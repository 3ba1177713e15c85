using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Guardian.Texts;

// What the core's values are called, and what the rails found.
internal abstract partial class PageTexts
{
    public abstract string State(OrderState state);

    public abstract string RoleName(Role role);

    public abstract string Amount(Money money);

    /// <summary>By the clocks at home; the page says once which those are.</summary>
    public abstract string Time(DateTimeOffset at);

    /// <summary>By which clocks a page tells its times.</summary>
    public abstract string TimesAreOf(string zone);

    /// <summary>As short as it has to be below a bar of a chart.</summary>
    public abstract string Day(DateTimeOffset at);

    /// <summary>What happened, as a sentence; <paramref name="who"/> is a name or one of ours for the platform and the shop.</summary>
    public abstract string Happened(AuditEvent happened, string who);

    /// <summary>Who did it, where that was no member.</summary>
    public abstract string Actor(string by);

    /// <summary>A rail in words: what it looks at.</summary>
    public abstract string RailName(Rail rail);

    /// <summary>What a rail found, as it stands in a table.</summary>
    public abstract string ValueOf(Finding finding);

    /// <summary>What it allows, as it stands in a table.</summary>
    public abstract string ThresholdOf(Finding finding);

    /// <summary>What it found, as a sentence a guardian understands.</summary>
    public abstract string Reason(Finding finding);

    /// <summary>Heads the table of all rules that were asked.</summary>
    public abstract string EveryRule(int count);

    public abstract string Requires(Requirement requirement);

    public abstract string Fault(CodeFault fault);

    public abstract string CodeState(PurchaseCode? code);
}
