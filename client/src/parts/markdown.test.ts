import { expect, test } from "vitest";
import { partsOf } from "./markdown.ts";

test("headings, paragraphs over several rows and lists are told apart", () => {
  expect(partsOf("## Where you stand\n\nMany people\nby one river.\n\n- Bread\n- Water for\n  everybody\n")).toEqual([
    { kind: "heading", level: 2, text: "Where you stand" },
    { kind: "paragraph", text: "Many people by one river." },
    { kind: "list", ordered: false, lines: ["Bread", "Water for everybody"] },
  ]);
});

test("a numbered list is another list than one with dashes", () => {
  expect(partsOf("- a\n1. b\n2. c").map((part) => part.kind === "list" && part.ordered)).toEqual([false, true]);
});

test("HTML stays the letters that stand there", () => {
  expect(partsOf("<img src=x onerror=alert(1)>")).toEqual([
    { kind: "paragraph", text: "<img src=x onerror=alert(1)>" },
  ]);
});

test("a year at the beginning of a row is no list", () => {
  expect(partsOf("In\n2050 all is well")).toEqual([{ kind: "paragraph", text: "In 2050 all is well" }]);
});
