using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Evaluation;

/// <summary>
/// The plainest catalogue search there is, to measure the choice among hits apart from a real full-text index: products with the most of the stems,
/// shorter names first.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<(Product Product, int Length)>> byStem = new(StringComparer.Ordinal);

    public WordIndex(IEnumerable<Product> products)
    {
        foreach (Product product in products)
        {
            IReadOnlyList<string> stems = ProductWords.StemsOf(product.NameIn("en"));
            foreach (string stem in stems.Distinct(StringComparer.Ordinal))
            {
                List<(Product, int)> list = byStem.TryGetValue(stem, out List<(Product, int)>? known) ? known : byStem[stem] = [];
                list.Add((product, stems.Count));
            }
        }
    }

    public IReadOnlyList<Product> Search(IReadOnlyList<string> stems) =>
        [.. stems.SelectMany(stem => byStem.TryGetValue(stem, out List<(Product Product, int Length)>? list) ? list : [])
            .GroupBy(hit => hit.Product)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Length).ThenBy(group => group.Key.Id.Value, StringComparer.Ordinal)
            .Take(ICatalogue.MaxHits)
            .Select(group => group.Key)];
}
