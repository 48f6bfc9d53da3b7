/** The hatch of every forecast band, mounted once per page under a stable name. */
export function PatternDefs() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern id="p-band" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="band-ground" />
          <path d="M0 0V5" className="band-line" />
        </pattern>
      </defs>
    </svg>
  );
}
