using System.Globalization;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Lab.Verbs;

/// <summary>One <c>IMPORTER:EXPORTER=PERCENT</c>.</summary>
/// <param name="Importer">row of the nation that charges; null is each</param>
/// <param name="Exporter">row of the nation that is charged; null is each</param>
/// <param name="Share">of the price</param>
/// <param name="Adds">whether it comes on top of what stands</param>
internal sealed record TariffOrder(int? Importer, int? Exporter, double Share, bool Adds)
{
    private const string Everybody = "*";
    private const double Most = 10_000.0;

    public static TariffOrder Read(string text, Pack pack)
    {
        if (text.Split('=') is not [var pair, var percent] || pair.Split(':') is not [var importer, var exporter])
            throw new BadInputException($"--tariff: '{text}' is not of the form IMPORTER:EXPORTER=PERCENT, such as USA:CHN=25 or *:CHN=10.");
        if (!double.TryParse(percent, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw new BadInputException($"--tariff: '{percent}' in '{text}' is no number of percent.");
        if (!(number >= 0.0 && number <= Most))
            throw new BadInputException($"--tariff: percent lies between 0 and {Most}, and is {percent} in '{text}'.");
        TariffOrder order = new(Row(importer, text, pack), Row(exporter, text, pack), number / 100.0, percent.TrimStart().StartsWith('+'));
        return order.Importer is null || order.Importer != order.Exporter ? order : throw new BadInputException($"--tariff: '{text}': nobody charges itself.");
    }

    public void Lay(TradeDesk desk)
    {
        for (var seller = 0; seller < desk.Opening.Count; seller++)
        {
            for (var buyer = 0; buyer < desk.Opening.Count; buyer++)
            {
                if (seller == buyer || (Importer ?? buyer) != buyer || (Exporter ?? seller) != seller)
                    continue;
                ref var tariff = ref desk.Tariff[(seller * desk.Opening.Stride) + buyer];
                tariff = Adds ? tariff + Share : Share;
            }
        }
    }

    private static int? Row(string code, string text, Pack pack)
    {
        if (code.Trim() == Everybody)
            return null;
        for (var row = 0; row < pack.Nations.Count; row++)
        {
            if (pack.Nations[row].Code == new NationId(code.Trim()))
                return row;
        }
        throw new BadInputException($"--tariff: there is no nation '{code}' in '{text}'. Nations: {string.Join(", ", pack.Nations.Select(nation => nation.Code.Value))}.");
    }
}
