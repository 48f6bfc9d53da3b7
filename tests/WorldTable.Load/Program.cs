using System.CommandLine;
using WorldTable.Load;
using WorldTable.Load.Bench;
using WorldTable.Load.Kills;
using WorldTable.Load.Outages;

RootCommand load = new(
    """
    Puts load on the real WorldTable server and says what came of it.

    Every command starts servers of its own (the built one, in the same configuration as this program) on free ports with temporary data
    folders, and plays with real SignalR and HTTP clients. Results are CSV on standard output; what happens meanwhile is told on standard error.

    Examples:
      dotnet run -c Release --project tests/WorldTable.Load -- kill --storage sqlite --kills 20 --seed 7
      dotnet run -c Release --project tests/WorldTable.Load -- bench all
    """)
{
    KillCommand.Make(),
    OutageCommand.Make(),
    BenchCommand.Make(),
};

return await CommandLine.RunAsync(load, args);
