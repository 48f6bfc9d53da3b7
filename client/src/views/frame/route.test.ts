import { expect, test } from "vitest";
import { readRoute, spacedCode } from "./route.ts";

test("an address names its page", () => {
  expect(readRoute("/")).toEqual({ page: "landing" });
  expect(readRoute("/join/KJ47WM")).toEqual({ page: "join", code: "KJ47WM" });
  expect(readRoute("/w/KJ47WM")).toEqual({ page: "world", code: "KJ47WM" });
  expect(readRoute("/wall/KJ47WM")).toEqual({ page: "wall", code: "KJ47WM" });
  expect(readRoute("/gallery/lobby")).toEqual({ page: "gallery" });
});

test("a code may be typed small, spaced or alone", () => {
  expect(readRoute("/join/kj4-7wm")).toEqual({ page: "join", code: "KJ47WM" });
  expect(readRoute("/kj4%207wm")).toEqual({ page: "join", code: "KJ47WM" });
});

test("the host's short link asks for the code", () => {
  expect(readRoute("/join")).toEqual({ page: "code" });
});

test("anything else is nowhere", () => {
  expect(readRoute("/about")).toEqual({ page: "nowhere" });
  expect(readRoute("/w")).toEqual({ page: "nowhere" });
});

test("a code stands on the board in two groups", () => {
  expect(spacedCode("KJ47WM")).toBe("KJ4\u00a07WM");
});
