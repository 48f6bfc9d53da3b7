import { Activity, Coins, Handshake, type LucideIcon, Soup, Thermometer } from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  temperature: Thermometer,
  prosperity: Coins,
  poverty: Soup,
  trust: Handshake,
};

const domains: Readonly<Record<string, string>> = { temperature: "climate", trust: "diplomacy" };

/** The domain whose model a meter reads. */
export const domainOfMeter = (meter: string) => domains[meter] ?? "development";

export function iconOfMeter(meter: string): LucideIcon {
  return icons[meter] ?? Activity;
}
