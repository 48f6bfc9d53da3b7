import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WorldDocument } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";
import en from "../../words/en.json";
import { WorldPlace } from "./WorldPlace.tsx";

const map = {
  nations: [
    { nation: "USA", countries: ["840"], areas: [], latitude: 39.8, longitude: -98.5 },
    { nation: "CHN", countries: ["156"], areas: [], latitude: 34.8, longitude: 105.1 },
    { nation: "EUN", countries: ["250", "276"], areas: [], latitude: 48.1, longitude: 9.4 },
    { nation: "IND", countries: ["356"], areas: [], latitude: 22, longitude: 79 },
    { nation: "EAC", countries: ["404", "834"], areas: [], latitude: -1.5, longitude: 35.4 },
  ],
};

const counter = (nation: string) => document.querySelector<HTMLElement>(`.map-counter[data-nation="${nation}"]`);

async function show() {
  const documents: Record<string, unknown> = { ...fixtureDocuments({ phase: "table", nation: "EAC" }), map };
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore
        documents={documents}
        you={{ role: "delegate", code: "KJ47WM", nation: "EAC", seat: "s-amina", nickname: "Amina" }}
      >
        <WorldPlace world={documents.world as WorldDocument} />
      </FixtureStore>
    </IntlProvider>,
  );
  await vi.waitFor(() => expect(counter("EAC")).not.toBeNull(), { timeout: 10_000 });
}

beforeEach(() => {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: true, media: query }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("one counter takes the focus, arrow keys go on by geography, and Home leads to the first", async () => {
  await show();
  await act(async () => counter("EAC")?.focus());

  await act(async () => fireEvent.keyDown(counter("EAC") as HTMLElement, { key: "ArrowRight" }));
  expect(document.activeElement).toBe(counter("IND"));
  expect([...document.querySelectorAll('.map-counter[tabindex="0"]')]).toEqual([counter("IND")]);

  await act(async () => fireEvent.keyDown(counter("IND") as HTMLElement, { key: "Home" }));
  expect(document.activeElement).toBe(counter("USA"));
});

test("a counter says its code, its nation and who plays it", async () => {
  await show();

  expect(counter("CHN")?.getAttribute("aria-label")).toBe("CHN, China: Leo");
  expect(counter("EAC")?.getAttribute("aria-label")).toBe("EAC, East Africa: you");
});

test("a chosen nation opens its page", async () => {
  await show();

  await act(async () => fireEvent.click(counter("IND") as HTMLElement));

  expect(screen.getByRole("heading", { name: "India", hidden: true }).textContent).toBe("India");
  expect(document.querySelector(".nation-page")?.textContent).toContain("5.3");
});

test("the list has the same nations, sorted by any figure, and opens them too", async () => {
  await show();
  await act(async () => fireEvent.click(screen.getByLabelText("List")));

  await act(async () => fireEvent.click(screen.getByText("Poverty")));
  const names = [...document.querySelectorAll(".map-list tbody .map-list-open")].map((row) => row.textContent);
  expect(names[0]).toContain("East Africa");
  expect(names).toHaveLength(map.nations.length);

  await act(async () => fireEvent.click(document.querySelector(".map-list-open") as HTMLElement));
  expect(document.querySelector(".nation-page h2")?.textContent).toBe("East African Community");
});
