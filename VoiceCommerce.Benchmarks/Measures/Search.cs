using VoiceCommerce.Benchmarks.Shop;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Simulator.DemoShop;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>A search among all products, in microseconds, and how many of the searches found something.</summary>
internal sealed record Search(string Kind, double Half, double Most, int Found, int Searches)
{
    private const int Phrases = 300;
    private const string Locale = "en-US";

    public static async Task<Search[]> MeasureAsync(string storage)
    {
        using SqliteCatalogue catalogue = new(storage);
        if (await catalogue.CountAsync(CancellationToken.None) < Goods.Count)
        {
            throw new InvalidOperationException("The catalogue is not complete.");
        }

        // Every 331st, so that all brands and kinds of goods take part.
        DemoProduct[] wanted = [.. Goods.Branded().Where((_, place) => place % 331 == 0).Take(Phrases)];
        return
        [
            Measure(catalogue, "brand and goods", [.. wanted.Select(Goods.Spoken)]),
            Measure(catalogue, "goods only", [.. wanted.Select(product => WithoutBrand(Goods.Spoken(product)))]),
            Measure(catalogue, "misheard", [.. wanted.Select(product => Misheard(Goods.Spoken(product)))]),
            Measure(catalogue, "unknown", [.. Enumerable.Range(0, Phrases).Select(number => $"xylo{(char)('a' + (number % 26))}phon wub{number}zig")]),
        ];
    }

    private static Search Measure(SqliteCatalogue catalogue, string kind, string[] phrases)
    {
        IReadOnlyList<string>[] stems = [.. phrases.Select(phrase => ProductWords.From(Phrase.From(phrase)!).Stems)];
        int found = 0;
        double[] took = Statistics.Microseconds(phrases.Length, i => found += Find(catalogue, stems[i % stems.Length]).Count > 0 ? 1 : 0);
        return new(kind, Statistics.Median(took), Statistics.Percentile(took, 0.99), found, phrases.Length * 2);
    }

    // SQLite answers on the calling thread, so the task is complete.
    private static IReadOnlyList<Product> Find(SqliteCatalogue catalogue, IReadOnlyList<string> stems) => catalogue.SearchAsync(stems, Locale, CancellationToken.None).Result;

    private static string WithoutBrand(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Two letters of every word longer than four change places.</summary>
    private static string Misheard(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word.Length > 4 ? $"{word[..2]}{word[3]}{word[2]}{word[4..]}" : word));
}
