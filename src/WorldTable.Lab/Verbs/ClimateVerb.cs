using System.CommandLine;
using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Lab.Verbs;

/// <summary>Runs the climate alone under a file of world emissions.</summary>
internal static class ClimateVerb
{
    private const int BaseFrom = 1850;
    private const int BaseTo = 1900;

    public static Command Create()
    {
        var file = new Option<FileInfo>("--emissions")
        {
            Required = true,
            HelpName = "FILE",
            Description = $"rows of {EmissionsFile.Header}: Gt CO2, Mt CH4, Mt N2O and Mt SO2 per year of the whole world; "
                + "years rise, years between rows are filled in linearly, lines with # are comments. "
                + "The first year is 1750 (the air before industry) or 2025 (the air at the end of 2024).",
        };
        var verb = new Command(
            "climate",
            "What emissions do to the air and the temperature, one row for each calendar year: "
            + "year,co2_ppm,ch4_ppb,n2o_ppb,erf_wm2,warming_c. The forcing (erf) is against 1750; the warming is against 1850-1900, "
            + "by the run's own mean when it holds those years, else by the model's historical one.")
        {
            file,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(file), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(FileInfo file, TextWriter output)
    {
        var emissions = EmissionsFile.Read(file);
        var model = ClimateModel.Standard;
        var state = emissions.FirstYear == 1750 ? ClimateState.Preindustrial : ClimateState.Start2025;
        var states = new List<ClimateState>();
        for (var year = emissions.FirstYear; year <= emissions.LastYear; year++)
        {
            state = model.Step(state, year, emissions.In(year));
            if (!double.IsFinite(state.SurfaceC) || !double.IsFinite(state.Ch4Ppb))
                throw new BadInputException($"In {year} these emissions leave the range of the model: no air is left to describe.");
            states.Add(state);
        }
        var hasBase = emissions.FirstYear <= BaseFrom && emissions.LastYear >= BaseTo;
        var baseC = hasBase
            ? states[(BaseFrom - emissions.FirstYear)..(BaseTo - emissions.FirstYear + 1)].Average(s => s.SurfaceC)
            : model.Parameters.Base1850To1900C;

        var table = new Table(output, "year,co2_ppm,ch4_ppb,n2o_ppb,erf_wm2,warming_c");
        for (var i = 0; i < states.Count; i++)
            table.Row(emissions.FirstYear + i, model.Co2Ppm(states[i]), states[i].Ch4Ppb, states[i].N2oPpb, states[i].Forcing.Total(), states[i].SurfaceC - baseC);
        return 0;
    }
}
