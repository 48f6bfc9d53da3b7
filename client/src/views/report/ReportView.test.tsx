import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, expect, test, vi } from "vitest";
import type { EarlyEnd, ReportDocument, You } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";
import en from "../../words/en.json";
import { ReportView } from "./ReportView.tsx";

/** The last page of a game, or a report after one of its rounds. */
function end(role: You["role"] = "delegate", phase: "ended" | "report" = "ended", early?: EarlyEnd) {
  const you: You = { role, code: "KJ47WM", ...(role === "delegate" ? { nation: "EAC", seat: "s-amina" } : {}) };
  const documents = fixtureDocuments({ phase, nation: "EAC", treaties: true });
  const report = documents.report as ReportDocument | undefined;
  if (early && report?.final) {
    documents.report = { ...report, toYear: 2055, final: { ...report.final, early } };
  }
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore documents={documents} you={you}>
        <ReportView />
      </FixtureStore>
    </IntlProvider>,
  );
}

const plain = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s/g, " ");

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("one verdict with one count opens the page, and each red line says whether it held", () => {
  end();

  expect(screen.getAllByText("1 of 2 red lines is crossed.")).toHaveLength(1);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 of 2 red lines is crossed.");
  const lines = screen.getByRole("region", { name: "The red lines" });
  const [warming, poverty] = within(lines).getAllByRole("listitem");
  expect(plain(warming)).toContain("Red line: at most 2 °C in 2100");
  expect(plain(warming)).toContain("red line crossed");
  expect(plain(poverty)).toContain("red line held");
});

test("under each clause stands who broke it first, what was asked and done, and how long it can be mended", () => {
  end("delegate", "report");

  const clause = screen.getByRole("table", { name: "Every member charges at least $12 a tonne of CO₂." });
  const [, broken, kept, , unseen] = within(clause).getAllByRole("row").map(plain);
  expect(broken).toMatch(/United States.*\$4 a tonne.*broken.*mend it until the seal of round 2/);
  expect(kept).toMatch(/nobody looked/);
  expect(kept).toMatch(/East Africa/);
  expect(unseen).toMatch(/India.*\$12 a tonne.*kept/);
});

test("the world stands beside the worlds in which nobody and everybody cooperated", () => {
  end();

  expect(plain(screen.getByText(/below the world that never talked/))).toBe(
    "You stayed 0.67 °C below the world that never talked.",
  );
  const what = screen.getByRole("region", { name: "What if?" });
  expect(within(what).getAllByRole("columnheader").map(plain)).toEqual([
    "In 2100",
    "Had nobody cooperated",
    "Your world",
    "Had everybody cooperated",
  ]);
  const warming = within(what).getByRole("row", { name: /Warming/ });
  expect(within(warming).getAllByRole("cell").map(plain)).toEqual([
    expect.stringContaining("3.20 °C"),
    expect.stringContaining("2.53 °C"),
    expect.stringContaining("1.94 °C"),
  ]);
});

test("what was changed is told through what and by whom, and both add up to it", () => {
  end();

  const made = screen.getByRole("region", { name: "What your cooperation changed" });
  const warming = within(made).getByRole("article", { name: /Warming/ });
  for (const label of ["Through what", "By whom"]) {
    const amounts = [...within(warming).getByRole("list", { name: label }).querySelectorAll("b")].map((bold) =>
      Number.parseFloat((bold.textContent ?? "").replace("−", "-")),
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(-0.67, 9);
  }
});

test("a game that was ended early says after which round, and tells the world of its last year", () => {
  end("delegate", "ended", { afterRound: 2, year: 2100 });

  expect(plain(document.body)).toContain("The game was ended after round 2. This is 2100 if every nation stays");
  expect(screen.getByRole("region", { name: "What if?" }).textContent).toContain("2100");
  expect(document.body.textContent).not.toContain("Where the world ended");
});

test("the end names every treaty that bound, how far it was kept and who broke it", () => {
  end();

  expect(plain(screen.getByRole("region", { name: "Treaties" }))).toContain(
    "Green fund · Since 2040, 4 members · Duties kept: 7 of 8 · United States broke it",
  );
});

test("each nation stands beside its own future alone, every figure with its name", () => {
  end();

  const [final] = screen.getAllByRole("row", { name: /East Africa/ });
  expect(final?.textContent).toContain("alone");
  expect(final?.textContent).toContain("4 of 5");
  expect([...(final?.querySelectorAll(".cell-name") ?? [])].map(plain)).toEqual([
    "Median income a day",
    "Extreme poverty",
    "Promises kept",
    "Given in all",
    "Reputation",
  ]);
});

test("everybody can print the end, and only who created the world begins another from there", () => {
  const print = vi.fn();
  vi.stubGlobal("print", print);
  end();

  fireEvent.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.queryByRole("link", { name: "Another world" })).toBeNull();

  cleanup();
  end("facilitator");
  expect(screen.getByRole("link", { name: "Another world" }).getAttribute("href")).toBe("/");
});
