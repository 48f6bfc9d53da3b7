import { Fragment, useMemo } from "react";
import { partsOf, type TextPart } from "./markdown.ts";

/** A text of the pack, a section for each of its headings. */
export function PackText({ markdown, level = 3 }: { markdown: string; level?: 3 | 4 }) {
  const sections = useMemo(() => sectionsOf(partsOf(markdown)), [markdown]);
  return (
    <div className="pack-text">
      {sections.map(({ at, parts }) => (
        <section key={at}>
          {parts.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change its order
            <Fragment key={place}>
              <Part part={part} level={level} />
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}

function Part({ part, level }: { part: TextPart; level: 3 | 4 }) {
  if (part.kind === "heading") {
    const Heading = `h${level}` as const;
    return <Heading>{part.text}</Heading>;
  }
  if (part.kind === "paragraph") {
    return <p>{part.text}</p>;
  }
  const List = part.ordered ? "ol" : "ul";
  return (
    <List>
      {part.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}

function sectionsOf(parts: readonly TextPart[]) {
  const sections: { at: number; parts: TextPart[] }[] = [];
  for (const [at, part] of parts.entries()) {
    const last = sections.at(-1);
    if (part.kind === "heading" || !last) {
      sections.push({ at, parts: [part] });
    } else {
      last.parts.push(part);
    }
  }
  return sections;
}
