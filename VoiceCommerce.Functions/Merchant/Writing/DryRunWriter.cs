using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>One page of a dry run, written home by home; only counts are kept of those that are written.</summary>
internal sealed class DryRunWriter(Utf8JsonWriter writer)
{
    private readonly Dictionary<Obstacle, int> notTried = [];
    private int skipped;
    private int unreadable;
    private int cut;
    private int orders;

    public int Homes { get; private set; }

    public int Flips { get; private set; }

    public void Begin()
    {
        writer.WriteStartObject();
        writer.WriteStartArray("flips");
    }

    public void Write(HomeTrial home)
    {
        Homes++;
        unreadable += home.Failure is null ? 0 : 1;
        skipped += home.Orders is null ? 1 : 0;
        cut += home.Whole ? 0 : 1;
        foreach (Rejudgement order in home.Orders ?? [])
        {
            switch (order)
            {
                case Rejudgement.NotTried not:
                    notTried[not.Because] = notTried.GetValueOrDefault(not.Because) + 1;
                    break;
                case Rejudgement.Tried tried:
                    orders++;
                    if (tried.Flipped)
                    {
                        Flips++;
                        WriteFlip(home.Household, tried);
                    }

                    break;
            }
        }
    }

    /// <param name="next">Where the next page goes on; null at the end.</param>
    public void End(HouseholdId? next)
    {
        writer.WriteEndArray();
        writer.WriteNumber("homes", Homes);
        writer.WriteNumber("skipped", skipped);
        writer.WriteNumber("unreadable", unreadable);
        writer.WriteNumber("cut", cut);
        writer.WriteNumber("orders", orders);
        writer.WriteStartObject("notTried");
        foreach (Obstacle obstacle in Enum.GetValues<Obstacle>())
        {
            writer.WriteNumber(WireName.Of(obstacle), notTried.GetValueOrDefault(obstacle));
        }

        writer.WriteEndObject();
        writer.WriteString("next", next?.Value);
        writer.WriteEndObject();
    }

    private void WriteFlip(HouseholdId household, Rejudgement.Tried flip)
    {
        writer.WriteStartObject();
        writer.WriteString("household", household.Value);
        writer.WriteString("order", flip.Past.Order.Id.Value);
        writer.WriteInstant("at", flip.Past.AskedAt);
        writer.WriteWire<Requirement>("needed", flip.Past.Needed);
        writer.WriteWire<Requirement>("wouldNeed", flip.Needs);
        writer.WriteEach("changes", flip.Changes, static (array, change) =>
        {
            array.WriteStartObject();
            WriteFinding(array, "then", change.Then);
            WriteFinding(array, "now", change.Now);
            array.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, string name, Finding? finding)
    {
        if (finding is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteFinding(finding);
    }
}
