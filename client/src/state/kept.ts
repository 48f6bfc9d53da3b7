/** What this device remembers between visits. A browser that forbids storage remembers for this page only. */
const fallback = new Map<string, string>();

const full = (name: string) => `worldtable.${name}`;

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(full(name)) ?? fallback.get(name) ?? null;
  } catch {
    return fallback.get(name) ?? null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(full(name));
    } else {
      localStorage.setItem(full(name), value);
    }
    fallback.delete(name);
  } catch {
    if (value === null) {
      fallback.delete(name);
    } else {
      fallback.set(name, value);
    }
  }
}
