import { FormattedMessage } from "react-intl";

/** What the drawing beside a meter means, for somebody who has never seen one. */
export function CurveKey() {
  return (
    <p className="curve-key tiny quiet" aria-hidden="true">
      {keys.map(([key, drawing]) => (
        <span key={key} className="row">
          <svg className="spark" viewBox="0 0 24 10" aria-hidden="true">
            {drawing}
          </svg>
          <FormattedMessage id={`part.curve.${key}`} />
        </span>
      ))}
    </p>
  );
}

const keys = [
  ["past", <path key="0" className="past" d="M1 7L20 4" />],
  ["future", <path key="1" className="future" d="M1 7L23 3" />],
  ["band", <path key="2" className="band" d="M1 5L23 1V9Z" />],
  [
    "line",
    <g key="3">
      <path className="red" d="M1 7H23" />
      <path className="teeth" d="M4 7l3-4 3 4zM14 7l3-4 3 4z" />
    </g>,
  ],
] as const;
