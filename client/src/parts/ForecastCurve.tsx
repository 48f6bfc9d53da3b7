import { useFigures } from "../words/useFigures.ts";
import { type CurveFacts, curveShape } from "./curve.ts";
import { lineIn } from "./meterFigures.ts";

export interface ForecastCurveProps extends CurveFacts {
  unit: string;
  /** `spark` beside a figure; `plot` with years and values at its ends. */
  size?: "spark" | "plot";
  /** Said to those who do not see it; without it the drawing only doubles figures that stand beside it. */
  label?: string;
  /** Draw from then to now once, when a report opens. */
  told?: boolean;
}

const spark = { width: 112, height: 54, margin: { top: 6, end: 5, bottom: 6, start: 5 } };
const plot = { width: 300, height: 150, margin: { top: 14, end: 52, bottom: 24, start: 6 } };

/** Where a number came from and where it may go. */
export function ForecastCurve({ unit, size = "spark", label, told = false, ...facts }: ForecastCurveProps) {
  const figures = useFigures();
  const { width, height, margin } = size === "spark" ? spark : plot;
  const shape = curveShape(facts, width, height, margin);
  const right = width - margin.end;
  const last = facts.path.at(-1);
  return (
    <svg
      className={size}
      viewBox={`0 0 ${width} ${height}`}
      data-told={told || undefined}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path className="band" d={shape.band} />
      {shape.red && (
        <>
          <path className="red" d={`M${margin.start} ${shape.red.y}H${right}`} />
          <path className="teeth" d={shape.red.teeth} />
        </>
      )}
      <path className="future" d={shape.future} />
      <path className="past" d={shape.past} pathLength={1} />
      <circle className="now" cx={shape.now.x} cy={shape.now.y} r="3.2" />
      {size === "plot" && (
        <g>
          <path className="axis" d={`M${margin.start} ${height - margin.bottom + 6}H${right}`} />
          <text x={margin.start} y={height - 4}>
            {shape.firstYear}
          </text>
          {shape.nowYear > shape.firstYear && shape.now.x > 60 && shape.now.x < right - 50 && (
            <text x={shape.now.x} y={height - 4} textAnchor="middle">
              {shape.nowYear}
            </text>
          )}
          <text x={right} y={height - 4} textAnchor="end">
            {shape.lastYear}
          </text>
          {shape.red && facts.redLine !== undefined && (
            <text className="red-text" x={right + 6} y={apart(shape.red.y, shape.end.y) + 4}>
              {lineIn(figures, facts.redLine, unit)}
            </text>
          )}
          {last && (
            <text className="strong" x={right + 6} y={shape.end.y + 4}>
              {figures.inUnit(last.value, unit)}
            </text>
          )}
        </g>
      )}
    </svg>
  );
}

/** Two labels at the same height would print over each other. */
function apart(y: number, other: number): number {
  const gap = y - other;
  return Math.abs(gap) >= 15 ? y : other + (gap < 0 ? -15 : 15);
}
