import type {
  ChannelPage,
  CreateWorld,
  ModelCard,
  Refusal,
  SeatTaken,
  TakeSeat,
  TreatyKit,
  WorldCreated,
} from "../protocol.gen.ts";

/** The server's answer to a request: what was asked for, or why not. */
export type Asked<T> = { date?: string | null } & ({ kind: "done"; value: T } | { kind: "refused"; because: Refusal });

/** The line is down: a reason of this page's own, beside those of the rules. */
export const noLine: Refusal = { code: "no-line", said: { key: "refusal.no-line", arguments: {} } };

export const createWorld = (wish: CreateWorld) => post<WorldCreated>("/api/worlds", wish);

export const takeSeat = (code: string, wish: TakeSeat) =>
  post<SeatTaken>(`/api/worlds/${encodeURIComponent(code)}/seats`, wish);

/** Whether a world has this code, and where others come into it; the answer also tells the server's time. */
export const lookUpWorld = (code: string) =>
  ask<{ joinLink: string }>(`/api/worlds/${encodeURIComponent(code)}`, { method: "GET" });

/** What treaties can be made of in worlds of this pack. */
export const treatyKit = (pack: string) =>
  ask<TreatyKit>(`/api/packs/${encodeURIComponent(pack)}/treaty-kit`, { method: "GET" });

/** How real the model of a domain is. */
export const modelCard = (domain: string) =>
  ask<ModelCard>(`/api/cards/${encodeURIComponent(domain)}`, { method: "GET" });

/** Up to 50 messages of a room before one of them. */
export const earlierMessages = (code: string, token: string, channel: string, before: number) =>
  ask<ChannelPage>(`/api/worlds/${encodeURIComponent(code)}/channels/${channel}?before=${before}`, {
    method: "GET",
    headers: { authorization: `Bearer ${token}` },
  });

const post = <T>(path: string, body: unknown) =>
  ask<T>(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

async function ask<T>(path: string, request: RequestInit): Promise<Asked<T>> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, cache: "no-store" });
  } catch {
    return { kind: "refused", because: noLine }; // fetch fails only when the server cannot be reached.
  }
  const date = response.headers.get("date");
  const body: unknown = await response.json().catch(() => undefined);
  return response.ok
    ? { kind: "done", value: body as T, date }
    : { kind: "refused", because: refusalOf(body, response.status), date };
}

/** problem+json carries the code, and what was said with its arguments when there are any. */
export function refusalOf(problem: unknown, status: number): Refusal {
  const { code, said } = (typeof problem === "object" && problem !== null ? problem : {}) as Partial<Refusal>;
  const known = typeof code === "string" ? code : byStatus(status);
  return { code: known, said: said ?? { key: `refusal.${known}`, arguments: {} } };
}

function byStatus(status: number): string {
  switch (status) {
    case 404:
      return "not-found";
    case 413:
      return "too-large";
    case 429:
      return "too-fast";
    default:
      return status >= 500 ? "not-saved" : "bad-request";
  }
}
