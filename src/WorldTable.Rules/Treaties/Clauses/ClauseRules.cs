using System.Text.Json;
using WorldTable.Rules.Moves;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>What all kinds of clauses check alike.</summary>
public static class ClauseRules
{
    /// <summary>Null when every number that the form asks for lies within it, else <c>bad-amount</c>.</summary>
    public static Refusal? Numbers(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        JsonElement? written = null;
        foreach (ClauseField field in clause.Form().Fields)
        {
            if (field.Asks != "number")
                continue;
            written ??= JsonSerializer.SerializeToElement(clause, RulesJson.Options);
            if (!written.Value.TryGetProperty(field.Name, out JsonElement value))
                continue;
            double amount = value.GetDouble();
            if (!(amount >= field.Min && amount <= field.Max))
                return Refusal.Of(Refusals.BadAmount, ("min", field.Min!.Value), ("max", field.Max!.Value));
        }
        return null;
    }
}
