import type { MapDocument, NationDocument } from "../protocol.gen.ts";
import type { MapNation } from "./model.ts";

/** The nations of a world as the map draws them, in the order in which they are listed elsewhere. */
export function mapNations(map: MapDocument, nations: readonly NationDocument[]): readonly MapNation[] {
  const rows = new Map(map.nations.map((row) => [row.nation, row]));
  return nations.flatMap(({ nation, playable }) => {
    const row = rows.get(nation);
    return row
      ? [
          {
            nation,
            playable,
            countries: row.countries.map(Number),
            areas: row.areas,
            ...(row.latitude !== undefined && { lat: row.latitude }),
            ...(row.longitude !== undefined && { lon: row.longitude }),
          },
        ]
      : [];
  });
}
