import { expect, test } from "vitest";
import { whoPlays } from "./NationList.tsx";

const nation = (code: string, seat?: string, playable = true) =>
  ({ nation: code, playable, delegates: seat ? [{ seat, nickname: seat }] : [], ready: false }) as never;
const codes = (list: readonly { nation: string }[]) => list.map(({ nation: code }) => code).join(" ");

test("you come first, then who is here, then who is away; what nobody plays and what the rules play stand apart", () => {
  const nations = [
    nation("CHN"),
    nation("IND", "s1"),
    nation("USA", "s2"),
    nation("GCC", "s3"),
    nation("REST", undefined, false),
  ];
  const [people, free, rules] = whoPlays(nations, { here: ["s2", "s3"] }, "GCC");

  expect([people, free, rules].map(codes)).toEqual(["GCC USA IND", "CHN", "REST"]);
});
