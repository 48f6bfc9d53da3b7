/** The hatches of land, in pixels whatever the scale: one for members, five for the steps of a figure. `px` is units per pixel. */
export function MapPatterns({ px, of }: { px: number; of: "map" | "key" }) {
  const pattern = (turn: number) => `scale(${px}) rotate(${turn})`;
  return (
    <defs>
      <pattern id={`${of}-accord`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={pattern(45)}>
        <rect width="6" height="6" className="accord-ground" />
        <path d="M1 0V6" className="accord-line" />
      </pattern>
      <pattern id={`${of}-step-1`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={pattern(0)}>
        <rect width="8" height="8" className="step-1" />
      </pattern>
      <pattern id={`${of}-step-2`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={pattern(45)}>
        <rect width="7" height="7" className="step-2" />
        <circle cx="3.5" cy="3.5" r="0.9" className="step-mark-fill" />
      </pattern>
      <pattern id={`${of}-step-3`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={pattern(45)}>
        <rect width="6" height="6" className="step-3" />
        <path d="M0 0V6" className="step-mark" />
      </pattern>
      <pattern id={`${of}-step-4`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={pattern(45)}>
        <rect width="5" height="5" className="step-4" />
        <path d="M0 0V5M0 0H5" className="step-mark" />
      </pattern>
      <pattern id={`${of}-step-5`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={pattern(0)}>
        <rect width="8" height="8" className="step-5" />
      </pattern>
    </defs>
  );
}
