namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>What the customers of the benchmark say.</summary>
internal enum Said
{
    Launch,
    Reorder,
    Price,
    Status,
    Yes,
}

/// <summary>A request that is written and signed, as bytes for the wire.</summary>
internal sealed record Prepared(Said Said, byte[] Bytes);
