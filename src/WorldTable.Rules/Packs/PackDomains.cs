using System.Text.Json;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Packs;

/// <summary>The domains that a pack can have or not. All of them start from what the pack says of each row's society.</summary>
public static class PackDomains
{
    public const string Nature = "nature";
    public const string Health = "health";
    public const string Relief = "relief";
    public const string Peace = "peace";

    private const string Trade = "trade";

    public static IReadOnlyList<string> All { get; } = [Nature, Health, Relief, Peace];

    /// <summary>Whether a pack has a domain that it can be without: one of <see cref="All"/> that it switches on, or trade.</summary>
    public static bool CanBeWithout(PackFile pack, string domain)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return domain == Trade ? pack.Trade is not null : pack.Domains?.Contains(domain) == true;
    }

    /// <summary>The same pack without one of its domains: levers, challenges and meters go with it. For experiments.</summary>
    /// <exception cref="JsonException">The pack has no such domain that it can be without.</exception>
    public static PackFile Without(PackFile pack, string domain)
    {
        if (!CanBeWithout(pack, domain))
            throw new JsonException($"{pack.Name} has no domain {domain} that it can be without.");
        var left = pack with
        {
            Domains = [.. (pack.Domains ?? []).Where(name => name != domain)],
            Trade = domain == Trade ? null : pack.Trade,
            Meters = [.. pack.Meters.Where(meter => MeterRows.DomainOf(meter.Meter) != domain)],
        };
        left = left with { Challenges = [.. pack.Challenges.Where(card => card.Domain != domain && left.Meters.Any(meter => meter.Meter == card.Meter))] };
        var redLines = left.Meters.Count(meter => meter.RedLine is not null);
        return left with
        {
            RedLinesToLose = left.RedLinesToLose < redLines ? left.RedLinesToLose : redLines,
            Levers = [.. pack.Levers.Where(lever => Stays(left, lever, domain))],
        };
    }

    private static bool Stays(PackFile left, PackLever lever, string domain) => Lever.Named(lever.Lever) switch
    {
        Pool => left.Challenges.Any(card => card.Challenge.Value == lever.To),
        DomainLever own => own.Home != domain,
        Tariff or TradeFacilitation or CarbonBorder => domain != Trade,
        _ => true,
    };
}
