import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MoveReply, TreatyDocument, TreatyVersion, WorldDocument } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDraft, fixtureTreaties } from "../../state/fixtures/treaties.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import type { Wish } from "../../state/table.ts";
import en from "../../words/en.json";
import type { TreatyAt } from "../table/places.ts";
import { TreatyRoom } from "./TreatyRoom.tsx";

// Reading the style of every ancestor to see whether a button is visible takes seconds here.
configure({ defaultHidden: true });

const accepted: MoveReply = { kind: "accepted", revision: 1 };

function open(at: TreatyAt | undefined, nation: string, answer: MoveReply = accepted, also: object = {}) {
  const played: Wish[] = [];
  const went: (TreatyAt | undefined)[] = [];
  const documents: Record<string, unknown> = {
    ...fixtureDocuments({ phase: "table", nation, treaties: true }),
    ...also,
  };
  const onPlay = (wish: Wish) => {
    played.push(wish);
    return answer;
  };
  render(
    <IntlProvider locale="en" messages={en}>
      <FixtureStore
        documents={documents}
        you={{ role: "delegate", code: "KJ47WM", nation, seat: "s-1", nickname: "Amina" }}
        onPlay={onPlay}
      >
        <TreatyRoom world={documents.world as WorldDocument} desk={{ at, go: (next) => void went.push(next) }} />
      </FixtureStore>
    </IntlProvider>,
  );
  return { played, went };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
vi.setConfig({ testTimeout: 60_000 });

test("what could be signed and not be kept is said before it is signed, one's own first", () => {
  const documents = fixtureDocuments({ phase: "table", nation: "CHN", treaties: true });
  const beyond = (nation: string, percent: number) => ({
    nation,
    round: 3,
    said: { key: "reach.budget", arguments: { nation, round: 3, percent, most: 60 } },
  });
  open({ view: "treaty", treaty: "4" }, "CHN", accepted, {
    "treaty/4": { ...(documents["treaty/4"] as object), beyondReach: [beyond("USA", 130), beyond("CHN", 95)] },
  });

  expect(screen.getByRole("note").textContent).toBe(
    "This can be signed, but not kept:China: from round 3 on 95 % of today’s budget is asked for; at most 60 % can be given.United States: from round 3 on 130 % of today’s budget is asked for; at most 60 % can be given.",
  );
});

test("a signature names the version that was read, and a refusal stands in its place", async () => {
  const because = {
    code: "treaty-moved-on",
    said: { key: "refusal.treaty-moved-on", arguments: { nation: "IND", version: 4 } },
  };
  const { played } = open({ view: "treaty", treaty: "4" }, "CHN", { kind: "refused", because });

  press("Sign version 3");

  expect(await screen.findByText(/India has written version 4/)).toBeTruthy();
  expect(played).toEqual([{ kind: "sign-treaty", treaty: "4", version: 3, without: [] }]);
});

test("a counter-offer is two presses and what was changed between them", async () => {
  const { played } = open({ view: "treaty", treaty: "4" }, "CHN");

  press("Counter-offer");
  press("Remove clause 2");
  press("Save and offer");

  await waitFor(() => expect(played).toHaveLength(1));
  expect(played[0]).toEqual({ kind: "edit-treaty", treaty: "4", base: 3, edits: [{ drop: "c2" }], offer: true });
});

test("what others changed meanwhile is told, the own change stays, and can be given up", async () => {
  sessionStorage.setItem("worldtable.draft.fixture.1..treaty.4", JSON.stringify(fixtureDraft()));
  const { played } = open({ view: "treaty", treaty: "4" }, "EUN");

  expect(screen.getByText(/India made version 3 while you were writing/)).toBeTruthy();
  expect(screen.getByText("Clause 1: both of you changed it.")).toBeTruthy();
  const [theirs, mine] = document.querySelectorAll(".paper .said");
  expect(theirs?.textContent).toContain("$70 a tonne");
  expect(mine?.textContent).toContain("$55 a tonne");
  press("Keep theirs");
  press("Save");

  await waitFor(() => expect(played).toHaveLength(1));
  expect(played[0]).toMatchObject({ base: 3, edits: [{ put: { id: "", dollars: 10 } }] });
});

test("a new treaty is nobody's before it is put on the table, and opens there under its number", async () => {
  const made: MoveReply = { kind: "accepted", revision: 1, made: "9" };
  const { played, went } = open({ view: "new" }, "EAC", made);

  fireEvent.click(await screen.findByRole("button", { name: /^Climate club/ }));
  expect(played).toEqual([]);
  press("Put and offer");

  await waitFor(() => expect(went).toEqual([{ view: "treaty", treaty: "9" }]));
  expect(played.map((wish) => wish.kind)).toEqual(["draft-treaty", "offer-treaty"]);
});

test("the first of a pair names the treaties that bind it, and by when", () => {
  open({ view: "bonds" }, "EAC");

  press("United States and India: 1 treaty");

  expect(document.querySelector(".bond-list")?.textContent).toMatch(/Green fund since 2040, until 2070/);
});

test("when enough have signed, its page, its row and whoever signed are told from when on it binds", () => {
  const [club] = fixtureTreaties();
  const met = { "treaty/4": { ...club, entry: { ...club?.entry, signed: 4, signedPercent: 60, met: true } } };
  const told = /Enough have signed: it enters into force when this round closes and binds from round 3, 2055/;

  open({ view: "treaty", treaty: "4" }, "IND", accepted, met);
  expect(screen.getByText(told)).toBeTruthy();
  cleanup();

  open(undefined, "IND", accepted, met);
  expect(screen.getByText(told).closest("button")?.textContent).toContain("Clean Air Compact");
});

test("before it is put on the table the page says what each button does, and keys go on where a button vanished", () => {
  open({ view: "treaty", treaty: "4" }, "CHN");

  const counter = screen.getByRole("button", { name: "Counter-offer" });
  counter.focus();
  fireEvent.click(counter);
  expect(document.activeElement?.textContent).toBe("Clean Air Compact");
  const offer = screen.getByRole("button", { name: "Save and offer" });
  const hint = document.getElementById(offer.getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toBe(en["treaty.act.hint.saveOffer"]);

  screen.getByRole("button", { name: "Remove clause 2" }).focus();
  press("Remove clause 2");
  expect(document.activeElement?.textContent).toBe("Clean Air Compact");
});

test("a draft that was left is found again in the list of treaties", () => {
  const { base, text } = fixtureDraft();
  const begun = { version: 0, base, text, since: 0, conflicts: [] };
  sessionStorage.setItem("worldtable.draft.fixture.1..treaty.new", JSON.stringify(begun));
  sessionStorage.setItem("worldtable.draft.fixture.1..treaty.4", JSON.stringify(fixtureDraft()));
  const { went } = open(undefined, "EUN");

  press("Go on with your draft: Clean Air Compact");
  expect(went).toEqual([{ view: "new" }]);
  expect(screen.getByText("your changes wait").closest("button")?.textContent).toContain("Clean Air Compact");
});

test("after a rewind the page of a treaty that is not yet written says so and leads back to the list", async () => {
  const { went } = open({ view: "treaty", treaty: "77" }, "CHN");

  expect(await screen.findByText(en["treaty.unwritten"], {}, { timeout: 3_000 })).toBeTruthy();
  press(en["treaty.unwritten.list"]);

  expect(went).toEqual([{ view: "list" }]);
});

test("a title says when it is full, and whom nobody plays cannot sign", () => {
  const { base } = fixtureDraft();
  const terms = {
    ...base.terms,
    title: "x".repeat(60),
    parties: ["EUN", "SIS"],
    entry: { atLeast: 2, sharePercent: 0 },
  };
  const text = { ...base, terms };
  const begun = { version: 0, base: text, text, since: 0, conflicts: [] };
  sessionStorage.setItem("worldtable.draft.fixture.1..treaty.new", JSON.stringify(begun));
  open({ view: "new" }, "EUN");

  expect(screen.getByText("A title has at most 60 characters: no more fit.")).toBeTruthy();
  expect(screen.getByText(/^Only 1 of them is played: whom nobody plays cannot sign/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /Small islands/ }).textContent).toContain(en["table.nation.free"]);
});

/** The treaty in force, with a second version proposed to its members. */
function amendedFund(more: object = {}) {
  const fund = fixtureTreaties()[1] as TreatyDocument;
  const [first] = fund.versions as [TreatyVersion];
  const text = { ...first.text, clauses: first.text.clauses.map((clause) => ({ ...clause, dollars: 7 })) };
  const versions = [first, { number: 2, by: "EUN", round: 2, text, changed: ["c1"] }];
  const said = fund.clauses.map((clause) => ({
    ...clause,
    sentence: { ...clause.sentence, arguments: { dollars: 7, rise: 0 } },
  }));
  const entry = { signed: 0, needed: 3, signedPercent: 0, neededPercent: 0, adds: [], met: false };
  return { "treaty/2": { ...fund, votes: {}, versions, entry, clauses: said, clausesInForce: fund.clauses, ...more } };
}

test("while an amendment is proposed the paper is what binds, and the proposal lies beside it with who signed it", () => {
  open({ view: "treaty", treaty: "2" }, "IND", accepted, amendedFund());

  const proposed = screen.getByRole("region", { name: "Proposed: version 2" });
  expect(proposed.textContent).toMatch(/\$7 a tonne/);
  expect(proposed.textContent).toMatch(/Not signed: United States, European Union, India, and East Africa/);
  expect(proposed.textContent).toMatch(/when 3 members sign it/);
  const paper = document.querySelector(".paper")?.textContent?.replace(proposed.textContent ?? "", "");
  expect(paper).toMatch(/\$12 a tonne/);
  expect(paper).toMatch(/In force, version 1/);
  expect(screen.getByText(/Version 2 is proposed in the place of version 1/)).toBeTruthy();
});

test("whoever joined what is in force reads from when on it is bound, and can take that back", () => {
  const fund = fixtureTreaties()[1] as TreatyDocument;
  const signatures = [...fund.signatures, { ...fund.signatures[0], nation: "CHN" }];
  const { played } = open({ view: "treaty", treaty: "2" }, "CHN", accepted, { "treaty/2": { ...fund, signatures } });

  expect(screen.getByText(/you join when this round closes and are bound from round 3, 2055/)).toBeTruthy();
  press("Take my signature back");
  expect(played).toEqual([{ kind: "unsign-treaty", treaty: "2" }]);
});

test("a suspended treaty says that it binds nobody, and a vote that carries says when it counts", () => {
  const asleep = { status: "suspended", votes: { resume: ["USA", "EUN", "EAC"] } };
  open({ view: "treaty", treaty: "2" }, "EAC", accepted, {
    "treaty/2": { ...(fixtureTreaties()[1] as TreatyDocument), ...asleep },
  });

  const paper = document.querySelector(".paper")?.textContent;
  expect(paper).toMatch(/Suspended at the seal of round 2/);
  expect(paper).not.toMatch(/In force since|You are bound/);
  expect(paper).toMatch(/it works again when this round closes and binds from round 3, 2055/);
});

test("a treaty copied as text says all of it: how each clause is checked, what follows a breach, and the terms", async () => {
  open({ view: "treaty", treaty: "4" }, "CHN");

  press("Copy as text");
  const copied = await waitFor(() => {
    const area = document.querySelector<HTMLTextAreaElement>(".copy-text textarea");
    expect(area).toBeTruthy();
    return area?.value;
  });
  expect(copied).toContain(
    "Checked by: inspection; If broken: notice, 1 round to mend, then tariffs of up to 10 points",
  );
  expect(copied).toMatch(/and they hold 55.% of emissions/);
  expect(copied).toContain("Changed by two thirds");
});

test("a template invites whom somebody plays and asks for no more signatures than they can give", async () => {
  open({ view: "new" }, "EUN");
  fireEvent.click(await screen.findByRole("button", { name: /^Climate club/ }));

  const held = JSON.parse(sessionStorage.getItem("worldtable.draft.fixture.1..treaty.new") ?? "{}");
  expect(held.text.terms.parties).not.toContain("SIS");
  expect(held.text.terms.entry.atLeast).toBeLessThanOrEqual(held.text.terms.parties.length);
});

test("a clause that waits for the signature of somebody whom nobody plays says so", () => {
  const fund = fixtureTreaties()[1] as TreatyDocument;
  const [first] = fund.versions as [TreatyVersion];
  const clause = { ...first.text.clauses[0], bound: ["SIS"] } as never;
  const versions = [{ ...first, text: { ...first.text, clauses: [clause] } }];
  open({ view: "treaty", treaty: "2" }, "EAC", accepted, { "treaty/2": { ...fund, versions } });

  expect(screen.getByText(/Binds nobody until Small islands has signed\. Nobody plays Small islands\./)).toBeTruthy();
});

test("who puts a version aside is not asked for it again, and can still sign", () => {
  open({ view: "treaty", treaty: "4" }, "CHN");
  press("Not for us");
  expect(screen.getByText(en["treaty.declined"])).toBeTruthy();
  expect(screen.getByRole("button", { name: "Sign version 3" })).toBeTruthy();
  cleanup();

  open(undefined, "CHN");
  expect(screen.queryByText(en["treaty.waits"])).toBeNull();
  cleanup();

  open({ view: "treaty", treaty: "4" }, "CHN");
  press("Not for us");
  cleanup();
  open(undefined, "CHN");
  expect(screen.getByText(en["treaty.waits"])).toBeTruthy();
});
