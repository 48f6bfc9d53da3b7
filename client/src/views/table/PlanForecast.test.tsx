import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ForecastReply, ForeseenFigure, Plan } from "../../protocol.gen.ts";
import { Announcer } from "../../state/announce.tsx";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import type { ConnectionState } from "../../state/table.ts";
import { useChallenges, usePlan } from "../../state/useDocument.ts";
import en from "../../words/en.json";
import es from "../../words/es.json";
import { PlanForecast } from "./PlanForecast.tsx";
import type { PlanDraft, SaveState } from "./usePlanDraft.ts";

let asked: Plan[];
let answer: (plan: Plan) => ForecastReply | Promise<ForecastReply>;
let slide: (amount: number, state?: SaveState) => void;

const price = (plan: Plan) => plan.lines.find((line) => line.lever === "carbon-price")?.amount ?? 0;
const figure = (
  figure: string,
  unit: string,
  lowerIsBetter: boolean,
  without: number,
  led: number,
): ForeseenFigure => ({
  figure,
  unit,
  lowerIsBetter,
  without,
  with: led,
});
/** A dollar of carbon price cools by 0.001 degrees and costs the small change of a cent. */
const foreseen = (plan: Plan, round = 2): ForecastReply => ({
  kind: "foreseen",
  number: 1,
  foreseen: {
    branch: 1,
    round,
    year: 2100,
    world: [figure("temperature", "celsius", true, 2.74, 2.74 - price(plan) / 1000)],
    own: [
      figure("income", "dollars-per-day", false, 18.2, 18.2 - price(plan) / 1e6),
      figure("emissions", "gigatonnes", true, 0.41, 0.41 - price(plan) / 500),
      figure("poverty", "percent", true, 6.1, 6.1 + price(plan) / 100),
    ],
  },
});

function Slid() {
  const plan = usePlan() as OwnPlan;
  const challenges = useChallenges();
  const [at, set] = useState<{ amount: number; state: SaveState }>({ amount: 0, state: "saved" });
  slide = (amount, state = "saving") => act(() => set({ amount, state }));
  const draft = { amounts: { "carbon-price": at.amount }, used: 10, state: at.state } as unknown as PlanDraft;
  return <PlanForecast {...{ plan, draft, challenges }} />;
}

const documents = fixtureDocuments({ nation: "EAC" });
const round = (documents.world as { round: number }).round;

function lay(connection: ConnectionState = { kind: "live" }, locale: "en" | "es" = "en") {
  render(
    <IntlProvider locale={locale} messages={locale === "en" ? en : es}>
      <Announcer>
        <FixtureStore
          documents={documents}
          you={{ role: "delegate", code: "KJ47WM", nation: "EAC" }}
          connection={connection}
          onForecast={onForecast}
        >
          <Slid />
        </FixtureStore>
      </Announcer>
    </IntlProvider>,
  );
}
const onForecast = (plan: Plan) => {
  asked.push(plan);
  return answer(plan);
};

/** In small steps, as a browser draws. */
const pass = async (milliseconds: number) => {
  for (let left = milliseconds; left > 0; left -= 50) {
    await act(async () => void (await vi.advanceTimersByTimeAsync(Math.min(left, 50))));
  }
};
const strip = () => screen.getByRole("region", { name: /plan/ }).textContent?.replaceAll("\u202f", " ") ?? "";
const read = () => document.querySelector("[data-announcer]")?.textContent?.replaceAll("\u202f", " ");

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  asked = [];
  answer = (plan) => foreseen(plan, round);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a slider that moves shows where the plan leads, with the change in words", async () => {
  lay();
  await pass(100);
  expect(strip()).toContain("Warming2.74 °C no change");

  slide(50);
  await pass(100);

  expect(strip()).toContain("Warming2.69 °C 0.05 °C less");
  expect(strip()).toContain("CO₂ a year0.31 Gt 0.10 Gt less");
  expect(strip()).toContain("Poverty6.6 % 0.5 pts more");
  expect(strip()).toContain("Income a day$18.20 as before");
});

test("the old figures stand while the new ones are worked out, and the newest plan wins", async () => {
  const waiting: ((reply: ForecastReply) => void)[] = [];
  lay();
  await pass(100);
  answer = () => new Promise((resolve) => waiting.push(resolve));
  slide(10);
  slide(20);
  slide(30);
  await pass(500);
  expect(asked.map(price)).toEqual([0, 10]);
  expect(strip()).toContain("2.74 °C no change");

  waiting[0]?.(foreseen(asked[1] as Plan, round));
  await pass(100);
  expect(asked.map(price)).toEqual([0, 10, 30]);
  expect(strip()).toContain("2.73 °C");
  waiting[1]?.(foreseen(asked[2] as Plan, round));
  await pass(100);

  expect(strip()).toContain("2.71 °C 0.03 °C less");
  expect(asked).toHaveLength(3);
});

test("it is read aloud once, after the slider has come to rest", async () => {
  lay();
  await pass(2_000);
  expect(read()).toBe("");

  slide(40);
  await pass(300);
  slide(50);
  await pass(999);
  expect(read()).toBe("");
  await pass(200);

  expect(read()).toBe(
    "With this plan: Warming 2.69 °C, 0.05 °C less; East Africa: CO₂ a year 0.31 Gt, 0.10 Gt less; East Africa: Poverty 6.6 %, 0.5 pts more.",
  );
  slide(0);
  await pass(2_000);
  expect(read()).toBe("With this plan: as before.");
});

test("over the budget nothing is asked, and it says so", async () => {
  lay();
  await pass(100);

  slide(80, "over");
  await pass(500);

  expect(asked).toHaveLength(1);
  expect(strip()).toContain("Over your budget");
});

test("without a line it says so and keeps what was seen", async () => {
  lay({ kind: "reconnecting", since: 0 });
  await pass(500);

  expect(asked).toHaveLength(0);
  expect(strip()).toContain("Not connected");
});

test("a refusal is said plainly, and one for haste asks again by itself", async () => {
  answer = () => ({
    kind: "refused",
    number: 1,
    because: { code: "round-is-closing", said: { key: "refusal.round-is-closing", arguments: {} } },
  });
  lay();
  await pass(100);
  expect(strip()).toContain(en["refusal.round-is-closing"]);

  answer = () => ({
    kind: "refused",
    number: 1,
    because: { code: "too-fast", said: { key: "refusal.too-fast", arguments: {} } },
  });
  slide(20);
  await pass(200);
  answer = (plan) => foreseen(plan, round);
  await pass(1_600);

  expect(strip()).toContain("2.72 °C 0.02 °C less");
});

test("an answer about another round is not shown", async () => {
  answer = (plan) => foreseen(plan, round + 1);
  lay();
  await pass(500);

  expect(strip()).toContain("Looking ahead");
  expect(strip()).not.toContain("°C");
});

test("it speaks Spanish", async () => {
  lay({ kind: "live" }, "es");
  await pass(100);
  slide(50);
  await pass(200);

  expect(strip()).toContain("0,05 °C menos");
});
