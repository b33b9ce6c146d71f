import { useState } from 'preact/hooks';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { useRead } from '../useRead';
import { MatchList } from './MatchList';

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
const moved = (day: string, by: number) => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000));

/** The matches of one UTC day, as the server counts days. */
export function MatchDay({ except }: { except: Set<string> }) {
  const { words, locale } = useLeague();
  const [day, setDay] = useState(dayOf(new Date()));
  const { value, error, again } = useRead(`day ${day}`, (rest, signal) => rest.matches({ date: day, limit: 500 }, signal));
  const matches = value?.items.filter(match => !except.has(match.id)) ?? [];
  const name = new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section class="day" aria-labelledby="day-title">
      <div class="day-head">
        <h2 id="day-title" class="title">{words.matchesOf} <span class="count">{name}</span></h2>
        <div class="day-chooser">
          <button type="button" aria-label={words.previousDay} onClick={() => setDay(moved(day, -1))}>‹</button>
          <input type="date" aria-label={words.day} value={day} onChange={e => { if (e.currentTarget.value) setDay(e.currentTarget.value); }} />
          <button type="button" aria-label={words.nextDay} onClick={() => setDay(moved(day, 1))}>›</button>
        </div>
      </div>
      {error ? <ErrorNote error={error} again={again} />
        : !value ? <p class="placeholder">{words.loading}</p>
        : matches.length === 0 ? <p class="placeholder">{words.noMatches}</p>
        : <MatchList matches={matches} />}
    </section>
  );
}
