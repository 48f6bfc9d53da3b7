import { keepLead, stand } from "./seats.ts";

const mark = "#lead=";

/** A leader's link carries the proof behind its #, which no server ever sees: this device keeps it, and it leaves the address. Answers the address to show instead. */
export function takeLeadLink(path: string, hash: string): string | undefined {
  const code = path.split("/").at(-1);
  const token = hash.slice(mark.length);
  if (!code || !hash.startsWith(mark) || !/^[\w-]+\.facilitator\.[\w-]+$/.test(token)) {
    return undefined;
  }
  keepLead(code, token);
  stand(code, "lead");
  return `/w/${code}`;
}
