namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Counted from 1; blank lines count too.</param>
/// <param name="Bytes">Without its line break; null when it was longer than a line may be.</param>
internal readonly record struct Line(int Number, ReadOnlyMemory<byte>? Bytes);
