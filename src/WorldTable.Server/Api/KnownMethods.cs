using Microsoft.AspNetCore.Routing.Template;

namespace WorldTable.Server.Api;

/// <summary>What can be done at an address, for those who tried something else there.</summary>
public sealed class KnownMethods(EndpointDataSource endpoints)
{
    /// <summary>The methods of this address, in order; none when nothing is there.</summary>
    public IReadOnlyList<string> At(PathString path) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
