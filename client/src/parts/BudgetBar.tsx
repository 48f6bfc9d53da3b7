import { TriangleAlert } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useFigures } from "../words/useFigures.ts";
import { lookOf } from "./domains.ts";

/** One stretch of the budget. */
export interface BudgetPart {
  key: string;
  domain: string;
  name: string;
  percent: number;
}

/** Where the budget goes: one patterned stretch per line, what is free, and by how much it is over. */
export function BudgetBar({ parts, budget }: { parts: readonly BudgetPart[]; budget: number }) {
  const intl = useIntl();
  const figures = useFigures();
  const used = parts.reduce((sum, part) => sum + part.percent, 0);
  const over = used - 100;
  const scale = over > 0 ? 100 / used : 1;
  const spoken = parts.map((part) => `${part.name} ${figures.percent(part.percent)}`).join(", ");
  return (
    <div className="budget-bar" data-over={over > 0 || undefined}>
      <div
        className="budget"
        role="img"
        aria-label={intl.formatMessage({ id: "plan.budget.label" }, { used: figures.percent(used), parts: spoken })}
      >
        {parts.map((part) => (
          <i
            key={part.key}
            className="swatch"
            {...lookOf(part.domain)}
            style={{ "--share": part.percent * scale }}
            title={part.name}
          />
        ))}
        {over > 0 && <span className="budget-end" style={{ "--share": 100 * scale }} />}
      </div>
      <p className="scale-note">
        <span>
          <FormattedMessage
            id="plan.budget.used"
            values={{
              used: <strong>{figures.percent(used)}</strong>,
              all: figures.money(budget),
            }}
          />
        </span>
        {over > 0 ? (
          <strong className="over">
            <TriangleAlert className="icon" aria-hidden="true" />
            <FormattedMessage
              id="plan.budget.over"
              values={{ percent: figures.percent(over), money: figures.money((budget * over) / 100) }}
            />
          </strong>
        ) : (
          <span>
            <FormattedMessage
              id="plan.budget.free"
              values={{ percent: figures.percent(-over), money: figures.money((budget * -over) / 100) }}
            />
          </span>
        )}
      </p>
    </div>
  );
}
