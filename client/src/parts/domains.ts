export type Family = "accord" | "prosperity" | "discovery" | "safety" | "nature" | "care";
export type Pattern = "solid" | "slant" | "back" | "bars" | "grid" | "dots";

/** Hue says which family a domain belongs to, pattern which member of it. */
const looks: Readonly<Record<string, readonly [Family, Pattern]>> = {
  diplomacy: ["accord", "solid"],
  multilateral: ["accord", "slant"],
  culture: ["accord", "dots"],
  trade: ["prosperity", "solid"],
  development: ["prosperity", "slant"],
  science: ["discovery", "bars"],
  space: ["discovery", "back"],
  security: ["safety", "solid"],
  rights: ["safety", "slant"],
  peace: ["safety", "dots"],
  climate: ["nature", "bars"],
  nature: ["nature", "dots"],
  health: ["care", "grid"],
  relief: ["care", "back"],
};

/** How a domain is drawn where colour and pattern are all there is room for. */
export function lookOf(domain: string): { "data-family": Family; "data-pattern": Pattern } {
  const [family, pattern] = looks[domain] ?? ["accord", "slant"];
  return { "data-family": family, "data-pattern": pattern };
}
