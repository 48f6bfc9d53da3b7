import { MeterStrip, type MeterStripProps } from "../../parts/MeterStrip.tsx";
import { Scroll } from "../../parts/Scroll.tsx";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { WorldPane } from "./WorldPane.tsx";
import "./phoneWorld.css";

/** The world in one hand: the chart as a picture, and the same as a list. */
export function PhoneWorld({ world }: { world: WorldDocument }) {
  return (
    <div className="phone-world">
      <WorldPane world={world} />
    </div>
  );
}

/** The meters in one row that a thumb pushes sideways. */
export function PhoneMeters(props: MeterStripProps) {
  const { t } = useWords();
  return (
    <div className="phone-meters">
      <Scroll className="meters-across" label={t("part.meter.all")}>
        <MeterStrip {...props} />
      </Scroll>
    </div>
  );
}
