// @vitest-environment happy-dom

import { beforeEach, expect, test } from "vitest";
import { forgetSeat, hasChosen, type KeptSeat, keepLead, keepSeat, seatsOf, stand, standingOf } from "./seats.ts";

const amina: KeptSeat = { token: "t1", seat: "s1", nation: "EAC", nickname: "Amina" };
const leo: KeptSeat = { token: "t2", seat: "s2", nation: "CHN", nickname: "Leo" };

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test("a device remembers every seat taken on it, the latest first", () => {
  keepSeat("AAA", amina);
  keepSeat("AAA", leo);
  keepSeat("AAA", amina);

  expect(seatsOf("AAA")).toEqual([amina, leo]);
  expect(seatsOf("BBB")).toEqual([]);
});

test("a forgotten seat is gone and the others stay", () => {
  keepSeat("AAA", amina);
  keepSeat("AAA", leo);
  forgetSeat("AAA", "s2");

  expect(seatsOf("AAA")).toEqual([amina]);
});

test("a new tab sits down where this device sat, and leads what it leads", () => {
  expect(standingOf("AAA")).toBe("door");
  keepSeat("AAA", amina);
  expect(standingOf("AAA")).toBe("seat");
  keepLead("AAA", "secret");
  expect(standingOf("AAA")).toBe("lead");
  expect(hasChosen("AAA")).toBe(false);
});

test("a tab's own choice holds over a refresh", () => {
  keepLead("AAA", "secret");
  stand("AAA", "seat");

  expect(standingOf("AAA")).toBe("seat");
  expect(hasChosen("AAA")).toBe(true);
});

test("a text of an older page counts as no seat", () => {
  localStorage.setItem("worldtable.seats.AAA", "{");

  expect(seatsOf("AAA")).toEqual([]);
});
