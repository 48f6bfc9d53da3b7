import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Answer } from "../../parts/Answer.tsx";
import { Button } from "../../parts/Button.tsx";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useConnection } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useRewound } from "./useRewound.ts";

/** What holds the table up at the moment: the line to the server, decisions that are being collected, a round that is played again, or a storage that forgot the last seconds. */
export function Conditions({ world }: { world: WorldDocument }) {
  const intl = useIntl();
  const words = useWords();
  const connection = useConnection();
  const [seen, setSeen] = useState<string>();
  const [rewound, seenRewind] = useRewound(world);
  return (
    <div className="conditions" role="status">
      {(connection.kind === "reconnecting" || connection.kind === "connecting") && (
        <Answer kind="away" title={intl.formatMessage({ id: "table.away.title" })}>
          <FormattedMessage id="table.away.safe" />
        </Answer>
      )}
      {world.wentBackAt && world.wentBackAt !== seen && (
        <Answer
          kind="refused"
          title={intl.formatMessage({ id: "table.back.title" })}
          action={
            <Button className="link" onPress={() => setSeen(world.wentBackAt)}>
              <FormattedMessage id="table.back.seen" />
            </Button>
          }
        >
          <FormattedMessage id="table.back.check" />
        </Answer>
      )}
      {rewound && (
        <Answer
          kind="waiting"
          title={intl.formatMessage({ id: "table.rewound.title" }, { round: world.round })}
          action={
            <Button className="link" onPress={seenRewind}>
              <FormattedMessage id="table.rewound.seen" />
            </Button>
          }
        >
          <FormattedMessage id="table.rewound.what" values={{ round: world.round }} />
        </Answer>
      )}
      {world.collecting && (
        <Answer kind="waiting" title={intl.formatMessage({ id: "table.collecting.title" })}>
          {world.missing.length > 0 ? (
            <FormattedMessage
              id="table.collecting.missing"
              values={{ nations: intl.formatList(world.missing.map((nation) => words.short(nation))) }}
            />
          ) : (
            <FormattedMessage id="table.collecting.all" />
          )}
        </Answer>
      )}
    </div>
  );
}
