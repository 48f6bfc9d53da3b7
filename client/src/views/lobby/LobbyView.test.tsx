import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Cell } from "../../state/cell.ts";
import { DocumentStore } from "../../state/documents.ts";
import { fixtureTalk } from "../../state/fixtures/talk.ts";
import { type FixtureWish, fixtureDocuments } from "../../state/fixtures.ts";
import type { KeptSeat } from "../../state/seats.ts";
import { type ConnectionState, TableContext } from "../../state/table.ts";
import en from "../../words/en.json";
import { WorldFrame } from "../WorldFrame.tsx";

const sat: KeptSeat[] = [];
let store: DocumentStore;

/** A visitor at the door of a world, with a live store behind. */
function visit(wish: FixtureWish = {}, joinLink?: string) {
  store = new DocumentStore();
  store.replace(fixtureDocuments({ phase: "lobby", ...wish }));
  const accepted = async () => ({ kind: "accepted", revision: 1 }) as const;
  render(
    <IntlProvider locale="en" messages={en}>
      <TableContext
        value={{
          documents: store,
          you: new Cell({ role: "visitor", code: "KJ47WM" }),
          connection: new Cell<ConnectionState>({ kind: "live" }),
          unanswered: new Cell(0),
          talk: fixtureTalk(),
          serverOffset: new Cell(0),
          joinLink: new Cell<string | undefined>(joinLink),
          draftScope: "test",
          play: accepted,
          forecast: () => new Promise(() => undefined),
          treatyKit: async () => undefined,
          forecastTreaty: async () => ({
            kind: "refused",
            number: 0,
            because: { code: "no-line", said: { key: "refusal.no-line", arguments: {} } },
          }),
          clock: accepted,
          free: accepted,
        }}
      >
        <WorldFrame code="KJ47WM" choose={() => undefined} sit={(seat) => sat.push(seat)} />
      </TableContext>
    </IntlProvider>,
  );
}

const answers = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })));

beforeEach(() => {
  sat.length = 0;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("the list shows who plays what, and only free seats can be taken", () => {
  visit();

  const china = screen.getByText("China").closest("li") as HTMLElement;
  expect(within(china).getByText("Leo")).toBeTruthy();
  expect(within(china).queryByRole("button")).toBeNull();
  expect(screen.getByRole("button", { name: "Take Small island states" })).toBeTruthy();
});

test("a seat that somebody takes is gone at once", async () => {
  visit();

  store.put("nation/SIS", {
    ...(store.get("nation/SIS") as object),
    delegates: [{ seat: "s-noa", nickname: "Noa" }],
  });

  expect(await screen.findByText("Noa")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Take Small island states" })).toBeNull();
});

test("a nickname and a nation make a seat", async () => {
  answers(200, { seatToken: "t", seat: "s9", nation: "SIS", nickname: "Noa" });
  visit();

  fireEvent.click(screen.getByRole("button", { name: "Take Small island states" }));
  fireEvent.change(screen.getByRole("textbox", { name: "Nickname" }), { target: { value: " Noa " } });
  fireEvent.click(screen.getByRole("button", { name: "Sit down" }));

  await vi.waitFor(() => expect(sat).toEqual([{ token: "t", seat: "s9", nation: "SIS", nickname: "Noa" }]));
  expect(fetch).toHaveBeenCalledWith(
    "/api/worlds/KJ47WM/seats",
    expect.objectContaining({
      body: expect.stringMatching(/^\{"nation":"SIS","nickname":"Noa","id":"[0-9a-f]{24}"\}$/),
    }),
  );
});

test("a refused seat is answered in place, in words", async () => {
  answers(409, {
    code: "seat-taken",
    said: { key: "refusal.seat-taken", arguments: { nation: "SIS" } },
  });
  visit();

  fireEvent.click(screen.getByRole("button", { name: "Take Small island states" }));
  fireEvent.click(screen.getByRole("button", { name: "Sit down" }));

  const answer = await screen.findByText("Somebody has just taken Small islands. Choose another nation.");
  expect(answer.closest("[role=alert]")?.nextElementSibling?.textContent).toBe("Sit down");
  expect(sat).toEqual([]);
});

test("a refused nickname is marked and has the focus, with the reason beside it", async () => {
  answers(400, { code: "bad-nickname", said: { key: "refusal.bad-nickname", arguments: { max: 24 } } });
  visit();

  fireEvent.click(screen.getByRole("button", { name: "Take Small island states" }));
  fireEvent.click(screen.getByRole("button", { name: "Sit down" }));

  await screen.findByText(/That nickname does not work/);
  const nickname = screen.getByRole("textbox", { name: "Nickname" });
  expect(document.activeElement).toBe(nickname);
  expect(nickname.getAttribute("aria-invalid")).toBe("true");
});

test("an address that only this computer can open is no QR code, and says so", () => {
  visit({}, "http://localhost:5080/join/KJ47WM");

  expect(screen.getByText(/phones cannot open it/)).toBeTruthy();
  expect(screen.queryByRole("img", { name: "QR code with the link to join" })).toBeNull();
});

test("an address that others can open is a QR code too", { timeout: 30_000 }, async () => {
  visit({}, "http://192.168.1.20:5080/join/KJ47WM");

  // The picture's maker is loaded when it is needed; on a busy machine that takes its time.
  expect(await screen.findByRole("img", { name: "QR code with the link to join" }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByText(/phones cannot open it/)).toBeNull();
});

test("whoever comes late learns which round it is and can still take a seat", () => {
  visit({ phase: "table", round: 3 });

  expect(screen.getByText("Round 3 of 5 is being played. You can still take a seat.")).toBeTruthy();
});
