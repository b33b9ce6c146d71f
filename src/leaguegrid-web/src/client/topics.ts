import type {
  Clock, Lineup, Match, MatchStatus, MatchSummary, Maybe, Player, Scorers, ScorerRow, Score, Side, Table, TableRow, Team, TimelineEntry,
} from './shapes';

export type Topic =
  | 'live'
  | `match/${string}`
  | `team/${string}`
  | `player/${string}`
  | `season/${string}/table`
  | `season/${string}/scorers`;

/** Where a watcher stands in a topic. Another epoch means that the versions do not continue each other. */
export interface Position { epoch: string; version: number }

export interface Update<Type extends string = string, Data = unknown> extends Position {
  topic: string;
  type: Type;
  data: Data;
  at: string;
}

export interface WatchResult<S = unknown, U extends Update = Update> extends Position {
  topic: string;
  snapshot?: Maybe<S>;
  updates?: Maybe<U[]>;
}

interface Standing { score?: Maybe<Score>; status: MatchStatus; clock?: Maybe<Clock> }
export type MatchUpdate =
  | Update<'event' | 'correction', Standing & { event: TimelineEntry }>
  | Update<'retract', Standing & { event: { id: string }; retract: string; reason?: Maybe<string> }>
  | Update<'lineup', { side: Side; lineup: Lineup; status: MatchStatus }>
  | Update<'match', MatchSummary>;
export type LiveUpdate = Update<'match' | 'match-ended', MatchSummary>;
export type TeamUpdate = Update<'match', MatchSummary> | Update<'team', Team>;
export type PlayerUpdate = Update<'player', Player>;
export type TableUpdate = Update<'table', { rows: TableRow[]; live: boolean }>;
export type ScorersUpdate = Update<'scorers', { rows: ScorerRow[] }>;

export interface LiveBoard { matches: MatchSummary[] }

export type SnapshotOf<T extends Topic> =
  T extends 'live' ? LiveBoard
  : T extends `match/${string}` ? Match
  : T extends `season/${string}/table` ? Table
  : T extends `season/${string}/scorers` ? Scorers
  : T extends `team/${string}` ? Team
  : Player;

export type UpdateOf<T extends Topic> =
  T extends 'live' ? LiveUpdate
  : T extends `match/${string}` ? MatchUpdate
  : T extends `season/${string}/table` ? TableUpdate
  : T extends `season/${string}/scorers` ? ScorersUpdate
  : T extends `team/${string}` ? TeamUpdate
  : PlayerUpdate;

