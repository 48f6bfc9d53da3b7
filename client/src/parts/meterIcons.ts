import { Activity, Coins, Handshake, type LucideIcon, Soup, Thermometer } from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  temperature: Thermometer,
  prosperity: Coins,
  poverty: Soup,
  trust: Handshake,
};

export function iconOfMeter(meter: string): LucideIcon {
  return icons[meter] ?? Activity;
}
