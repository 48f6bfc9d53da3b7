import { DomainGlyph } from "./DomainGlyph.tsx";
import { lookOf } from "./domains.ts";

/** The badge of a domain: glyph says which, hue and ground say which family. */
export function DomainMark({ domain, large = false }: { domain: string; large?: boolean }) {
  return (
    <span className={large ? "mark large" : "mark"} {...lookOf(domain)} aria-hidden="true">
      <DomainGlyph domain={domain} />
    </span>
  );
}
