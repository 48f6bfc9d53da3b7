import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MoveReply, PlanDocument, You } from "../../protocol.gen.ts";
import { Cell } from "../../state/cell.ts";
import { DocumentStore } from "../../state/documents.ts";
import { fixtureTalk } from "../../state/fixtures/talk.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { type ConnectionState, type Table, TableContext, type Wish } from "../../state/table.ts";
import { usePlan } from "../../state/useDocument.ts";
import { usePlanDraft } from "./usePlanDraft.ts";

const accepted: MoveReply = { kind: "accepted", revision: 1 };

/** East Africa's plan on a table whose server answers as told. */
function sit(answer: (wish: Wish) => MoveReply | Promise<MoveReply> = () => accepted) {
  const documents = new DocumentStore();
  documents.replace(fixtureDocuments({ nation: "EAC" }));
  const played: Wish[] = [];
  const table: Table = {
    documents,
    you: new Cell<You | undefined>({ role: "delegate", code: "KJ47WM", nation: "EAC" }),
    connection: new Cell<ConnectionState>({ kind: "live" }),
    unanswered: new Cell(0),
    talk: fixtureTalk(),
    serverOffset: new Cell(0),
    joinLink: new Cell<string | undefined>(undefined),
    draftScope: "test",
    play: async (wish) => {
      played.push(wish);
      return answer(wish);
    },
    forecast: () => new Promise(() => undefined),
    treatyKit: async () => undefined,
    forecastTreaty: async () => ({
      kind: "refused",
      number: 0,
      because: { code: "no-line", said: { key: "refusal.no-line", arguments: {} } },
    }),
    clock: async () => accepted,
    free: async () => accepted,
  };
  const hook = renderHook(() => usePlanDraft(usePlan() as OwnPlan), {
    wrapper: ({ children }: { children: ReactNode }) => <TableContext value={table}>{children}</TableContext>,
  });
  const arrives = (change: Record<string, number>) =>
    act(() => {
      const plan = documents.get("plan/EAC") as PlanDocument;
      const lines = plan.lines.map((line) => ({ ...line, amount: change[line.lever] ?? line.amount }));
      documents.put("plan/EAC", { ...plan, lines });
    });
  return { draft: () => hook.result.current, played, arrives, hook };
}

const settled = () =>
  act(async () => {
    await vi.runAllTimersAsync();
    await vi.advanceTimersByTimeAsync(1);
  });
const sentAmount = (wish: Wish | undefined, lever: string) =>
  wish?.kind === "set-plan" ? wish.plan.lines.find((line) => line.lever === lever)?.amount : undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("many touches of a slider are sent once, and the last wins", async () => {
  const { draft, played } = sit();

  for (const amount of [39, 40, 41, 42]) {
    act(() => draft().set("services", amount));
  }
  expect(draft().state).toBe("saving");
  await settled();

  expect(played).toHaveLength(1);
  expect(sentAmount(played[0], "services")).toBe(42);
  expect(draft().state).toBe("saved");
});

test("a plan over the budget is not sent, and is sent once it fits again", async () => {
  const { draft, played } = sit();

  act(() => draft().set("services", 95));
  await settled();
  expect(draft().state).toBe("over");
  expect(draft().used).toBe(105);
  expect(played).toHaveLength(0);
  await act(async () => expect(await draft().flush()).toBe(false));

  act(() => draft().set("services", 90));
  await settled();
  expect(sentAmount(played[0], "services")).toBe(90);
});

test("a co-delegate's edit shows at once, but not under a slider that is being dragged", async () => {
  const { draft, arrives } = sit();

  act(() => draft().set("services", 44));
  await settled();
  arrives({ services: 10, "clean-research": 9 });
  expect(draft().amounts.services).toBe(44);
  expect(draft().amounts["clean-research"]).toBe(9);

  act(() => draft().release("services"));
  await settled();
  arrives({ services: 12 });
  expect(draft().amounts.services).toBe(12);
});

test("the server's document after an accepted plan is the truth", async () => {
  const { draft, arrives } = sit();

  act(() => draft().set("services", 44));
  act(() => draft().release("services"));
  await settled();
  arrives({ services: 44 });
  arrives({ services: 20 });

  expect(draft().amounts.services).toBe(20);
  expect(draft().state).toBe("saved");
});

test("an amount that is taken back before the server has told of it is sent again", async () => {
  const { draft, played } = sit();

  act(() => draft().set("services", 44));
  act(() => draft().release("services"));
  await settled();
  act(() => draft().set("services", 38));
  act(() => draft().release("services"));
  await settled();

  expect(played.map((wish) => sentAmount(wish, "services"))).toEqual([44, 38]);
});

test("a refusal stays in place until the next touch, and nothing typed is lost", async () => {
  const because = { code: "round-is-closing", said: { key: "refusal.round-is-closing", arguments: {} } };
  const { draft, played } = sit(() => ({ kind: "refused", because }));

  act(() => draft().set("services", 44));
  await settled();
  expect(draft().state).toBe("refused");
  expect(draft().refusal).toEqual(because);
  expect(draft().amounts.services).toBe(44);
  expect(played).toHaveLength(1);

  act(() => draft().set("services", 45));
  expect(draft().refusal).toBeUndefined();
});

test("what was typed survives a refresh and is sent then", async () => {
  const first = sit(() => new Promise<MoveReply>(() => undefined));
  act(() => first.draft().set("services", 44));
  first.hook.unmount();

  const second = sit();
  expect(second.draft().amounts.services).toBe(44);
  await settled();
  expect(sentAmount(second.played[0], "services")).toBe(44);
});

test("discarding goes back to what the server holds", async () => {
  const { draft, played } = sit();

  act(() => draft().set("services", 95));
  act(() => draft().discard());
  await settled();

  expect(draft().amounts.services).toBe(38);
  expect(draft().state).toBe("saved");
  expect(played).toHaveLength(0);
});
