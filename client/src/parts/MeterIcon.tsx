import { Coins, Handshake, Soup, Thermometer } from "lucide-react";
import { DomainGlyph } from "./DomainGlyph.tsx";

const icons: Readonly<Record<string, typeof Coins>> = {
  temperature: Thermometer,
  prosperity: Coins,
  poverty: Soup,
  trust: Handshake,
};

const domains: Readonly<Record<string, string>> = {
  temperature: "climate",
  prosperity: "development",
  poverty: "development",
  trust: "diplomacy",
};

/** The domain whose model a meter reads: that of its own name, unless several share one. */
export const domainOfMeter = (meter: string) => domains[meter] ?? meter;

/** A meter's mark. */
export function MeterIcon({ meter }: { meter: string }) {
  const Icon = icons[meter];
  return Icon ? <Icon className="icon" aria-hidden="true" /> : <DomainGlyph domain={meter} />;
}
