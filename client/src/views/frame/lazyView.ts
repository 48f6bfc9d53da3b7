import { type ComponentType, lazy } from "react";
import { surely } from "../../net/surely.ts";

type Loaded<TProps> = { default: ComponentType<TProps> };

/**
 * A view that is loaded when it is first needed. When its file cannot be had, the server is away or the game was updated:
 * it is tried again when the server is back, and then the whole page is loaded anew, once.
 */
export function lazyView<TProps>(load: () => Promise<ComponentType<TProps>>) {
  const file = async (): Promise<Loaded<TProps>> => ({ default: await surely(load) });
  return Object.assign(lazy(file), {
    /** Fetches it ahead of time; when that fails it is fetched again when it is needed. */
    ahead: () => void load().catch(() => undefined),
  });
}
