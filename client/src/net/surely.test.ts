// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { surely } from "./surely.ts";

const reload = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  vi.stubGlobal("location", { reload });
  reload.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a file that cannot be had while the server is away is had when it is back", async () => {
  const answers = [false, false, true];
  vi.stubGlobal("fetch", async () => (answers.shift() ? new Response() : Promise.reject(new TypeError("away"))));
  const load = vi.fn().mockRejectedValueOnce(new TypeError("away")).mockResolvedValueOnce("file");

  const file = surely(load);
  await vi.advanceTimersByTimeAsync(2_000);

  expect(await file).toBe("file");
  expect(reload).not.toHaveBeenCalled();
});

test("a file that is gone for good makes the page load anew, once", async () => {
  vi.stubGlobal("fetch", async () => new Response());
  const load = () => Promise.reject(new TypeError("gone"));

  void surely(load);
  await vi.advanceTimersByTimeAsync(0);
  expect(reload).toHaveBeenCalledTimes(1);

  await expect(surely(load)).rejects.toThrow("gone");
  expect(reload).toHaveBeenCalledTimes(1);
});
