using System.Diagnostics;
using System.Text.Json;
using WorldTable.Load.Tables;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Bench;

/// <summary>A treaty of 24 nations on the table of World 2025: how soon everybody sees who has signed. One delegate a nation, a treaty after the other until enough have been signed.</summary>
internal static class SignatureBench
{
    private const int Treaties = 20;
    private const int WarmUp = 10;
    private const double TargetMilliseconds = 50;

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync(cancellation: cancellation);
        using WorldApi world = await WorldApi.CreateAsync(server.Address, seed: 1, pack: "world-2025", cancellation: cancellation);
        List<(NationId Nation, SeatAtTable Page)> parties = [];
        try
        {
            foreach (NationId nation in Rules.Packs.PackShelf.Named("world-2025")!.Playable)
            {
                SeatTaken seat = await world.SitAsync(nation.Value, $"Delegate of {nation.Value}", cancellation);
                parties.Add((nation, await SeatAtTable.ConnectAsync(server.Address, seat.SeatToken, cancellation)));
            }
            await world.AdvanceToAsync(Phase.Table, cancellation);
            List<double> all = [];
            List<double> others = [];
            TimeSpan worked = server.Worked;
            for (int number = 0; number < WarmUp + Treaties; number++)
            {
                TreatyId treaty = await OfferAsync(parties, parties[number % parties.Count].Page, cancellation);
                IReadOnlyList<(double Last, double Reply)> took = await SignAsync(parties, treaty, cancellation);
                if (number < WarmUp)
                {
                    worked = server.Worked;
                }
                else
                {
                    all.AddRange(took.Select(one => one.Last));
                    others.AddRange(took.Select(one => one.Reply));
                }
            }
            // On a machine with other work to do this says more than the clock; drafts and offers are in it.
            measures.Note("signature-server-cpu-ms", (server.Worked - worked).TotalMilliseconds / all.Count);
            measures.Note("signature-document-kilobytes", parties[0].Page.See<JsonElement>("treaty/1").GetRawText().Length / 1024.0);
            measures.Note("signature-acknowledged-p99-ms", Measures.Quantile(others, 0.99));
            measures.Note("signature-on-all-screens-p50-ms", Measures.Quantile(all, 0.5));
            measures.AtMost("signature-on-all-screens-p99-ms", Measures.Quantile(all, 0.99), TargetMilliseconds);
            measures.Note("signature-on-all-screens-max-ms", all.Max());
        }
        finally
        {
            await Task.WhenAll(parties.Select(party => party.Page.DisposeAsync().AsTask()));
        }
    }

    /// <summary>A treaty of everybody with four clauses, on offer and seen by all.</summary>
    private static async Task<TreatyId> OfferAsync(List<(NationId Nation, SeatAtTable Page)> parties, SeatAtTable by, CancellationToken cancellation)
    {
        TreatyText text = new()
        {
            Terms = new TreatyTerms { Title = "Everybody together", Parties = [.. parties.Select(party => party.Nation)], Entry = new EntryRule { AtLeast = parties.Count } },
            Clauses = [new CarbonPriceFloor { Dollars = 40, Rise = 5 }, new ClimateFinance { PercentOfGdp = 0.05 }, new ClubTariff { Points = 3 }, new Inspection()],
        };
        MoveReply.Accepted drafted = await PlayAsync(by, new DraftTreaty { Id = Next(), Text = text }, cancellation);
        TreatyId treaty = drafted.Made ?? throw new InvalidOperationException("The draft has no number.");
        await PlayAsync(by, new OfferTreaty { Id = Next(), Treaty = treaty, Version = 1 }, cancellation);
        await Task.WhenAll(parties.Select(party => SeeAsync(party.Page, treaty, so => so.GetProperty("status").GetString() == "open")));
        return treaty;
    }

    /// <summary>One nation signs after the other: from each call until the last of all parties' pages holds the document with the signature, and until the signer has its answer.</summary>
    private static async Task<IReadOnlyList<(double Last, double Reply)>> SignAsync(List<(NationId Nation, SeatAtTable Page)> parties, TreatyId treaty, CancellationToken cancellation)
    {
        List<(double, double)> took = [];
        foreach ((NationId nation, SeatAtTable page) in parties)
        {
            Task[] seen = [.. parties.Select(party => SeeAsync(party.Page, treaty, so => IsSignedBy(so, nation)))];
            long start = Stopwatch.GetTimestamp();
            await PlayAsync(page, new SignTreaty { Id = Next(), Treaty = treaty, Version = 1 }, cancellation);
            double reply = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            await Task.WhenAll(seen);
            took.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, reply));
        }
        return took;
    }

    // Looked at as it came: 24 pages that read whole documents into records would measure themselves.
    private static bool IsSignedBy(JsonElement document, NationId nation) =>
        document.GetProperty("signatures").EnumerateArray().Any(signature => signature.GetProperty("nation").ValueEquals(nation.Value) && signature.GetProperty("keys").GetInt32() >= signature.GetProperty("needs").GetInt32());

    private static async Task SeeAsync(SeatAtTable page, TreatyId treaty, Func<JsonElement, bool> wished)
    {
        if (!wished(await page.SeeWhenAsync($"treaty/{treaty.Value}", wished, TimeSpan.FromSeconds(10))))
        {
            throw new TimeoutException($"Treaty {treaty.Value} is not on every screen after ten seconds.");
        }
    }

    private static async Task<MoveReply.Accepted> PlayAsync(SeatAtTable page, Move move, CancellationToken cancellation) =>
        await page.PlayAsync(move, cancellation) as MoveReply.Accepted ?? throw new InvalidOperationException($"{move.GetType().Name} was not accepted.");

    private static MoveId Next() => new(Guid.NewGuid().ToString("N"));
}
