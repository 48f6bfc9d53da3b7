/** A part of a text: a heading, a paragraph, or the lines of a list. */
export type TextPart =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; lines: readonly string[] };

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const bullet = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

/** The parts of a pack's Markdown: headings, paragraphs and lists. Everything else, HTML too, is read as the letters that stand there. */
export function partsOf(markdown: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let open: { text?: string[]; list?: { ordered: boolean; lines: string[] } } = {};
  const close = () => {
    if (open.text) {
      parts.push({ kind: "paragraph", text: open.text.join(" ") });
    }
    if (open.list) {
      parts.push({ kind: "list", ...open.list });
    }
    open = {};
  };
  for (const row of markdown.split(/\r?\n/)) {
    const [, marks, title] = heading.exec(row) ?? [];
    const item = bullet.exec(row);
    if (row.trim() === "") {
      close();
    } else if (marks && title !== undefined) {
      close();
      parts.push({ kind: "heading", level: marks.length, text: title });
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (open.list?.ordered !== ordered) {
        close();
        open = { list: { ordered, lines: [] } };
      }
      open.list?.lines.push(item[2] ?? "");
    } else if (open.list) {
      // A line of a list that goes on in the next row.
      const last = open.list.lines.length - 1;
      open.list.lines[last] = `${open.list.lines[last]} ${row.trim()}`;
    } else {
      open = { text: [...(open.text ?? []), row.trim()] };
    }
  }
  close();
  return parts;
}
