using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Spending against its limit, drawn on the server. The numbers stand beside the picture for whoever does not see it.</summary>
internal static class SpendChart
{
    public const int Weeks = 8;

    private const int Width = 640;
    private const int Height = 200;
    private const int Base = 168;
    private const int Top = 30; // Room for what stands on the tallest bar.

    /// <summary>One bar, full at the limit.</summary>
    public static Html Bar(Money spent, Money limit)
    {
        long width = limit.Minor <= 0 ? 0 : Math.Min(Width, spent.Minor * Width / limit.Minor);
        return Html.Of($"""
            <svg class="meter" viewBox="0 0 {Width} 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="{Width}" height="16" rx="8"/><rect class="{(spent > limit ? "over" : "fill")}" width="{width}" height="16" rx="8"/></svg>
            """);
    }

    /// <summary>A bar for each of so many times seven days, the newest at the right.</summary>
    public static Html ByWeek(PageTexts texts, IEnumerable<Order> orders, Money limit, DateTimeOffset now, int count)
    {
        Order[] paid = [.. orders.Where(order => order.Spends && order.Total.Currency == limit.Currency)];
        (DateTimeOffset From, Money Spent)[] weeks = [.. Enumerable.Range(0, count).Reverse().Select(back => (now.AddDays(-7 * (back + 1)), SpentIn(paid, limit.Currency, now.AddDays(-7 * (back + 1)), now.AddDays(-7 * back))))];
        long most = Math.Max(1, Math.Max(limit.Minor, weeks.Max(week => week.Spent.Minor)));
        long line = Base - (limit.Minor * (Base - Top) / most);
        return Html.Of($"""
            <figure><figcaption>{texts.SpendByWeek}</figcaption>
            <svg class="chart" viewBox="0 0 {Width} {Height}" aria-hidden="true" focusable="false">
            {weeks.Select((week, index) => Column(texts, week.From, week.Spent, index, count, most, week.Spent > limit))}
            <line class="limit" x1="0" x2="{Width}" y1="{line}" y2="{line}"/>
            </svg>
            <p class="hint">{texts.LineIsLimit(limit)}</p>
            <ul class="unseen">{weeks.Select(week => Html.Of($"<li>{texts.Day(week.From)}: {texts.Spent(week.Spent, limit)}</li>"))}</ul></figure>
            """);
    }

    private static Html Column(PageTexts texts, DateTimeOffset from, Money spent, int index, int count, long most, bool over)
    {
        int step = Width / count;
        long height = spent.Minor * (Base - Top) / most;
        int x = (index * step) + 12;
        int middle = (index * step) + (step / 2);
        return Html.Of($"""
            <rect class="{(over ? "over" : "fill")}" x="{x}" y="{Base - height}" width="{step - 24}" height="{height}" rx="3"/>
            {Html.When(!spent.IsZero, () => Html.Of($"""<text x="{middle}" y="{Base - height - 5}" text-anchor="middle">{texts.Rounded(spent)}</text>"""))}
            <text x="{middle}" y="{Height - 10}" text-anchor="middle">{texts.Day(from)}</text>
            """);
    }

    private static Money SpentIn(Order[] paid, Currency currency, DateTimeOffset after, DateTimeOffset until) =>
        paid.Where(order => order.At > after && order.At <= until).Aggregate(Money.Zero(currency), (sum, order) => sum + order.Total);
}
