import { Activity, Bird, Coins, Handshake, HeartPulse, type LucideIcon, Soup, Sprout, Thermometer } from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  temperature: Thermometer,
  prosperity: Coins,
  poverty: Soup,
  trust: Handshake,
  peace: Bird,
  health: HeartPulse,
  nature: Sprout,
};

const domains: Readonly<Record<string, string>> = {
  temperature: "climate",
  trust: "diplomacy",
  peace: "peace",
  health: "health",
  nature: "nature",
};

/** The domain whose model a meter reads. */
export const domainOfMeter = (meter: string) => domains[meter] ?? "development";

export function iconOfMeter(meter: string): LucideIcon {
  return icons[meter] ?? Activity;
}
