/** The sign of an agreement: two linked rings. */
export function Seal() {
  return (
    <svg className="seal" viewBox="0 0 32 20" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
      <circle cx="11" cy="10" r="7.5" />
      <circle cx="21" cy="10" r="7.5" />
    </svg>
  );
}
