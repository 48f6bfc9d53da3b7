import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { You } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { type FixtureWish, fixtureDocuments } from "../../state/fixtures.ts";
import en from "../../words/en.json";
import es from "../../words/es.json";
import { TableView } from "./TableView.tsx";

const amina: You = { role: "delegate", code: "KJ47WM", nation: "EAC", seat: "s-amina", nickname: "Amina" };

const show = (wish: FixtureWish, locale: "en" | "es" = "en", you: You = amina) =>
  render(
    <IntlProvider locale={locale} messages={locale === "en" ? en : es}>
      <FixtureStore documents={fixtureDocuments(wish)} you={you}>
        <TableView />
      </FixtureStore>
    </IntlProvider>,
  );

const large = { pack: "world-2025", nation: "EAC" } as const;
const tab = (name: string) => screen.getByRole("tab", { name });

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("the hand lies first on the table, and the map of all nations is one tap away", { timeout: 30_000 }, async () => {
  show({ ...large, phase: "table" });
  expect(screen.getByRole("heading", { name: "Your hand" })).toBeTruthy();

  await act(async () => fireEvent.click(tab("World")));
  await vi.waitFor(() => expect(document.querySelectorAll(".map-counter")).toHaveLength(32), { timeout: 20_000 });
  expect(screen.getByLabelText<HTMLSelectElement>("Lines").value).toBe("pledge");

  await act(async () => fireEvent.click(tab("Hand")));
  expect(screen.getByRole("heading", { name: "Carbon price" })).toBeTruthy();
});

test("whoever watches a large table sees the map first", { timeout: 30_000 }, async () => {
  show({ pack: "world-2025", phase: "table" }, "en", { role: "visitor", code: "KJ47WM" });

  await vi.waitFor(() => expect(document.querySelectorAll(".map-counter")).toHaveLength(32), { timeout: 20_000 });
  await act(async () => fireEvent.click(tab("Nations")));
  expect(screen.getByRole("table").textContent).toContain("Sub-Saharan Africa");
});

test("the game begins with what only the own nation is told, in the reader's language", async () => {
  show({ ...large, phase: "briefing", round: 1 }, "es");

  expect(screen.getByRole("heading", { name: "Tu encargo privado" })).toBeTruthy();
  await act(async () => fireEvent.click(tab("El mundo")));
  expect(screen.getByRole("heading", { name: "Lo que está en juego" })).toBeTruthy();
});

test("a later briefing begins with the world, and the own one stays beside it", async () => {
  show({ ...large, phase: "briefing" });

  expect(screen.queryByRole("heading", { name: "Your private mandate" })).toBeNull();
  await act(async () => fireEvent.click(tab("Your nation")));
  expect(screen.getByRole("heading", { name: "Your private mandate" })).toBeTruthy();
});

test("the own nation's page has the briefing, another nation's has not", { timeout: 30_000 }, async () => {
  show({ ...large, phase: "table" });

  const page = () => document.querySelector(".nation-page");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "East Africa" })));
  await vi.waitFor(() => expect(page()?.textContent).toContain("Your private mandate"), { timeout: 20_000 });
  await act(async () => page()?.dispatchEvent(new Event("close")));

  await act(async () => fireEvent.click(screen.getByRole("button", { name: /India/ })));
  await vi.waitFor(() => expect(page()?.textContent).toContain("India"));
  expect(page()?.textContent).not.toContain("Your private mandate");
});
