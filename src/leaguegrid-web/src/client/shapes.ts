// A field without a value is absent or null: the contract says both mean the same.
export type Maybe<T> = T | null | undefined;

export interface Ref { id: string; name: string }
export interface TeamRef extends Ref { shortName?: Maybe<string> }
export interface Page<T> { items: T[]; next?: Maybe<string | number> }

export type Side = 'home' | 'away';
export type MatchStatus = 'scheduled' | 'live' | 'finished' | 'postponed' | 'cancelled' | 'abandoned' | 'awarded';

export interface Goals { home: number; away: number }
export interface Score extends Goals { halfTime?: Maybe<Goals>; shootout?: Maybe<Goals> }
export interface Clock {
  period: number;
  minute: number;
  second?: Maybe<number>;
  addedMinute?: Maybe<number>;
  running?: Maybe<boolean>;
}

export interface MatchSummary {
  id: string;
  season: Ref;
  competition: Ref;
  round?: Maybe<string>;
  home: TeamRef;
  away: TeamRef;
  date?: Maybe<string>;
  kickoff?: Maybe<string>;
  status: MatchStatus;
  clock?: Maybe<Clock>;
  score?: Maybe<Score>;
  winner?: Maybe<Side>;
  version: number;
}

export interface TimelineEntry {
  id: string;
  type: string;
  rev?: Maybe<number>;
  period: number;
  minute: number;
  second?: Maybe<number>;
  addedMinute?: Maybe<number>;
  team?: Maybe<Ref>;
  player?: Maybe<Ref>;
  assist?: Maybe<Ref>;
  off?: Maybe<Ref>;
  on?: Maybe<Ref>;
  penalty?: Maybe<boolean>;
  ownGoal?: Maybe<boolean>;
  color?: Maybe<'yellow' | 'second-yellow' | 'red'>;
  scored?: Maybe<boolean>;
  decision?: Maybe<string>;
  about?: Maybe<string>;
  severity?: Maybe<string>;
  score?: Maybe<Goals>;
}

export interface LineupPlayer { player: Ref; shirtNumber?: Maybe<number>; position?: Maybe<string> }
export interface Lineup {
  team?: Maybe<Ref>;
  formation?: Maybe<string>;
  starters?: Maybe<LineupPlayer[]>;
  bench?: Maybe<LineupPlayer[]>;
  onPitch?: Maybe<Ref[]>;
}

export interface TeamStatistics {
  shots?: number;
  shotsOnTarget?: number;
  corners?: number;
  fouls?: number;
  offsides?: number;
  yellowCards?: number;
  redCards?: number;
  passes?: number;
  passesCompleted?: number;
  xg?: Maybe<number>;
  byType?: Record<string, number>;
}

export interface Match extends MatchSummary {
  venue?: Maybe<string>;
  referee?: Maybe<string>;
  lineups?: Maybe<Partial<Record<Side, Maybe<Lineup>>>>;
  timeline?: Maybe<TimelineEntry[]>;
  statistics?: Maybe<Partial<Record<Side, Maybe<TeamStatistics>>>>;
  updatedAt?: Maybe<string>;
  asOf?: Maybe<{ minute: number; mode: AsOfMode }>;
}

export type AsOfMode = 'happened' | 'known';

export interface LogItem {
  seq: number;
  kind: 'event' | 'retract';
  id: string;
  rev?: Maybe<number>;
  type?: Maybe<string>;
  event?: Maybe<string>;
  reason?: Maybe<string>;
  receivedAt: string;
}

export interface Competition extends Ref {
  type?: Maybe<string>;
  country?: Maybe<string>;
  aliases?: Maybe<string[]>;
  seasons?: Maybe<Ref[]>;
}

export interface Season extends Ref {
  competition: Ref;
  startsOn?: Maybe<string>;
  endsOn?: Maybe<string>;
  points?: Maybe<{ win: number; draw: number; loss: number }>;
  tieBreakers?: Maybe<string[]>;
  teams?: Maybe<Ref[]>;
  version: number;
}

export interface TableRow {
  position: number;
  team: TeamRef;
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goalsFor: number;
  goalsAgainst: number;
  goalDifference: number;
  points: number;
}
export interface Table { season: Ref; live: boolean; version: number; rows: TableRow[] }

export interface ScorerRow {
  position: number;
  player: Ref;
  team?: Maybe<Ref>;
  goals: number;
  penalties: number;
  assists: number;
}
export interface Scorers { season: Ref; version: number; rows: ScorerRow[] }

export interface Team extends TeamRef {
  aliases?: Maybe<string[]>;
  country?: Maybe<string>;
  venue?: Maybe<string>;
  founded?: Maybe<number>;
  coach?: Maybe<string>;
  squad?: Maybe<(Ref & { shirtNumber?: Maybe<number>; position?: Maybe<string> })[]>;
  version: number;
}

export interface Player extends Ref {
  fullName?: Maybe<string>;
  birthDate?: Maybe<string>;
  nationality?: Maybe<string>;
  position?: Maybe<string>;
  team?: Maybe<Ref>;
  shirtNumber?: Maybe<number>;
  availability?: Maybe<{ status: string; reason?: Maybe<string>; expectedReturn?: Maybe<string>; source?: Maybe<string> }>;
  totals?: Maybe<Record<string, number>>;
  version: number;
}

export interface Found { kind: string; id: string; ref: string; name: string }
