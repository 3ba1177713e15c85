using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The audit trail in words, and each decision with what every rule found and what it allows.</summary>
internal sealed class WhyPages(IHouseholdArchive archive)
{
    private const string Here = "/guardian/why";

    private const int Rows = 50;

    public async Task<PageAnswer> ShowAsync(Visit visit)
    {
        Page<AuditEntry> page = await archive.ListAuditAsync(visit.Home.Id, visit.Context.Request.Query["after"], Rows, visit.Gone);
        PageTexts texts = visit.Texts;
        return Layout.Of(visit, texts.Why, Here, Html.Of($"""
            <p>{texts.WhyLead}</p>
            {Html.When(page.Items.Count == 0, () => Html.Of($"""<p class="empty">{texts.NothingDecided}</p>"""))}
            <ol class="decisions">{page.Items.Select(entry => Decision(visit, entry))}</ol>
            {(page.Next is { } next ? Html.Of($"""<p><a class="button quiet" href="{Here}?after={Uri.EscapeDataString(next)}">{texts.Older}</a></p>""") : Html.Empty)}
            """));
    }

    private static Html Decision(Visit visit, AuditEntry entry) => Html.Of($"""
        <li class="card"><ul class="log">{OrderParts.Line(visit, entry)}</ul>
        {Html.When(entry.Changes.Count > 0, () => Changed(visit, entry))}
        {Html.When(entry.Findings.Count > 0, () => Findings(visit.Texts, entry.Findings))}</li>
        """);

    private static Html Changed(Visit visit, AuditEntry entry) => Html.Of($"""
        <ul class="changes">{entry.Changes.Select(change => Html.Of($"<li>{visit.Texts.Changed(change, id => Called(visit, id))}</li>"))}</ul>
        """);

    // Of somebody who has left, the trail has no name.
    private static string Called(Visit visit, string id) => visit.Home.Members.FirstOrDefault(member => member.Id.Value == id)?.Name.Value ?? id;

    // What asked for something stands open; what let it pass can be opened.
    private static Html Findings(PageTexts texts, IReadOnlyList<Finding> findings)
    {
        Finding[] strict = [.. findings.Where(finding => finding.Requirement != Requirement.Clear)];
        return Html.Of($"""
            <ul>{strict.Select(finding => Html.Of($"<li>{texts.Reason(finding)}</li>"))}</ul>
            <details><summary>{texts.EveryRule(findings.Count)}</summary><div class="wide" tabindex="0" role="group" aria-label="{texts.EveryRule(findings.Count)}">
            <table class="findings"><thead><tr><th scope="col">{texts.Rule}</th><th scope="col">{texts.Found}</th><th scope="col">{texts.Allowed}</th><th scope="col">{texts.Asks}</th></tr></thead>
            <tbody>{findings.Select(finding => Row(texts, finding))}</tbody></table></div></details>
            """);
    }

    private static Html Row(PageTexts texts, Finding finding) => Html.Of($"""
        <tr><th scope="row">{texts.RailName(finding.Rail)}{(finding.Subject is { } subject ? $" ({subject})" : "")}</th>
        <td>{texts.ValueOf(finding)}</td><td>{texts.ThresholdOf(finding)}</td><td>{texts.Requires(finding.Requirement)}</td></tr>
        """);
}
