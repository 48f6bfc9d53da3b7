import type {
  ClauseDocument,
  NationId,
  TreatyDocument,
  TreatyKit,
  TreatyText,
  WorldDocument,
} from "../../protocol.gen.ts";
import { inIt } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";
import { ClauseCard } from "./ClauseCard.tsx";

/** The clauses of one version, to be read, as the rules say them. */
export function ClauseList(props: {
  world: WorldDocument;
  treaty: TreatyDocument;
  text: TreatyText;
  said: readonly ClauseDocument[];
  kit: TreatyKit | undefined;
  me: NationId | undefined;
  /** Whether breaches are marked: those of the version that binds. */
  binds: boolean;
}) {
  const { world, treaty, text, said, kit, me, binds } = props;
  const { t } = useWords();
  const spoken = new Map(said.map((clause) => [clause.clause, clause]));
  return (
    <ol className="clauses">
      {text.clauses.map((clause, index) => (
        <ClauseCard
          key={clause.id}
          {...{ world, clause, kit, text, index, me }}
          said={spoken.get(clause.id)}
          breaches={binds ? treaty.breaches : []}
          hands={inIt(treaty)}
          conflict={false}
        />
      ))}
      {text.clauses.length === 0 && <li className="small quiet">{t("treaty.clauses.none")}</li>}
    </ol>
  );
}
