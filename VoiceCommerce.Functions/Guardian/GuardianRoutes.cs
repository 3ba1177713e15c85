namespace VoiceCommerce.Functions.Guardian;

/// <param name="Posts">An act; else a page that is only looked at.</param>
/// <param name="Template">Below <see cref="GuardianDoor.Root"/>: "orders/{id}/approve".</param>
internal sealed record GuardianRoute(bool Posts, string Template, Func<Visit, Task<PageAnswer>> Endpoint)
{
    private const string Variable = "{id}";

    private readonly string[] segments = Template.Split('/');

    /// <summary>Null when the path has another form; else its variable segment, or nothing.</summary>
    public string? Fit(bool posts, string[] path)
    {
        if (posts != Posts || path.Length != segments.Length)
        {
            return null;
        }

        string item = "";
        for (int i = 0; i < path.Length; i++)
        {
            if (segments[i] == Variable)
            {
                item = path[i];
            }
            else if (!segments[i].Equals(path[i], StringComparison.OrdinalIgnoreCase)) // As the Functions host compares what it routes to us.
            {
                return null;
            }
        }

        return item;
    }
}

/// <summary>The pages and acts for a guardian who is signed in, as a plain table.</summary>
internal sealed class GuardianRoutes(params IReadOnlyList<GuardianRoute> table)
{
    public IReadOnlyList<GuardianRoute> Table => table;

    /// <summary>Null when there is no such page or act.</summary>
    public (Func<Visit, Task<PageAnswer>> Endpoint, string Item)? Find(bool posts, string[] path)
    {
        foreach (GuardianRoute route in table)
        {
            if (route.Fit(posts, path) is { } item)
            {
                return (route.Endpoint, item);
            }
        }

        return null;
    }
}
