using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// One row: its keys, and named values of the types that Table storage has (string, byte[], bool, DateTimeOffset, double, Guid, int, long). Enumerating it
/// gives the values without keys, time stamp and ETag.
/// </summary>
internal sealed class TableEntity(string partitionKey, string rowKey) : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public string PartitionKey { get; } = partitionKey;

    public string RowKey { get; } = rowKey;

    /// <summary>When it was written, by Azure's clock; null before it was read.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Empty before it was read.</summary>
    public ETag ETag { get; init; }

    public int Count => _values.Count;

    /// <summary>Null where there is none.</summary>
    /// <exception cref="ArgumentException">A type that Table storage does not have.</exception>
    [DisallowNull]
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value is string or byte[] or bool or DateTimeOffset or double or Guid or int or long
            ? value
            : throw new ArgumentException($"The property {name} is a {value.GetType()}, which Table storage does not have.", nameof(value));
    }

    public void Add(string name, object value) => this[name] = value;

    public bool Remove(string name) => _values.Remove(name);

    public bool ContainsKey(string name) => _values.ContainsKey(name);

    /// <summary>Null where there is none, as in all that follow.</summary>
    /// <exception cref="InvalidDataException">It is of another type, as in all that follow.</exception>
    public string? GetString(string name) => Get<string>(name);

    public byte[]? GetBinary(string name) => Get<byte[]>(name);

    public bool? GetBoolean(string name) => GetValue<bool>(name);

    public DateTimeOffset? GetDateTimeOffset(string name) => GetValue<DateTimeOffset>(name);

    public double? GetDouble(string name) => GetValue<double>(name);

    public Guid? GetGuid(string name) => GetValue<Guid>(name);

    public int? GetInt32(string name) => GetValue<int>(name);

    public long? GetInt64(string name) => GetValue<long>(name);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T? Get<T>(string name)
        where T : class =>
        _values.GetValueOrDefault(name) switch
        {
            null => null,
            T value => value,
            object other => throw Unlike(name, other, typeof(T)),
        };

    private T? GetValue<T>(string name)
        where T : struct =>
        _values.GetValueOrDefault(name) switch
        {
            null => null,
            T value => value,
            object other => throw Unlike(name, other, typeof(T)),
        };

    private static InvalidDataException Unlike(string name, object value, Type expected) =>
        new($"The property {name} is a {value.GetType().Name} and not a {expected.Name}.");
}
