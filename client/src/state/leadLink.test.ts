// @vitest-environment happy-dom

import { afterEach, expect, test } from "vitest";
import { takeLeadLink } from "./leadLink.ts";
import { leadOf, standingOf } from "./seats.ts";

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test("whoever opens the leader's link leads on this device, and the proof leaves the address", () => {
  expect(takeLeadLink("/join/KJ47WM", "#lead=abcd.facilitator.s3cr_et-")).toBe("/w/KJ47WM");
  expect(leadOf("KJ47WM")).toBe("abcd.facilitator.s3cr_et-");
  expect(standingOf("KJ47WM")).toBe("lead");
});

test("any other address stays as it is", () => {
  for (const hash of ["", "#lead=", "#lead=abcd.USA.1.secret", "#main", "#lead=<img>.facilitator.x"]) {
    expect(takeLeadLink("/join/KJ47WM", hash)).toBeUndefined();
  }
  expect(takeLeadLink("/", "#lead=abcd.facilitator.secret")).toBeUndefined();
  expect(leadOf("KJ47WM")).toBeNull();
});
