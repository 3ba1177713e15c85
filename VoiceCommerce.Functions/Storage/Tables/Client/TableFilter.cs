using System.Globalization;
using System.Text;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>OData filters from interpolated strings, so that a value is never taken for a part of the expression.</summary>
internal static class TableFilter
{
    /// <summary>For example <c>$"PartitionKey eq {home} and RowKey ge {"a"}"</c>; quotes belong to the value and are not written.</summary>
    /// <exception cref="ArgumentException">A value of a type that Table storage does not have.</exception>
    public static string From(FormattableString filter)
    {
        object?[] literals = [.. filter.GetArguments().Select(Literal)];
        return string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(filter.Format), literals);
    }

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        Guid id => $"guid'{id}'",
        DateTimeOffset instant => $"datetime'{instant.UtcDateTime.ToString(EntityWriter.DateFormat, CultureInfo.InvariantCulture)}'",
        _ => throw new ArgumentException("A filter compares strings, booleans, whole numbers, GUIDs and instants.", nameof(value)),
    };
}
