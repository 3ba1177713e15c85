using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>What a household's settings must fit.</summary>
/// <param name="CurrencyOf">In which the rate table prices delivery to a region; null where it has no rates.</param>
/// <param name="Locales">Those that the shop speaks.</param>
/// <param name="TimeZone">Of a home that names none.</param>
internal sealed record MerchantShop(Func<string, Currency?> CurrencyOf, IReadOnlyList<string> Locales, TimeZoneId TimeZone);
