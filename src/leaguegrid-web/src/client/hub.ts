import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { Update } from './topics';

export interface HubStream<T> {
  subscribe(observer: { next(value: T): void; error(error: unknown): void; complete(): void }): { dispose(): void };
}

/** What the client needs of a SignalR connection; a HubConnection is one as it stands. */
export interface Hub {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  stream<T>(method: string, ...args: unknown[]): HubStream<T>;
  on(method: 'update', handler: (update: Update) => void): void;
  onclose(handler: (error?: Error) => void): void;
}

// No automatic reconnect here: LeagueClient opens the first and every later connection in one and the same way.
export function leagueHub(url = '/hubs/league', key?: () => string | undefined): Hub {
  return new HubConnectionBuilder()
    .withUrl(url, {
      accessTokenFactory: () => key?.() ?? '',
      transport: HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling,
    })
    .configureLogging(LogLevel.None)
    .build();
}
