import type { AnswerPart, AnswerStatus, CitedText, Maybe, Source } from '../client';

export interface AnswerView {
  answerId: string | null;
  revision: number;
  /** The pieces of the revision that is written now, or stands. */
  pieces: CitedText[];
  sources: Source[];
  completed: { status: AnswerStatus; asOf?: Maybe<string>; engine?: Maybe<string>; cause?: Maybe<string> } | null;
  /** What a correction took away, until the revision after it is complete. */
  withdrawn: { text: string; reason: string; cause?: Maybe<string>; revision: number } | null;
  failure: { code: string; message: string } | null;
  writing: boolean;
}

export const noAnswerYet: AnswerView = {
  answerId: null, revision: 0, pieces: [], sources: [], completed: null, withdrawn: null, failure: null, writing: true,
};

export function applyPart(view: AnswerView, part: AnswerPart): AnswerView {
  switch (part.kind) {
    case 'started': {
      // The replaced revision's withdrawal stays readable beside the new text; an older one goes.
      const withdrawn = view.withdrawn && view.completed === null ? view.withdrawn : null;
      return { ...noAnswerYet, answerId: part.answerId, revision: part.revision, withdrawn };
    }
    case 'source': {
      const { kind: _, ...source } = part;
      return { ...view, sources: [...view.sources, source] };
    }
    case 'text':
      return { ...view, pieces: [...view.pieces, { text: part.text, cites: part.cites }] };
    case 'completed': {
      const { answerId, revision, status, asOf, engine, cause } = part;
      const pieces = view.pieces.length > 0 ? view.pieces : [{ text: part.text, cites: [] }];
      return { ...view, answerId, revision, pieces, completed: { status, asOf, engine, cause }, failure: null, writing: false };
    }
    case 'withdrawn': {
      const { reason, cause, revision } = part;
      return { ...view, pieces: [], completed: null, withdrawn: { text: textOf(view), reason, cause, revision }, writing: true };
    }
    case 'failed':
      return failed(view, part.code, part.message);
  }
}

export const failed = (view: AnswerView, code: string, message: string): AnswerView =>
  ({ ...view, failure: { code, message }, writing: false });

export const textOf = (view: AnswerView): string => view.pieces.map(piece => piece.text).join('');
