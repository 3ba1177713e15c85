using VoiceCommerce.Core.Conversation;

namespace VoiceCommerce.Core.Wording;

/// <summary>What is told because somebody asked.</summary>
public abstract partial class Language
{
    protected abstract string LastBought(Act.LastBoughtAt act);

    protected abstract string LastPaid(Act.LastPaid act);

    protected abstract IReadOnlyList<string> Ordered(Act.OrderedLately act);

    protected abstract string Spent(Act.SpentLately act);

    protected abstract string Usuals(Act.UsualsAre act);

    protected abstract string Due(Act.DueAre act);

    protected abstract string Price(Act.PriceIs act);

    protected abstract string Total(Act.TotalIs act);

    protected abstract string WouldArrive(Act.WouldArrive act);

    protected abstract IReadOnlyList<string> AboutShop(Act.AboutShop act);

    protected abstract string NoHurry { get; }

    protected abstract string CodeForgotten(Act.CodeForgotten act);

    protected abstract string Status(Act.StatusOf act);

    protected abstract string MoreOrders(Act.MoreOrders act);

    protected abstract string StillStands(Act.StillStands act);

    protected abstract string OnlyAsWhole { get; }

    protected abstract IReadOnlyList<string> Why(Act.Why act);

    protected abstract string WhyCode(Act.WhyCode act);
}
