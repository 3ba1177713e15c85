namespace VoiceCommerce.Functions.Merchant;

/// <summary>What a household's settings must fit.</summary>
/// <param name="RegionIsKnown">The rate table has tax and delivery for this region.</param>
/// <param name="Locales">Those that the shop speaks.</param>
internal sealed record MerchantShop(Func<string, bool> RegionIsKnown, IReadOnlyList<string> Locales);
