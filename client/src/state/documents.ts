/** What this page knows of its world: the present documents by key. Only `net/` (and the fixtures) write it. */
export class DocumentStore {
  #documents = new Map<string, unknown>();
  #listeners = new Map<string, Set<() => void>>();
  #under = new Map<string, readonly unknown[]>();
  #all = new Set<() => void>();

  get(key: string): unknown {
    return this.#documents.get(key);
  }

  /** The documents whose key begins so; the same array until one of them changes. */
  under(prefix: string): readonly unknown[] {
    const kept = this.#under.get(prefix);
    if (kept) {
      return kept;
    }
    const found = [...this.#documents].filter(([key]) => key.startsWith(prefix)).map(([, document]) => document);
    this.#under.set(prefix, found);
    return found;
  }

  put(key: string, document: unknown): void {
    this.#documents.set(key, document);
    this.#tell(key);
  }

  /** Everything at once: keys that are not in the snapshot are gone. */
  replace(documents: Readonly<Record<string, unknown>>): void {
    const gone = [...this.#documents.keys()].filter((key) => !(key in documents));
    this.#documents = new Map(Object.entries(documents));
    for (const key of [...gone, ...this.#documents.keys()]) {
      this.#tell(key);
    }
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Told after any document changed. */
  subscribeAll(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  #tell(key: string): void {
    for (const prefix of this.#under.keys()) {
      if (key.startsWith(prefix)) {
        this.#under.delete(prefix);
      }
    }
    for (const listener of [...(this.#listeners.get(key) ?? []), ...this.#all]) {
      listener();
    }
  }
}
