namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>What happens to one request on its way through a <see cref="FaultyRelay"/>.</summary>
internal enum Fault
{
    None,

    /// <summary>It never arrives, and the answer is 503 with Retry-After.</summary>
    Busy,

    /// <summary>It never arrives, and the connection is reset.</summary>
    Reset,

    /// <summary>It is done, and the answer is 500.</summary>
    Failed,

    /// <summary>It is done, and instead of the answer the connection is reset.</summary>
    Lost,

    /// <summary>It is done, and the connection is reset in the middle of the answer.</summary>
    Cut,

    /// <summary>It is done, and no answer comes until the client gives up.</summary>
    Stalled,

    /// <summary>It is done when the client has given it up already.</summary>
    Late,

    /// <summary>It never arrives, and the answer does not end.</summary>
    Endless,

    /// <summary>It never arrives, and the answer sends elsewhere.</summary>
    Redirected,
}
