import type { IntlShape } from "react-intl";
import type { Said } from "../../protocol.gen.ts";
import type { WordArguments } from "../../words/useWords.ts";

/** A piece of a sentence; a variable is what the parties chose. */
export interface Piece {
  text: string;
  variable: boolean;
}

interface Element {
  /** 0 is plain text, 5 and 6 choose between options, 7 is a number within one; the others are variables. */
  type: number;
  value: string;
  options?: Record<string, { value: Element[] }>;
}

const [opens, closes] = ["\ue000", "\ue001"];
const plain = (value: string): Element => ({ type: 0, value });

/** Puts a mark before and behind each variable. */
const mark = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) =>
    element.type === 0
      ? [element]
      : element.options
        ? [{ ...element, options: mapped(element.options, (option) => ({ ...option, value: mark(option.value) })) }]
        : [plain(opens), element, plain(closes)],
  );

const mapped = <T>(all: Record<string, T>, to: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, to(one)]));

/** Which arguments a sentence asks for, whatever its options. */
const namesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => [
    ...(element.type === 0 || element.type === 7 ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => namesIn(option.value)),
  ]);

/** A sentence with its variables told apart; undefined when the catalogue has no such sentence, or it asks for more than is known. */
export function marked(intl: IntlShape, said: Said, values: WordArguments): readonly Piece[] | undefined {
  const message = intl.messages[said.key];
  if (typeof message !== "string") {
    return undefined;
  }
  const make = (text: unknown) => intl.formatters.getMessageFormat(text as string, intl.locale);
  const ast = make(message).getAst() as unknown as Element[];
  if (namesIn(ast).some((name) => values[name] === undefined)) {
    return undefined;
  }
  const text = String(make(mark(ast)).format(values));
  // A sign belongs to its figure: "$70", "70 $", "5 %".
  const [first = "", ...rest] = text
    .replaceAll(`$${opens}`, `${opens}$`)
    .replace(new RegExp(`${closes}([\\s\u202f]?(?:%|°C|\\$))`, "g"), `$1${closes}`)
    .split(opens);
  const pieces = rest.flatMap((part): Piece[] => {
    const [variable = "", after = ""] = part.split(closes);
    return [
      { text: variable, variable: true },
      { text: after, variable: false },
    ];
  });
  return [{ text: first, variable: false }, ...pieces].filter((piece) => piece.text !== "");
}
