namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>Two addresses of an identity provider.</summary>
/// <param name="Authorization">Where a browser is sent to sign in.</param>
/// <param name="Token">Where the app changes the code that comes back for a token.</param>
internal sealed record OpenIdEndpoints(Uri Authorization, Uri Token);
