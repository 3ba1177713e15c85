using VoiceCommerce.Functions.Merchant.Endpoints;

namespace VoiceCommerce.Functions.Merchant;

/// <param name="Template">Below <see cref="MerchantRoutes.Root"/>, as the OpenAPI document writes it: "/orders/{id}/approve".</param>
internal sealed record MerchantRoute(string Method, string Template, Func<HttpContext, Task<Answer>> Endpoint)
{
    private const string Variable = "{id}";

    private readonly string[] segments = Template[1..].Split('/');

    /// <summary>True when the path below the root has this form; then <paramref name="id"/> is its variable segment, if there is one.</summary>
    public bool Fits(string[] path, out string? id)
    {
        id = null;
        if (path.Length != segments.Length)
        {
            return false;
        }

        for (int i = 0; i < path.Length; i++)
        {
            if (segments[i] == Variable)
            {
                id = path[i];
            }
            else if (!segments[i].Equals(path[i], StringComparison.OrdinalIgnoreCase)) // As the Functions host compares what it routes to us.
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The merchant's API as a plain table; the OpenAPI document lists the same rows, and a test holds them together.</summary>
internal sealed class MerchantRoutes(
    ProductEndpoints products,
    HouseholdEndpoints households,
    PurchaseEndpoints purchases,
    CodeEndpoints codes,
    OrderEndpoints orders,
    CheckoutEndpoints checkouts,
    EvidenceEndpoints evidence,
    RecordEndpoints records,
    NoticeEndpoints notices,
    BurstEndpoints bursts,
    PolicyEndpoints policy)
{
    public const string Root = "/api/merchant";

    public IReadOnlyList<MerchantRoute> Table { get; } =
    [
        new("GET", "/openapi.json", _ => Task.FromResult<Answer>(OpenApiDocument.Answer)),
        new("GET", "/products", products.ListAsync),
        new("PUT", "/products", products.PutAsync),
        new("GET", "/products/{id}", products.GetAsync),
        new("DELETE", "/products/{id}", products.DeleteAsync),
        new("GET", "/households", households.ListAsync),
        new("GET", "/households/{id}", households.GetAsync),
        new("PUT", "/households/{id}", households.PutAsync),
        new("DELETE", "/households/{id}", households.EraseAsync),
        new("POST", "/households/{id}/purchases", purchases.PostAsync),
        new("PUT", "/households/{id}/code", codes.PutAsync),
        new("DELETE", "/households/{id}/code", codes.DeleteAsync),
        new("GET", "/households/{id}/audit", records.AuditAsync),
        new("GET", "/households/{id}/audit/verify", records.VerifyAsync),
        new("GET", "/households/{id}/export", records.ExportAsync),
        new("GET", "/orders", orders.ListAsync),
        new("GET", "/orders/{id}", orders.GetAsync),
        new("GET", "/orders/{id}/checkout", checkouts.GetAsync),
        new("GET", "/orders/{id}/evidence", evidence.GetAsync),
        new("POST", "/orders/{id}/approve", orders.ApproveAsync),
        new("POST", "/orders/{id}/decline", orders.DeclineAsync),
        new("POST", "/orders/{id}/put-off", orders.PutOffAsync),
        new("POST", "/orders/{id}/reconcile", orders.ReconcileAsync),
        new("GET", "/notices", notices.ListAsync),
        new("GET", "/bursts", bursts.ListAsync),
        new("POST", "/bursts/{id}/end", bursts.EndAsync),
        new("POST", "/bursts/{id}/pin", bursts.PinAsync),
        new("POST", "/policy:dry-run", policy.DryRunAsync),
    ];

    /// <summary>The endpoint's answer, or the problem that there is none.</summary>
    public Task<Answer> DispatchAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out PathString below) || below.Value is not { Length: > 1 } path)
        {
            return Task.FromResult<Answer>(Problems.NoSuchRoute);
        }

        string[] segments = path[1..].Split('/');
        MerchantRoute[] here = [.. Table.Where(route => route.Fits(segments, out _))];
        if (here.Length == 0)
        {
            return Task.FromResult<Answer>(Problems.NoSuchRoute);
        }

        if (Array.Find(here, route => HttpMethods.Equals(route.Method, context.Request.Method)) is not { } found)
        {
            return Task.FromResult<Answer>(Problems.NotAllowed(here.Select(route => route.Method)));
        }

        _ = found.Fits(segments, out string? id);
        context.Request.RouteValues[RouteIds.Key] = id;
        return found.Endpoint(context);
    }
}
