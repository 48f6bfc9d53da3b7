using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>A slider that moves shows where the plan would lead, before anybody else knows of it.</summary>
public sealed class ForecastTests(OneBrowser one) : AtWindows(one)
{
    public static TheoryData<bool> Sizes => [false, true];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_carbon_price_shows_less_warming_and_taking_it_back_no_change(bool phone)
    {
        WorldApi world = await CreateWorldAsync();
        SeatTaken china = await world.SitAsync("CHN", "Chen");
        SeatTaken usa = await world.SitAsync("USA", "Bruno");
        await world.AdvanceToAsync(Phase.Table);
        Player chen = await OpenSeatAsync(phone ? Sight.Phone.Touched : Sight.Laptop, world.Created.Code, china);
        await chen.ShowLeversAsync();
        ILocator strip = chen.Page.GetByRole(AriaRole.Region, new() { NameRegex = chen.Words.From("plan.forecast.title") });
        ILocator warming = phone ? strip.Locator("summary") : strip.GetByText(chen.Say("meter.temperature"), new() { Exact = true }).Locator("..");
        await Expect(warming).ToContainTextAsync(chen.Say("plan.forecast.same"));
        string without = await warming.InnerTextAsync();

        await chen.PushAsync("carbon-price", 12);
        await Expect(warming).ToContainTextAsync(chen.Words.Within("plan.forecast.less"));
        await Expect(strip).ToHaveAttributeAsync("data-state", "current");
        string with = await warming.InnerTextAsync();

        MoveReply secret = await world.PlayAsync(
            new SetPlan { Id = new MoveId("secret"), Plan = new Plan { Lines = [new PlanLine { Lever = new LeverId("carbon-price"), Amount = 300 }] } }, usa.SeatToken);
        Assert.IsType<MoveReply.Accepted>(secret);
        await chen.PushAsync("carbon-price", 12);
        await Expect(warming).Not.ToHaveTextAsync(with, new() { UseInnerText = true });
        await chen.PullAsync("carbon-price", 12);
        await Expect(warming).ToHaveTextAsync(with, new() { UseInnerText = true });

        await chen.PullAsync("carbon-price", 12);
        await Expect(warming).ToHaveTextAsync(without, new() { UseInnerText = true });
        if (phone)
        {
            await chen.PressAsync(warming);
            await Expect(strip.GetByText(chen.Say("map.layer.brief.emissions"), new() { Exact = true })).ToBeVisibleAsync();
        }
        chen.HasNoComplaint();
    }
}

/// <summary>Back with a slider.</summary>
internal static class Pulling
{
    extension(Player player)
    {
        public async Task PullAsync(string lever, int steps)
        {
            await player.Slider(lever).FocusAsync();
            for (int step = 0; step < steps; step++)
            {
                await player.Page.Keyboard.PressAsync("ArrowLeft");
            }
            await Expect(player.Text("plan.save.saved")).ToBeVisibleAsync();
        }
    }
}
