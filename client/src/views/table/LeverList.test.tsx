import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, expect, test } from "vitest";
import type { LeverDocument, LeversDocument } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { usePlan } from "../../state/useDocument.ts";
import en from "../../words/en.json";
import { LeverList } from "./LeverList.tsx";
import { usePlanDraft } from "./usePlanDraft.ts";

const nations = ["USA", "CHN", "IND", "EUN", "SIS", "BRA", "NGA"];

function List() {
  const plan = usePlan() as OwnPlan;
  return <LeverList plan={plan} draft={usePlanDraft(plan)} challenges={[]} />;
}

/** East Africa may give aid to so many nations. */
function lay(given: readonly string[]) {
  const documents = fixtureDocuments({ nation: "EAC" });
  const known = documents["levers/EAC"] as LeversDocument;
  const aid = known.levers.find(({ lever }) => lever === "aid") as LeverDocument;
  const levers = [
    ...known.levers.filter(({ lever }) => lever !== "aid"),
    ...given.map((to): LeverDocument => ({ ...aid, to, opensInRound: 1 })),
  ];
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore
        documents={{ ...documents, "levers/EAC": { ...known, levers } }}
        you={{ role: "delegate", code: "KJ47WM", nation: "EAC" }}
      >
        <List />
      </FixtureStore>
    </IntlProvider>,
  );
}

const aids = () => screen.queryAllByRole("textbox", { name: /^Aid/ });

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

test("aid to few nations lies open", () => {
  lay(nations.slice(0, 5));

  expect(aids()).toHaveLength(5);
  expect(screen.queryByRole("button", { name: /^All/ })).toBeNull();
});

test("aid to many nations opens when one asks for it, and what was given stays in sight", async () => {
  lay(nations);
  expect(aids()).toHaveLength(0);

  const all = screen.getByRole("button", { name: "All 7 nations" });
  await act(async () => fireEvent.click(all));
  expect(all.getAttribute("aria-expanded")).toBe("true");
  expect(aids()).toHaveLength(7);

  await act(async () => fireEvent.click(screen.getByRole("button", { name: /India: more$/ })));
  await act(async () => fireEvent.click(all));
  expect(aids().map((each) => each.getAttribute("aria-label"))).toEqual([expect.stringMatching(/India/)]);
});

test("the keys of a figure step, and what is typed counts when it is left", async () => {
  lay([]);
  const price = screen.getByRole<HTMLInputElement>("textbox", { name: "Carbon price" });
  const before = Number(price.value);

  await act(async () => fireEvent.keyDown(price, { key: "ArrowUp" }));
  expect(Number(price.value)).toBe(before + 5);
  await act(async () => fireEvent.change(price, { target: { value: "41.9" } }));
  await act(async () => fireEvent.blur(price));
  expect(price.value).toBe("40");
  await act(async () => fireEvent.change(price, { target: { value: "nothing" } }));
  await act(async () => fireEvent.keyDown(price, { key: "Enter" }));
  expect(price.value).toBe("40");
});
