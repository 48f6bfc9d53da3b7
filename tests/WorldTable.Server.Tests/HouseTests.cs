using System.Reflection;

namespace WorldTable.Server.Tests;

/// <summary>The arrows between the rooms of the house.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("WorldTable.Rules", "")]
    [InlineData("WorldTable.Storage", "")]
    [InlineData("WorldTable.Grains", "WorldTable.Rules")]
    [InlineData("WorldTable.Server", "WorldTable.Grains WorldTable.Rules WorldTable.Storage")]
    public void A_room_knows_only_the_rooms_its_arrows_lead_to(string room, string allowed)
    {
        string[] known = [.. Assembly.Load(room).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("WorldTable.", StringComparison.Ordinal))];

        string[] mayKnow = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(known.Except(mayKnow, StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_reference_nothing_but_the_framework()
    {
        Assembly rules = Assembly.Load("WorldTable.Rules");

        Assert.All(rules.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }
}
