import { Flag, Globe, Handshake, type LucideIcon, SlidersHorizontal, Users } from "lucide-react";
import { startTransition, useOptimistic } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../parts/Button.tsx";
import type { Place } from "./places.ts";

const icons: Readonly<Record<Place, LucideIcon>> = {
  world: Globe,
  challenges: Flag,
  treaties: Handshake,
  plan: SlidersHorizontal,
  nations: Users,
};

export interface PlaceBarProps {
  places: readonly Place[];
  at: Place;
  /** How much waits at a place. */
  waiting?: Readonly<Partial<Record<Place, number>>>;
  onGo(place: Place): void;
}

/** The bar under a narrow screen: one button per place. */
export function PlaceBar({ places, at, waiting = {}, onGo }: PlaceBarProps) {
  const intl = useIntl();
  // The bar says at once where one goes; the place follows when it is drawn.
  const [going, show] = useOptimistic(at);
  const go = (place: Place) =>
    startTransition(() => {
      show(place);
      onGo(place);
    });
  return (
    <nav className="place-bar" aria-label={intl.formatMessage({ id: "table.places" })}>
      {places.map((place) => {
        const Icon = icons[place];
        const count = waiting[place] ?? 0;
        return (
          <Button key={place} aria-current={place === going ? "page" : undefined} onPress={() => go(place)}>
            <Icon className="icon" aria-hidden="true" />
            <FormattedMessage id={`table.place.${place}`} />
            {count > 0 && (
              <span className="count">
                <span className="seen-by-readers"> </span>
                {count}
                <span className="seen-by-readers">
                  {" "}
                  <FormattedMessage id="table.waiting" values={{ count }} />
                </span>
              </span>
            )}
          </Button>
        );
      })}
    </nav>
  );
}
