import type { ReactNode } from "react";

const dot = { fill: "currentColor", stroke: "none" };

/** A glyph for each domain on a 24 grid, one stroke weight, drawn for this game. */
const glyphs: Readonly<Record<string, ReactNode>> = {
  diplomacy: (
    <>
      <path d="M3 5.5h9.5v7H8l-3 3v-3H3z" />
      <path d="M15.5 9.5H21v7h-2v3l-3-3h-5.5" />
    </>
  ),
  multilateral: (
    <>
      <circle cx="12" cy="12" r="4.5" />
      <g {...dot}>
        <circle cx="12" cy="3.7" r="1.7" />
        <circle cx="19.2" cy="7.9" r="1.7" />
        <circle cx="19.2" cy="16.1" r="1.7" />
        <circle cx="12" cy="20.3" r="1.7" />
        <circle cx="4.8" cy="16.1" r="1.7" />
        <circle cx="4.8" cy="7.9" r="1.7" />
      </g>
    </>
  ),
  trade: (
    <>
      <path d="M3 8h15M14 4l4 4-4 4" />
      <path d="M21 16H6M10 12l-4 4 4 4" />
    </>
  ),
  security: (
    <>
      <path d="M12 3l7.5 2.8v5.4c0 4.6-3.1 7.7-7.5 9.8-4.4-2.1-7.5-5.2-7.5-9.8V5.8z" />
      <path d="M12 8v5" />
      <path d="M12 16.2v.1" />
    </>
  ),
  rights: (
    <>
      <path d="M12 3.5v17M7.5 20.5h9M4.5 7h15" />
      <path d="M4.8 7L2.3 13.2h5L4.8 7zM19.2 7l-2.5 6.2h5z" />
    </>
  ),
  climate: (
    <>
      <path d="M5 19C4 10 9.5 4.5 20 4c.5 10.5-5 16-13 14" />
      <path d="M4 21c2-5 5-8.5 10-11" />
    </>
  ),
  nature: (
    <>
      <path d="M12 21v-8M12 15c-4.5 0-7.5-2.5-7.5-7.5C9 7.5 12 10 12 15zM12 13c0-5 2.7-8.5 7.5-9.5.3 5.5-2.5 9.5-7.5 9.5z" />
    </>
  ),
  health: <path d="M9 3.5h6V9h5.5v6H15v5.5H9V15H3.5V9H9z" />,
  science: (
    <>
      <path d="M9.5 3.5h5M10.5 3.5v6L4.8 19a1.2 1.2 0 001 1.5h12.4a1.2 1.2 0 001-1.5L13.5 9.5v-6" />
      <path d="M7.5 15h9" />
    </>
  ),
  culture: (
    <path d="M12 6.5C9.5 4.6 6.3 4.2 3 4.7v13.6c3.3-.5 6.5-.1 9 1.7 2.5-1.8 5.7-2.2 9-1.7V4.7c-3.3-.5-6.5-.1-9 1.8zM12 6.5V20" />
  ),
  relief: (
    <>
      <circle cx="12" cy="12" r="8.7" />
      <circle cx="12" cy="12" r="3.7" />
      <path d="M5.8 5.8l3.6 3.6M14.6 14.6l3.6 3.6M18.2 5.8l-3.6 3.6M9.4 14.6l-3.6 3.6" />
    </>
  ),
  development: (
    <>
      <path d="M3 20.5h5v-5h5v-5h5v-5h3" />
      <path d="M3.5 9.5l6-6M5.5 3.5h4v4" />
    </>
  ),
  peace: (
    <>
      <path d="M3.5 15.5a8.5 8.5 0 0117 0z" />
      <path d="M2.5 15.5h19M7 15.5v3.5h10v-3.5" />
      <path d="M12 7v4" />
    </>
  ),
  space: (
    <>
      <circle cx="12" cy="12" r="5" />
      <path d="M16.3 8.6c3.2-1.5 5.2-1.7 5.6-.8.7 1.5-3.2 4.6-8.7 7.1-5.5 2.5-10.4 3.3-11.1 1.8-.4-.9.8-2.4 3.1-4" />
    </>
  ),
};

/** Which of the thirteen domains, as a drawing; a name stands beside it wherever it is shown. */
export function DomainGlyph({ domain }: { domain: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {glyphs[domain] ?? glyphs.multilateral}
    </svg>
  );
}
