namespace WorldTable.Rules.Domains.Climate;

/// <summary>What the whole world puts into the air in one year.</summary>
/// <param name="Co2Gt">carbon dioxide from fuels, cement and land, Gt CO2 per year; below 0 when more is taken out</param>
/// <param name="Ch4Mt">methane that people cause, Mt CH4 per year</param>
/// <param name="N2oMt">nitrous oxide that people cause, Mt N2O per year</param>
/// <param name="So2Mt">sulphur dioxide, Mt SO2 per year: the haze that cools</param>
public readonly record struct Emissions(double Co2Gt, double Ch4Mt, double N2oMt, double So2Mt);
