import { Maximize2, Minus, Plus } from "lucide-react";
import { useWords } from "../words/useWords.ts";

/** Nearer, farther and the whole world, for those who would rather press than pinch. */
export function MapZoom(props: { near: boolean; onNearer: () => void; onFarther: () => void; onWhole: () => void }) {
  const { t } = useWords();
  return (
    <div className="map-zoom">
      <button type="button" aria-label={t("map.nearer")} onClick={props.onNearer}>
        <Plus className="icon" aria-hidden="true" />
      </button>
      <button type="button" aria-label={t("map.farther")} aria-disabled={!props.near} onClick={props.onFarther}>
        <Minus className="icon" aria-hidden="true" />
      </button>
      <button type="button" aria-label={t("map.whole")} aria-disabled={!props.near} onClick={props.onWhole}>
        <Maximize2 className="icon" aria-hidden="true" />
      </button>
    </div>
  );
}
