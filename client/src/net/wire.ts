import {
  HttpTransportType,
  type HubConnection,
  HubConnectionBuilder,
  HubConnectionState,
  LogLevel,
} from "@microsoft/signalr";

/** One attempt at a connection to the hub. It is started once and never again after it closed. */
export interface Wire {
  start(): Promise<void>;
  stop(): void;
  readonly isUp: boolean;
  call<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  on(event: string, heard: (...args: never[]) => void): void;
  onClosed(closed: () => void): void;
}

/**
 * How to connect, best first. SignalR goes down this ladder by itself when a way is refused; a way that is swallowed in
 * silence (a school's proxy) is left by our own time limit.
 */
export const rungs = [
  HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling,
  HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling,
  HttpTransportType.LongPolling,
] as const;

/** A connection that says nothing for so long is dead; the server says something every 5 seconds. */
const silenceLimit = 12_000;
const ownPing = 5_000;

export function openWire(rung: number): Wire {
  const hub: HubConnection = new HubConnectionBuilder()
    .withUrl("/hub", { transport: rungs[rung] ?? rungs[0] })
    .configureLogging(LogLevel.None)
    .withServerTimeout(silenceLimit)
    .withKeepAliveInterval(ownPing)
    .build();
  return {
    start: () => hub.start(),
    stop: () => void hub.stop().catch(() => undefined),
    get isUp() {
      return hub.state === HubConnectionState.Connected;
    },
    call: (method, ...args) => hub.invoke(method, ...args),
    on: (event, heard) => hub.on(event, heard as (...args: unknown[]) => void),
    onClosed: (closed) => hub.onclose(closed),
  };
}
