import type { AsOfMode, Maybe } from './shapes';

export interface AskRequest {
  question: string;
  conversation?: string;
  lang?: string;
  viewerDelaySeconds?: number;
  asOf?: { match: string; minute: number; mode: AsOfMode };
}

export type AnswerStatus = 'answered' | 'unknown' | 'ambiguous' | 'correcting';

export interface Source {
  index: number;
  ref: string;
  title: string;
  text: string;
  version: number;
  events?: Maybe<string[]>;
  at?: Maybe<string>;
  url?: Maybe<string>;
}

export interface CitedText { text: string; cites?: Maybe<number[]> }

export type AnswerPart =
  | { kind: 'started'; answerId: string; revision: number }
  | ({ kind: 'source' } & Source)
  | ({ kind: 'text' } & CitedText)
  | {
    kind: 'completed'; answerId: string; revision: number; status: AnswerStatus; text: string;
    asOf?: Maybe<string>; engine?: Maybe<string>; cause?: Maybe<string>;
  }
  | { kind: 'withdrawn'; answerId: string; revision: number; cause?: Maybe<string>; reason: string }
  | { kind: 'failed'; code: string; message: string };

export interface Answer {
  answerId: string;
  revision: number;
  status: AnswerStatus;
  text: string;
  asOf: string;
  engine: string;
  cause?: Maybe<string>;
  question: string;
  lang?: Maybe<string>;
  conversation?: Maybe<string>;
  texts: CitedText[];
  sources: Source[];
}

export interface Feedback { answerId: string; verdict: 'right' | 'wrong'; comment?: string }
