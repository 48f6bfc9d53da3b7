using System.CommandLine;

namespace WorldTable.Load.Kills;

/// <summary>The command <c>kill</c>.</summary>
internal static class KillCommand
{
    private const int MovesWereLost = 1;

    public static Command Make()
    {
        Option<string> storage = new("--storage") { Description = "Where the server keeps worlds.", DefaultValueFactory = _ => "sqlite" };
        storage.AcceptOnlyFromAmong("sqlite", "azurite");
        Option<string> victim = new("--victim") { Description = "Who is killed: the server, or (with azurite) the store.", DefaultValueFactory = _ => "server" };
        victim.AcceptOnlyFromAmong("server", "store");
        Option<int> kills = Positive("--kills", "How often it is killed.", 20);
        Option<int> worlds = Positive("--worlds", "How many worlds are played at the same time, six seats each.", 4);
        Option<int> seed = new("--seed") { Description = "Decides when the server is killed and when rounds end.", DefaultValueFactory = _ => 1 };
        Command command = new("kill",
            """
            Kills the server (SIGKILL) at random moments under load and looks for lost moves.

            Every seat of every world plays plans and pledges without a pause, two thirds over SignalR and one third over HTTP. Before every second kill or so
            the facilitators end the round, so that the kill falls into sealing, committing or opening. Then the server starts again on the same folder
            (with azurite: finds the Azurite again that has outlived it), everybody comes back, and each acknowledged move must be present:
              - what stands on the table (or, when the round ended, in the report and in the next plan) is the last acknowledged move, or the one
                whose answer the kill cut off;
              - the last 15 acknowledged moves of each seat and kind, sent again with the same id, get the same first answer.

            Columns: storage, kills so far, moves acknowledged so far, of those lost so far. The last row is the result. Exit code 1 when a move was lost.

            With --victim store Azurite is killed instead, which forgets up to five seconds, and is started again; the server and every connection live on. The game
            must go on from what is stored at every seat, every page must come to show what its keeper has stored, players must be told within 15 s where anything was forgotten,
            and the server's own verify must find nothing wrong.

            Columns: storage, victim, kills so far, moves acknowledged, of those forgotten, worlds that did not tell their players, pages that show something else than
            is stored, and what verify finds wrong (every tenth time and at the end). Exit code 1 when one of the last three is not 0.
            """)
        { storage, victim, kills, worlds, seed };
        command.Validators.Add(said =>
        {
            if (said.GetValue(victim) == "store" && said.GetValue(storage) != "azurite")
            {
                said.AddError("--victim store needs --storage azurite: SQLite is part of the server.");
            }
        });
        command.SetAction(async (said, cancellation) =>
        {
            if (said.GetValue(victim) == "store")
            {
                Console.WriteLine("storage,victim,kills,acked,forgotten,untold,unlike,wrong");
                StoreTally stands = await new StoreKillRun(said.GetValue(worlds), said.GetValue(seed)).RunAsync(
                    said.GetValue(kills), so => Console.WriteLine($"azurite,store,{so.Kills},{so.Acked},{so.Forgotten},{so.Untold},{so.Unlike},{so.Wrong}"), cancellation);
                return stands.Untold + stands.Unlike + stands.Wrong > 0 ? MovesWereLost : 0;
            }
            Console.WriteLine("storage,kills,acked,lost");
            KillTally tally = await new KillRun(said.GetValue(storage)!, said.GetValue(worlds), said.GetValue(seed)).RunAsync(
                said.GetValue(kills), so => Console.WriteLine($"{said.GetValue(storage)},{so.Kills},{so.Acked},{so.Lost}"), cancellation);
            return tally.Lost > 0 ? MovesWereLost : 0;
        });
        return command;
    }

    private static Option<int> Positive(string name, string description, int usual)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }
}
