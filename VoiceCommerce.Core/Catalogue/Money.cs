namespace VoiceCommerce.Core.Catalogue;

/// <summary>
/// An amount in minor units (cents, pence) of one currency: -<see cref="MaxMinor"/> to +<see cref="MaxMinor"/>. There is no floating point, and amounts
/// of two currencies never meet: arithmetic across currencies throws, because it can only be a mistake in the program.
/// </summary>
public sealed record Money : IComparable<Money>
{
    /// <summary>Ten billion units: more than any household spends, and far from overflow.</summary>
    public const long MaxMinor = 1_000_000_000_000;

    private Money(long minor, Currency currency)
    {
        Minor = minor;
        Currency = currency;
    }

    public long Minor { get; }

    public Currency Currency { get; }

    public bool IsZero => Minor == 0;

    /// <summary>Null outside the bounds.</summary>
    public static Money? From(long minor, Currency currency) => minor is >= -MaxMinor and <= MaxMinor ? new(minor, currency) : null;

    public static Money Zero(Currency currency) => new(0, currency);

    public static Money operator +(Money left, Money right) => Bounded(checked(left.Minor + right.InSame(left)), left.Currency);

    public static Money operator -(Money left, Money right) => Bounded(checked(left.Minor - right.InSame(left)), left.Currency);

    public static Money operator *(Money unit, Quantity quantity) => Bounded(checked(unit.Minor * quantity.Value), unit.Currency);

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>A share in basis points (hundredths of a per cent), rounded half away from zero to the minor unit, as tax authorities do a line.</summary>
    public Money Share(int basisPoints)
    {
        long scaled = checked(Minor * basisPoints);
        long half = scaled < 0 ? -5_000 : 5_000;
        return Bounded(checked(scaled + half) / 10_000, Currency);
    }

    public int CompareTo(Money? other) => other is null ? 1 : Minor.CompareTo(other.InSame(this));

    /// <summary>For logs of tests and audit entries, never for speech: "USD 12.34".</summary>
    public override string ToString() => $"{Currency.Code} {(Minor < 0 ? "-" : "")}{Math.Abs(Minor) / 100}.{Math.Abs(Minor) % 100:00}";

    private static Money Bounded(long minor, Currency currency) =>
        From(minor, currency) ?? throw new OverflowException("The amount is outside the bounds of Money.");

    private long InSame(Money other) =>
        Currency == other.Currency ? Minor : throw new InvalidOperationException($"{Currency.Code} and {other.Currency.Code} do not mix.");
}
