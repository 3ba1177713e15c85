using System.Globalization;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Evaluation;

/// <summary>Whether alcohol is known by its name alone: the products of the department "alcohol" against all others, in halves by product.</summary>
internal static class RestrictedScore
{
    public static void Print(TextWriter to, string products, Func<string, bool> isKept)
    {
        foreach (IGrouping<bool, Dictionary<string, string>> half in Csv.Read(products).GroupBy(row => isKept(row["product_id"])).OrderBy(half => half.Key))
        {
            (bool Alcohol, bool Named)[] judged = [.. half.Select(row => (row["department"] == "alcohol", RestrictedGoods.IsNamedSo(row["product_name"])))];
            int alcohol = judged.Count(one => one.Alcohol), named = judged.Count(one => one.Named), both = judged.Count(one => one is { Alcohol: true, Named: true });
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"alcohol by its name, {(half.Key ? "kept aside" : "tuned on")}: {judged.Length} products, {alcohol} alcohol; recall {(double)both / alcohol:0.000} precision {(double)both / named:0.000}"));
        }
    }
}
