namespace VoiceCommerce.Functions.Hosting;

/// <summary>What one request may cost. Each route has one of the named ones.</summary>
/// <param name="BodyBytes">The largest body that is read. A route that needs the exact limit reads through <see cref="BoundedBody"/>.</param>
/// <param name="Duration">Then <c>RequestAborted</c> fires, and an answer that has not begun becomes a 503.</param>
internal sealed record HttpLimits(int BodyBytes, TimeSpan Duration)
{
    private const int KiB = 1024;

    /// <summary>All headers of one request together; Azure's own front end sends up to about 8 KiB.</summary>
    public const int HeaderBytes = 32 * KiB;

    public const int HeaderCount = 100;

    public const int RequestLineBytes = 8 * KiB;

    /// <summary>The host opens one connection a request in flight.</summary>
    public const int Connections = 2_000;

    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>Longer than the host keeps an idle connection (60 s), so that it is never us who close it just when a request is sent.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(150);

    /// <summary>
    /// What a request waits for an app that has just been started: a fraction of a second, unless the store cannot be opened. With the patience of an order it is
    /// no more than the 8 s that Alexa waits, so that nothing is ordered for somebody who has been told already that it went wrong.
    /// </summary>
    public static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(3);

    /// <summary>Alexa gives up after 8 s.</summary>
    public static readonly HttpLimits Turn = new(128 * KiB, TimeSpan.FromSeconds(8));

    public static readonly HttpLimits Merchant = new(128 * KiB, TimeSpan.FromSeconds(30));

    /// <summary>A page, or a form of it. An approval waits for the payment and the order desk; an export is streamed.</summary>
    public static readonly HttpLimits Guardian = new(16 * KiB, TimeSpan.FromSeconds(60));

    /// <summary>Streamed imports. Azure's load balancer cuts any request after 230 s.</summary>
    public static readonly HttpLimits MerchantBulk = new(64 * KiB * KiB, TimeSpan.FromSeconds(220));

    /// <summary>Below host.json's functionTimeout, which would kill the process and every turn in flight.</summary>
    public static readonly HttpLimits Sweep = new(64 * KiB, TimeSpan.FromMinutes(4));
}
