import type { Answer } from './answers';
import { LeagueError } from './leagueError';
import type {
  AsOfMode, Competition, Found, LogItem, Match, MatchSummary, Page, Player, Scorers, Season, Table, Team,
} from './shapes';

type Query = Record<string, string | number | boolean | undefined>;
export interface PageQuery { after?: string | number; limit?: number }
export interface RestOptions { baseUrl?: string; key?: () => string | undefined; fetch?: typeof fetch }

/** The read models over HTTP. Each call may be cancelled; a refusal is a LeagueError with the code of the problem document. */
export class LeagueRest {
  constructor(private readonly options: RestOptions = {}) {}

  competitions = (signal?: AbortSignal) => this.get<Page<Competition>>('/api/competitions', { limit: 500 }, signal);
  season = (id: string, signal?: AbortSignal) => this.get<Season>(`/api/seasons/${part(id)}`, {}, signal);
  table = (id: string, live = false, signal?: AbortSignal) =>
    this.get<Table>(`/api/seasons/${part(id)}/table`, { live: live || undefined }, signal);
  scorers = (id: string, signal?: AbortSignal) => this.get<Scorers>(`/api/seasons/${part(id)}/scorers`, {}, signal);
  seasonMatches = (id: string, page: PageQuery = {}, signal?: AbortSignal) =>
    this.get<Page<MatchSummary>>(`/api/seasons/${part(id)}/matches`, { ...page }, signal);
  matches = (which: { date?: string; live?: boolean; team?: string } & PageQuery = {}, signal?: AbortSignal) =>
    this.get<Page<MatchSummary>>('/api/matches', { ...which }, signal);
  match = (id: string, signal?: AbortSignal) => this.get<Match>(`/api/matches/${part(id)}`, {}, signal);
  matchEvents = (id: string, page: PageQuery = {}, signal?: AbortSignal) =>
    this.get<Page<LogItem>>(`/api/matches/${part(id)}/events`, { ...page }, signal);
  matchAt = (id: string, minute: number, mode: AsOfMode, signal?: AbortSignal) =>
    this.get<Match>(`/api/matches/${part(id)}/at`, { minute, mode }, signal);
  team = (id: string, signal?: AbortSignal) => this.get<Team>(`/api/teams/${part(id)}`, {}, signal);
  player = (id: string, signal?: AbortSignal) => this.get<Player>(`/api/players/${part(id)}`, {}, signal);
  search = (q: string, signal?: AbortSignal) => this.get<Page<Found>>('/api/search', { q }, signal);
  answer = (id: string, signal?: AbortSignal) => this.get<Answer>(`/api/answers/${part(id)}`, {}, signal);

  private async get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
    const url = `${this.options.baseUrl ?? ''}${path}${asked.length ? `?${new URLSearchParams(asked)}` : ''}`;
    const key = this.options.key?.();
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (key) headers.Authorization = `Bearer ${key}`;

    let response: Response;
    try {
      // `no-cache` still stores: the browser asks again with If-None-Match and takes a 304 as its own copy.
      response = await (this.options.fetch ?? fetch)(url, { headers, cache: 'no-cache', ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new LeagueError('unreachable', error instanceof Error ? error.message : String(error));
    }
    if (!response.ok) throw await refusal(response);
    return await response.json() as T;
  }
}

const part = encodeURIComponent;

const CODES: Record<number, string> = { 400: 'invalid-request', 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited', 503: 'overloaded' };

async function refusal(response: Response): Promise<LeagueError> {
  // A proxy in front may answer with a page of its own instead of a problem document.
  const problem = await response.json().catch(() => ({})) as { code?: string; title?: string; detail?: string };
  return new LeagueError(
    problem.code ?? CODES[response.status] ?? 'failed',
    problem.detail ?? problem.title ?? `${response.status} ${response.statusText}`.trim(),
    response.status,
  );
}
