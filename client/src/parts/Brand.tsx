/** The mark of the game: a globe with six seats around it, and its name. */
export function Brand({ name = true }: { name?: boolean }) {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <circle cx="16" cy="16" r="8.5" />
        <path d="M7.5 16h17M16 7.5c-5.4 5-5.4 12 0 17M16 7.5c5.4 5 5.4 12 0 17" strokeWidth="1.4" />
        <g fill="currentColor" stroke="none">
          <circle cx="16" cy="2.6" r="2" />
          <circle cx="27.6" cy="9.3" r="2" />
          <circle cx="27.6" cy="22.7" r="2" />
          <circle cx="16" cy="29.4" r="2" />
          <circle cx="4.4" cy="22.7" r="2" />
          <circle cx="4.4" cy="9.3" r="2" />
        </g>
      </svg>
      {name && <span>WorldTable</span>}
    </span>
  );
}
