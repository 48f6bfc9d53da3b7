import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MoveReply, You } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureTalk, talkDocuments } from "../../state/fixtures/talk.ts";
import { fixtureTreaties } from "../../state/fixtures/treaties.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import type { Talk } from "../../state/talk.ts";
import en from "../../words/en.json";
import { TalkEntry, TalkPlace } from "./TalkPlace.tsx";

const amina: You = { role: "delegate", code: "KJ47WM", nation: "EAC", seat: "s-amina", nickname: "Amina" };
const leader: You = { role: "facilitator", code: "KJ47WM" };
const patience = { timeout: 20_000 };

async function show(talk: Talk, you: You = amina, more: Readonly<Record<string, unknown>> = {}) {
  const documents = { ...fixtureDocuments({ nation: "EAC" }), ...talkDocuments, ...more };
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore documents={documents} you={you} talk={talk}>
        <TalkEntry />
        <TalkPlace />
      </FixtureStore>
    </IntlProvider>,
  );
  await vi.waitFor(
    () => expect(talk.at.get() === undefined || document.querySelector(".talk-sheet")).toBeTruthy(),
    patience,
  );
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>("Your message");
const type = (text: string) =>
  act(async () => {
    fireEvent.change(field(), { target: { value: text, selectionStart: text.length } });
    fireEvent.select(field(), { target: { selectionStart: text.length } });
  });
const press = (key: string, more = {}) => act(async () => void fireEvent.keyDown(field(), { key, ...more }));

beforeEach(() => {
  sessionStorage.clear();
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

test("the button counts what others said, and a room that was opened is read", { timeout: 30_000 }, async () => {
  const talk = fixtureTalk();
  await show(talk);
  const button = await vi.waitFor(() => screen.getByRole("button", { name: "Talk: 5 new messages" }), patience);

  await act(async () => fireEvent.click(button));
  const floor = await vi.waitFor(() => screen.getByRole("button", { name: /The floor/ }), patience);
  await act(async () => fireEvent.click(floor));

  expect(talk.seen.get()).toEqual({ floor: 5 });
  expect(screen.getByRole("button", { name: "Talk: 1 new message" })).toBeTruthy();
});

test("script is shown as the letters that stand there, a name as a link, and what was removed says so", async () => {
  await show(fixtureTalk("floor"));
  const log = screen.getByRole("log");

  expect(log.textContent).toContain("<script>alert(1)</script>");
  expect(log.querySelector("script")).toBeNull();
  expect(log.textContent).toContain("Removed by whoever leads the world.");
  expect(screen.getByRole("button", { name: "China" })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Warming" })));
  expect(screen.getByRole("status").textContent).toContain("°C");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Treaty 1" })));
  expect(screen.getByRole("heading", { name: "Treaty 1" })).toBeTruthy();
});

test("Enter says it, Shift and Enter do not, and what was refused comes back", async () => {
  let reply: MoveReply = { kind: "accepted", revision: 3 };
  const say = vi.fn(async () => reply);
  await show(fixtureTalk("pair/EAC+USA", say));
  expect(screen.getByText("You and United States read this. Your teacher can read this too.")).toBeTruthy();

  await type("Agreed.");
  await press("Enter", { shiftKey: true });
  expect(say).not.toHaveBeenCalled();
  await press("Enter");
  expect(say).toHaveBeenCalledWith("pair/EAC+USA", "Agreed.");
  expect(field().value).toBe("");

  reply = { kind: "refused", because: { code: "not-saved", said: { key: "refusal.not-saved", arguments: {} } } };
  await type("And the schools?");
  await press("Enter");
  expect(field().value).toBe("And the schools?");
  expect(screen.getByText(/could not save/)).toBeTruthy();
});

test("a name is picked with the keys", async () => {
  await show(fixtureTalk("floor"));

  await type("What about @in");
  expect(screen.getByRole("option", { selected: true }).textContent).toContain("India");
  await press("Enter");

  expect(field().value).toBe("What about @IND ");
  expect(screen.queryByRole("option")).toBeNull();
});

test("whoever is muted reads and cannot write; whoever leads reads along and speaks on the floor", async () => {
  await show(fixtureTalk("floor"), amina, { talk: { muted: ["EAC"] } });
  expect(screen.queryByLabelText("Your message")).toBeNull();
  expect(screen.getByText(en["refusal.muted"])).toBeTruthy();
  cleanup();

  await show(fixtureTalk("pair/EAC+USA"), leader);
  expect(screen.queryByLabelText("Your message")).toBeNull();
  expect(screen.getAllByRole("button", { name: "Remove this message" })).toHaveLength(2);
  cleanup();

  await show(fixtureTalk("floor"), leader);
  expect(field()).toBeTruthy();
});

test("a treaty is called by its title wherever it is named", async () => {
  const [fund] = fixtureTreaties().filter(({ treaty }) => treaty === "2");
  await show(fixtureTalk("floor"), amina, { "treaty/1": { ...fund, treaty: "1" } });

  expect(screen.getByRole("button", { name: "#1 Green fund" })).toBeTruthy();
  await type("What about #gree");
  expect(screen.getByRole("option", { selected: true }).textContent).toBe("#1 Green fund #treaty/1");
  cleanup();

  await show(fixtureTalk(""), amina, { "treaty/1": { ...fund, treaty: "1" } });
  expect(screen.getByRole("button", { name: /^#1 Green fund/ })).toBeTruthy();
  cleanup();

  await show(fixtureTalk("treaty/1"), amina, { "treaty/1": { ...fund, treaty: "1" } });
  expect(screen.getByRole("heading", { name: "#1 Green fund" })).toBeTruthy();
});

test("whoever only watches has no conversations", async () => {
  await show(fixtureTalk(), { role: "visitor", code: "KJ47WM" });

  expect(screen.queryByRole("button")).toBeNull();
});
