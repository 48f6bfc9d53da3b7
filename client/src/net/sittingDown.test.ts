import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sitDown, unansweredSeat } from "./sittingDown.ts";

const seat = { seatToken: "t", seat: "s1", nation: "EAC", nickname: "Noa" };
const idOf = (call: number) => JSON.parse(vi.mocked(fetch).mock.calls[call]?.[1]?.body as string).id as string;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("fetch", vi.fn());
});
afterEach(() => vi.unstubAllGlobals());

test("after a lost answer the same seat is asked for under the same name, even by a page that was loaded anew", async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError("cut off"));
  vi.mocked(fetch).mockResolvedValueOnce(Response.json(seat));

  const lost = await sitDown("KJ47WM", "EAC", "Noa");
  const waiting = unansweredSeat("KJ47WM");
  const found = await sitDown("KJ47WM", "EAC", "Noa");

  expect(lost).toMatchObject({ kind: "refused", because: { code: "no-line" } });
  expect(waiting).toMatchObject({ nation: "EAC", nickname: "Noa" });
  expect(found).toMatchObject({ kind: "done", value: seat });
  expect(idOf(1)).toBe(idOf(0));
  expect(unansweredSeat("KJ47WM")).toBeUndefined();
});

test("a refused wish is over, and the next one has another name", async () => {
  const taken = { code: "seat-taken", said: { key: "refusal.seat-taken", arguments: { nation: "EAC" } } };
  vi.mocked(fetch).mockResolvedValueOnce(Response.json(taken, { status: 409 }));
  vi.mocked(fetch).mockResolvedValueOnce(Response.json(seat));

  await sitDown("KJ47WM", "EAC", "Noa");
  await sitDown("KJ47WM", "EAC", "Noa");

  expect(idOf(1)).not.toBe(idOf(0));
});
