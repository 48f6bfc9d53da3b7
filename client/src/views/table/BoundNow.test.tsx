import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, expect, test } from "vitest";
import type { WorldDocument } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";
import en from "../../words/en.json";
import { BoundNow } from "./BoundNow.tsx";

function brief(nation: string, round = 2) {
  const documents = fixtureDocuments({ phase: "briefing", nation, treaties: true });
  const opened: string[] = [];
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore
        documents={documents}
        you={{ role: "delegate", code: "KJ47WM", nation, seat: "s-1", nickname: "A" }}
      >
        <BoundNow world={{ ...(documents.world as WorldDocument), round }} onTreaty={(treaty) => opened.push(treaty)} />
      </FixtureStore>
    </IntlProvider>,
  );
  return opened;
}

afterEach(cleanup);

test("a nation is told as the round begins which treaty binds it now, what it asks, and who broke it", () => {
  const opened = brief("EAC");

  expect(document.body.textContent).toContain("Green fund (from this round on) Carbon price: at least $12 a tonne.");
  expect(screen.getByText("United States broke “Green fund”: 40 % of what it promised was missing")).toBeTruthy();
  screen.getByRole("button", { name: "Green fund" }).click();
  expect(opened).toEqual(["2"]);
});

test("whoever is not a member, or not yet, is bound by nothing", () => {
  brief("CHN");
  expect(screen.queryByText(en["treaty.bound"])).toBeNull();
  cleanup();

  brief("EAC", 1);
  expect(screen.queryByText(en["treaty.bound"])).toBeNull();
});
