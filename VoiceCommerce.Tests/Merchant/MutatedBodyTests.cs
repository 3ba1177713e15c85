using System.Text;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>Broken documents of every kind get an answer that the description knows; the desk checks that, and an exception would fail the test.</summary>
public sealed class MutatedBodyTests
{
    private const int Rounds = 500;

    private const string Csv = "source,product,quantity,unitPriceMinor,currency,at,name,brand,category\nR-1,PAP-1,2,649,GBP,2026-01-05T10:00:00Z,\"Soft, white\",,household/paper\n";

    private static readonly string[] Insertions = ["\"", "{", "}", "[", "]", ",", ":", "\\", "\\ud800", "\0", "\n", "null", "-1", "1e999", "\u202e", "é", "😀", "true"];

    [Theory]
    [InlineData("PUT", "/products", "application/json", "[" + Sample.Product + "]")]
    [InlineData("PUT", "/products", "application/x-ndjson", Sample.Product + "\n" + Sample.Product)]
    [InlineData("PUT", "/households/home-1", "application/json", Sample.Household)]
    [InlineData("POST", "/policy:dry-run", "application/json", """{"limits":{"perOrder":{"minor":500,"currency":"GBP"},"unusualTimes":2},"rules":{"quietHours":{"from":"21:00","until":"07:00"},"bands":{"teen":{"allowedCategories":["toys"]}}}}""")]
    [InlineData("PUT", "/households/home-1/code", "application/json", """{"code":"73948"}""")]
    [InlineData("POST", "/households/home-1/purchases", "application/x-ndjson", Sample.Purchase + "\n" + Sample.Purchase)]
    [InlineData("POST", "/households/home-1/purchases", "text/csv", Csv)]
    public async Task A_mutated_body_gets_a_described_answer_and_never_an_exception(string method, string path, string type, string body)
    {
        MerchantDesk desk = await new MerchantDesk().WithHomeAsync();
        Random random = new(20260301);
        for (int round = 0; round < Rounds; round++)
        {
            string mutated = Mutated(body, random);
            MerchantReply reply = await desk.SendAsync(method, path, mutated, type);
            reply.Status.Should().BeLessThan(500, mutated);
        }
    }

    private static string Mutated(string body, Random random)
    {
        StringBuilder text = new(body);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int place = random.Next(text.Length);
            int length = Math.Min(random.Next(0, 6), text.Length - place);
            text.Remove(place, length);
            text.Insert(place, random.Next(3) == 0 ? "" : Insertions[random.Next(Insertions.Length)]);
        }

        return text.ToString();
    }
}
