import { useEffect, useRef, useState } from 'preact/hooks';
import { LeagueError } from '../../client';
import { type AnswerView, applyPart, failed, noAnswerYet } from '../../league/answerView';
import { useLeague } from '../league';
import { conversationId } from '../settings';

export interface Turn {
  key: number;
  question: string;
  conversation: string;
  following: boolean;
  stopped: boolean;
  view: AnswerView;
}

const KEPT_TURNS = 30;

/** The questions of this tab, newest first, each with the stream that answers it or keeps its answer right. */
export function useAnswers() {
  const { client, settings } = useLeague();
  const [turns, setTurns] = useState<Turn[]>([]);
  const conversation = useRef(conversationId());
  const streams = useRef(new Map<number, AbortController>());
  const nextKey = useRef(1);
  useEffect(() => () => streams.current.forEach(stream => stream.abort()), []);

  const change = (key: number, by: (turn: Turn) => Partial<Turn>) =>
    setTurns(now => now.map(turn => turn.key === key ? { ...turn, ...by(turn) } : turn));

  const halt = (key: number) => {
    streams.current.get(key)?.abort();
    streams.current.delete(key);
  };

  const run = async ({ key, question, conversation: of }: Turn, following: boolean) => {
    halt(key);
    const stream = new AbortController();
    streams.current.set(key, stream);
    const request = {
      question,
      conversation: of,
      lang: settings.language,
      ...(settings.viewerDelaySeconds > 0 && { viewerDelaySeconds: settings.viewerDelaySeconds }),
    };
    try {
      const parts = following ? client.follow(request, stream.signal) : client.ask(request, stream.signal);
      for await (const part of parts) change(key, turn => ({ view: applyPart(turn.view, part) }));
      if (following) change(key, () => ({ following: false }));
    } catch (error) {
      if (stream.signal.aborted) return;
      const { code, message } = LeagueError.from(error);
      change(key, turn => ({ following: false, view: failed(turn.view, code, message) }));
    } finally {
      if (streams.current.get(key) === stream) streams.current.delete(key);
    }
  };

  return {
    turns,
    ask(question: string, following: boolean) {
      const turn: Turn = { key: nextKey.current++, question, conversation: conversation.current, following, stopped: false, view: noAnswerYet };
      turns.slice(KEPT_TURNS - 1).forEach(old => halt(old.key));
      setTurns(now => [turn, ...now.slice(0, KEPT_TURNS - 1)]);
      void run(turn, following);
    },
    again(turn: Turn) {
      change(turn.key, () => ({ view: noAnswerYet, stopped: false }));
      void run(turn, turn.following);
    },
    follow(turn: Turn, following: boolean) {
      change(turn.key, () => ({ following, stopped: false }));
      if (following) void run(turn, true);
      else halt(turn.key);
    },
    stop(turn: Turn) {
      halt(turn.key);
      change(turn.key, ({ view }) => ({ following: false, stopped: true, view: { ...view, writing: false } }));
    },
    renew() {
      streams.current.forEach(stream => stream.abort());
      streams.current.clear();
      conversation.current = conversationId(true);
      setTurns([]);
    },
  };
}
