using System.Text.Json.Nodes;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>Documents that are right, for tests that make one thing wrong.</summary>
internal static class Sample
{
    public const string Product =
        """{"id":"PAP-1","names":{"en":"Soft toilet paper"},"brand":"Cloudly","pack":{"amount":12,"unit":"roll"},"category":"household/paper","price":{"minor":649,"currency":"GBP"}}""";

    public const string Household =
        """
        {"locale":"en-GB","currency":"GBP",
         "members":[{"id":"mum","name":"Maria","role":"guardian","persons":["amzn1.ask.person.A"]},
                    {"id":"kid","name":"Tom","role":"child","persons":["amzn1.ask.person.B"],"weeklyAllowance":{"minor":500,"currency":"GBP"}}],
         "address":{"label":"home","lines":["Maria Example","1 Sample Street"],"region":"GB"},
         "paymentReference":"tok_sample","limits":{"perOrder":{"minor":8000,"currency":"GBP"},"blockedCategories":["toys"]}}
        """;

    public const string Purchase = """{"source":"R-1","product":"PAP-1","quantity":2,"unitPriceMinor":649,"currency":"GBP","at":"2026-01-05T10:00:00Z","name":"Soft toilet paper","category":"household/paper"}""";

    /// <summary>The document with the value at a dotted path ("members.0.role") replaced, added or, by null, taken away.</summary>
    public static string With(this string json, string path, string? value)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string[] steps = path.Split('.');
        JsonNode parent = steps[..^1].Aggregate(root, (node, step) => node is JsonArray array ? array[int.Parse(step)]! : node[step]!);
        if (parent is JsonArray list)
        {
            list[int.Parse(steps[^1])] = JsonNode.Parse(value!);
        }
        else if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }

    public static Order Order(string id, OrderState state, DateTimeOffset at, Household home)
    {
        Currency currency = home.Currency;
        return new()
        {
            Quote = new()
            {
                Id = OrderId.From(id)!,
                Lines =
                [
                    new()
                    {
                        Product = ProductId.From("PAP-1")!,
                        Name = DisplayName.From("Soft toilet paper")!,
                        Pack = PackSize.From(1_500, PackUnit.Litre)!,
                        Category = CategoryPath.From("household/paper")!,
                        Quantity = Quantity.From(2)!,
                        UnitPrice = Money.From(649, currency)!,
                        TaxClass = TaxClass.Standard,
                    },
                ],
                Charges = new(Money.From(216, currency)!, Money.From(299, currency)!, 2),
                Seller = DisplayName.From("Corner Shop")!,
                Address = home.Address,
                At = at,
            },
            Household = home.Id,
            PaymentReference = home.PaymentReference,
            Buyer = MemberId.From("kid"),
            State = state,
            At = at,
        };
    }
}
