import type { TimelineEntry } from '../../client';
import { minuteText } from '../../league/clock';
import { type Mark, type MatchView, sideOf } from '../../league/matchView';
import type { Words } from '../../words/en';
import { useLeague } from '../league';
import { EventIcon } from './EventIcon';

/** The match from its newest event back. A correction shows what stood before; a withdrawn entry is struck through, then goes. */
export function Timeline({ view: { match, marks } }: { view: MatchView }) {
  const { words } = useLeague();
  const entries = [...(match.timeline ?? [])].reverse();
  if (entries.length === 0) return <p class="placeholder">{words.noTimeline}</p>;
  return (
    <ol class="timeline" aria-live="polite" aria-relevant="additions text">
      {entries.map(entry => {
        const mark = marks[entry.id];
        const isPeriod = /^(period-|match-end)/.test(entry.type);
        return (
          <li key={entry.id} class={isPeriod ? 'period' : sideOf(match, entry) ?? 'neutral'} data-mark={mark?.kind}>
            <span class="when">{isPeriod ? '' : minuteText(entry)}</span>
            <EventIcon entry={entry} />
            <div class="what">
              <Told entry={entry} words={words} />
              <MarkNote mark={mark} entry={entry} words={words} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Told({ entry, words }: { entry: TimelineEntry; words: Words }) {
  const { headline, detail } = tell(entry, words);
  return <p class="told"><strong>{headline}</strong>{detail && <span>{detail}</span>}</p>;
}

function MarkNote({ mark, entry, words }: { mark: Mark | undefined; entry: TimelineEntry; words: Words }) {
  if (mark?.kind === 'retracted') return <p class="mark-note">{words.retracted}{mark.reason && ` · ${mark.reason}`}</p>;
  if (mark?.kind === 'corrected') {
    const { headline, detail } = mark.before ? tell(mark.before, words) : {};
    return <p class="mark-note">{words.corrected}{mark.before && <s>{words.was([minuteText(mark.before), detail || headline].join(' '))}</s>}</p>;
  }
  return (entry.rev ?? 1) > 1 ? <p class="mark-note quiet">{words.corrected}</p> : null;
}

function tell(entry: TimelineEntry, words: Words): { headline?: string; detail?: string } {
  const name = words.events[entry.type] ?? entry.type;
  const who = entry.player?.name ?? entry.team?.name;
  const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  switch (entry.type) {
    case 'goal': {
      const score = entry.score ? `${entry.score.home}–${entry.score.away}` : '';
      return {
        headline: [name, score].filter(Boolean).join(' '),
        detail: joined(who, entry.ownGoal && words.ownGoal, entry.penalty && words.penalty, entry.assist && words.assist(entry.assist.name)),
      };
    }
    case 'card':
      return { headline: words.cards[entry.color ?? 'yellow'] ?? name, detail: who };
    case 'substitution':
      return { headline: entry.on?.name ?? name, detail: entry.off ? words.replaces(entry.off.name) : words.on };
    case 'shootout-kick':
      return { headline: name, detail: joined(who, entry.scored === false ? words.kickMissed : words.kickScored) };
    case 'var':
      return { headline: name, detail: joined(entry.decision, who) };
    case 'injury':
      return { headline: name, detail: joined(who, entry.severity) };
    case 'period-start':
      return { headline: words.periodStart[entry.period] || name };
    case 'period-end':
      return { headline: words.periodEnd[entry.period] || name };
    default:
      return { headline: name, detail: who };
  }
}
