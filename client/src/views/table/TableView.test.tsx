import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type {
  ChallengeDocument,
  LeversDocument,
  MetersDocument,
  MoveReply,
  PlanDocument,
  WorldDocument,
  You,
} from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { type FixtureWish, fixtureDocuments } from "../../state/fixtures.ts";
import type { ConnectionState, Wish } from "../../state/table.ts";
import en from "../../words/en.json";
import { ReportView } from "../report/ReportView.tsx";
import { TableView } from "./TableView.tsx";

// Reading the style of every ancestor to see whether a button is visible takes seconds here.
configure({ defaultHidden: true });

const accepted: MoveReply = { kind: "accepted", revision: 1 };

function play(
  wish: FixtureWish,
  {
    answer = () => accepted,
    connection,
    also,
  }: { answer?: (wish: Wish) => MoveReply; connection?: ConnectionState; also?: Record<string, unknown> } = {},
) {
  const played: Wish[] = [];
  const you: You = wish.nation
    ? { role: "delegate", code: "KJ47WM", nation: wish.nation, seat: "s-amina", nickname: "Amina" }
    : { role: "visitor", code: "KJ47WM" };
  const documents = { ...fixtureDocuments(wish), ...also };
  const onPlay = (move: Wish) => {
    played.push(move);
    return answer(move);
  };
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore documents={documents} you={you} onPlay={onPlay} {...(connection && { connection })}>
        {wish.phase === "report" || wish.phase === "ended" ? <ReportView /> : <TableView />}
      </FixtureStore>
    </IntlProvider>,
  );
  return played;
}

/** By role and name would do; but that reads the whole page anew for each of hundreds of elements. */
const named =
  (selector: string) =>
  (name: string | RegExp, within: ParentNode = document) => {
    const found = [...within.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const label = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
      return typeof name === "string" ? label === name : name.test(label);
    });
    expect(found.map((element) => element.outerHTML)).toHaveLength(1);
    return found[0] as HTMLElement;
  };
const button = named("button");
const field = named("input:not([type=range])");

const press = async (button: HTMLElement) => {
  await act(async () => fireEvent.click(button));
};

const disabled = (button: HTMLElement) => (button as HTMLButtonElement).disabled;

const type = async (field: HTMLElement, value: string) => {
  await act(async () => field.focus());
  await act(async () => fireEvent.change(field, { target: { value } }));
  await act(async () => field.blur());
};

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

vi.setConfig({ testTimeout: 120_000 });

test("the heading is the first figure of a meter, with today's value beside it", () => {
  play({ phase: "table", nation: "EAC" });

  const warming = screen.getByRole("article", { name: "Warming" });
  expect(warming.textContent).toMatch(/2\.53 °C in 2100.*1\.62\u202f°C in 2040.*over the line of 2\u202f°C/);
});

test("a laid card stands in the plan before the nation is ready", async () => {
  const played = play({ phase: "table", nation: "EAC" });

  await press(button(/^Lay Climate Fund: 6/));
  await press(button("Done at the table"));

  expect(played.map((wish) => wish.kind)).toEqual(["set-plan", "set-ready"]);
  expect(played[0]).toMatchObject({
    plan: { lines: expect.arrayContaining([{ lever: "pool", to: "climate", amount: 6 }]) },
  });
});

test("a conditional pledge is spelled out, shows how it stands, and is a line of the plan", async () => {
  const played = play({ phase: "table", nation: "EAC" });
  const card = document.querySelector(".challenge") as HTMLElement;
  const reads = () => card.textContent.replace(/\s+/g, " ");
  expect(reads()).toContain("India: $8 bn a year if at least 3 other nations give $5 bn a year each now 2 of 3");

  await press(button(/only if others give$/, card));
  await waitFor(() => expect(card.querySelector(".offer-form")).not.toBeNull(), { timeout: 20_000 });
  await type(field("You give, a year", card), "2");
  await type(field("if at least so many others give", card), "3");
  await type(field(/^each of them/, card), "4");
  expect(reads()).toContain("$2 bn a year if at least 3 other nations give $4 bn a year each now 2 of 3");
  await type(field("if at least so many others give", card), "2");
  expect(reads()).toContain("would hold now");
  expect(screen.getByText("Secret until the report")).toBeTruthy();
  await press(button("Offer it", card));
  expect(screen.getByText("Secret until the report, except what you offer if others give")).toBeTruthy();
  await press(button("Done at the table"));

  expect(reads()).toContain("Change your offer");
  expect(played[0]).toMatchObject({
    plan: {
      lines: expect.arrayContaining([
        { lever: "pool", to: "climate", amount: expect.closeTo(200 / 39, 6), if: { others: 2, each: 4 } },
      ]),
    },
  });
});

test("with three cards laid the fourth waits until one is taken back", async () => {
  play({ phase: "table", nation: "EAC" });

  for (const name of [/^Lay Carbon price/, /^Lay Climate Fund/, /^Lay Clean technology/]) {
    await press(button(name));
  }
  const fourth = button(/^Lay Services/);
  expect(disabled(fourth)).toBe(true);

  await press(button("Take back Climate Fund"));
  expect(disabled(button(/^Lay Services/))).toBe(false);
});

test("a plan over the budget says by how much and cannot be confirmed", async () => {
  const played = play({ phase: "decision", nation: "EAC" });

  await type(field("Services for the poorest"), "60");
  await type(field("Clean technology research"), "45");

  expect(screen.getByText(/Not saved: 9\s% over your budget/)).toBeTruthy();
  expect(disabled(button("Confirm the plan"))).toBe(true);
  expect(played.filter((wish) => wish.kind === "set-ready")).toEqual([]);
});

test("a carbon price between two steps is shown as it is, and a press goes to the next step", async () => {
  const plan = fixtureDocuments({ nation: "EAC" })["plan/EAC"] as PlanDocument;
  const lines = plan.lines.map((line) => (line.lever === "carbon-price" ? { ...line, amount: 3 } : line));
  const played = play({ phase: "decision", nation: "EAC" }, { also: { "plan/EAC": { ...plan, lines } } });

  const price = field("Carbon price") as HTMLInputElement;
  expect(price.value).toBe("3");
  await act(async () => price.focus());
  await act(async () => fireEvent.keyDown(price, { key: "ArrowUp" }));
  await press(button("Confirm the plan"));

  expect(played[0]).toMatchObject({
    plan: { lines: expect.arrayContaining([{ lever: "carbon-price", amount: 5 }]) },
  });
});

test("a slider says what its amount costs and buys", () => {
  play({ phase: "decision", nation: "EAC" });

  const slider = screen.getByRole("slider", { name: "Services for the poorest" });
  expect(slider.getAttribute("aria-valuetext")).toMatch(
    /38\u202f% of your budget, \$14\.8\sbn a year: lifts 31M people/,
  );
});

test("a pledge is announced in public as it was typed, and a refusal stands beside it", async () => {
  const because = { code: "not-now", said: { key: "refusal.not-now", arguments: { phase: "report" } } };
  const played = play(
    { phase: "table", nation: "EAC" },
    { answer: (wish) => (wish.kind === "make-pledge" ? { kind: "refused", because } : accepted) },
  );

  const pledge = field(/announce for the Climate Fund/);
  await type(pledge, "2.37");
  const warming = pledge.closest(".challenge") as HTMLElement;
  await press(button("Announce for the Climate Fund", warming));

  expect(played).toEqual([{ kind: "make-pledge", challenge: "climate", billionsPerYear: 2.37 }]);
  expect(within(warming).getByText(/Phase: Report/)).toBeTruthy();
});

test("a plan that gives less than was announced says so beside the word, and one tap mends it", async () => {
  const climate = fixtureDocuments({ nation: "EAC" })["challenge/climate"] as ChallengeDocument;
  const pledges = [...climate.pledges, { nation: "EAC", billionsPerYear: 3 }];
  const played = play({ phase: "table", nation: "EAC" }, { also: { "challenge/climate": { ...climate, pledges } } });

  expect(screen.getAllByText(/Announced \$3\sbn: your plan gives \$1\.44\sbn less/)).toHaveLength(1);
  expect(screen.getByText(/gives the Climate Fund \$1\.44\sbn a year less than you announced/)).toBeTruthy();
  await press(button("Set the plan to it: Climate Fund"));
  await press(button("Done at the table"));

  expect(played[0]).toMatchObject({
    plan: { lines: expect.arrayContaining([{ lever: "pool", to: "climate", amount: 8 }]) },
  });
  expect(screen.queryByText(/a year less than you announced/)).toBeNull();
});

test("the heading stands beside its challenge, now and with all that is announced, which what waits for others is not", () => {
  play({ phase: "table", nation: "EAC" });

  const warming = field(/announce for the Climate Fund/).closest(".challenge") as HTMLElement;
  expect(warming.textContent).toMatch(
    /Heading for 2\.53\u202f°C in 2100With all that is announced, what waits for others not counted: 2\.31\u202f°C/,
  );
});

test("in the first round the guess is about the only challenge that is open", () => {
  const { meters } = fixtureDocuments({ round: 1 }).meters as MetersDocument;
  const worse = meters.map((meter) => (meter.id === "poverty" ? { ...meter, heading: 9, crossed: true } : meter));
  play({ phase: "briefing", nation: "EAC", round: 1 }, { also: { meters: { meters: worse } } });

  expect(screen.getByText(/^Warming is heading for/)).toBeTruthy();
});

test("aid to a nation where hardly anyone is poor says so and counts nobody", () => {
  const known = fixtureDocuments({ nation: "EAC" })["levers/EAC"] as LeversDocument;
  const levers = known.levers.map((lever) =>
    lever.to === "USA" ? { ...lever, buys: [{ amount: 60, value: 0.014 }] } : lever,
  );
  play({ phase: "decision", nation: "EAC" }, { also: { "levers/EAC": { ...known, levers } } });

  const aid = document.getElementById("lever-aid-USA");
  expect(aid?.textContent?.trim()).toBe("hardly anyone there lives in extreme poverty");
});

test("one tap at the briefing guesses where the worst heading goes", async () => {
  const played = play({ phase: "briefing", nation: "EAC" });

  await press(screen.getByRole("radio", { name: "Worse" }));

  expect(played).toEqual([{ kind: "predict", meter: "temperature", guess: "worse" }]);
});

test("while the clock is paused nothing can be touched, and nothing typed is lost", () => {
  play({ phase: "table", nation: "EAC", clock: { kind: "held", why: "paused", remainingSeconds: 90 } });

  expect(screen.getByText("Look up. Everything you typed is kept.")).toBeTruthy();
  expect(document.querySelector(".veiled")?.hasAttribute("inert")).toBe(true);
});

test("on the wall a pause leaves everything readable", () => {
  play({ phase: "table", clock: { kind: "held", why: "paused", remainingSeconds: 90 } });

  expect(document.querySelector(".veil")).toBeNull();
  expect(document.querySelector(".veiled")?.hasAttribute("inert")).toBe(false);
});

test("while decisions are collected the missing nations are named", () => {
  play({ phase: "decision", nation: "EAC", collecting: true, missing: ["IND", "USA"] });

  expect(screen.getByText(/Still missing: India and United States/)).toBeTruthy();
  expect(disabled(button("Confirm the plan"))).toBe(true);
});

test("when the storage went back the page says so until it has been read", async () => {
  const world = fixtureDocuments({ phase: "table", nation: "EAC" }).world as WorldDocument;
  play(
    { phase: "table", nation: "EAC" },
    { also: { world: { ...world, wentBackAt: "2026-11-24T09:00:00Z" } satisfies WorldDocument } },
  );
  expect(screen.getByText("The storage went back a few seconds.")).toBeTruthy();

  await press(button("I have checked"));
  expect(screen.queryByText("The storage went back a few seconds.")).toBeNull();
});

test("a page that knew another future says that the round is played again until it has been read", async () => {
  localStorage.setItem("worldtable.branch.fixture", "0");
  play({ phase: "table", nation: "EAC" });
  expect(screen.getByText(/A new future begins here/)).toBeTruthy();

  await press(button("Understood"));
  expect(screen.queryByText(/A new future begins here/)).toBeNull();
});

test("while the line is down the page says that seat and plan are safe", () => {
  play({ phase: "table", nation: "EAC" }, { connection: { kind: "reconnecting", since: 0 } });

  expect(screen.getByText("Your seat and your plan are safe.")).toBeTruthy();
});

test("who only watches sees promises and nations, and no plan", () => {
  play({ phase: "table" });

  expect(screen.getByRole("table").textContent).toContain("East Africa");
  expect(screen.getByRole("article", { name: "Warming" }).textContent).toMatch(/With all that is announced: 2\.31/);
  expect(screen.getByText(/0\.22 °C cooler/)).toBeTruthy();
  expect(screen.queryByRole("slider")).toBeNull();
  expect(screen.queryByText("Done at the table")).toBeNull();
});

test("the wall's briefing shows what each pool was given of what it needs", () => {
  play({ phase: "briefing" });

  const bars = screen.getByRole("region", { name: "Challenges" });
  expect(bars.textContent).toMatch(/Warming\$56\sbn a year last roundneeds \$240\sbn a year/);
  expect(bars.textContent).toMatch(/Extreme povertyneeds \$110\sbn a year/);
});

test("the report opens with promised against given", () => {
  play({ phase: "report", nation: "EAC" });

  const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
  expect(headings[0]).toBe("Promised and given");
  const pledges = screen.getByRole("table", { name: "Promised and given: Climate Fund" });
  const row = within(pledges).getByRole("row", { name: /United States/ });
  expect(row.textContent).toMatch(/\$25\sbn/);
  expect(row.textContent).toMatch(/\$13\sbn short/);
});
