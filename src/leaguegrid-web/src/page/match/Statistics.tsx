import type { Match, TeamStatistics } from '../../client';
import type { Words } from '../../words/en';
import { useLeague } from '../league';

type Name = keyof Words['stats'];
const ROWS: [Name, (team: TeamStatistics) => number | null | undefined][] = [
  ['shots', team => team.shots],
  ['shotsOnTarget', team => team.shotsOnTarget],
  ['xg', team => team.xg],
  ['passes', team => team.passes],
  ['passAccuracy', team => team.passes ? Math.round(100 * (team.passesCompleted ?? 0) / team.passes) : null],
  ['corners', team => team.corners],
  ['fouls', team => team.fouls],
  ['offsides', team => team.offsides],
  ['yellowCards', team => team.yellowCards],
  ['redCards', team => team.redCards],
];

export function Statistics({ match }: { match: Match }) {
  const { words, locale } = useLeague();
  const { home, away } = match.statistics ?? {};
  const rows = ROWS.map(([name, of]) => ({ name, home: of(home ?? {}), away: of(away ?? {}) })).filter(row => row.home != null || row.away != null);
  if (rows.length === 0) return <p class="placeholder">{words.noStatistics}</p>;
  const show = (name: Name, value: number) =>
    value.toLocaleString(locale, name === 'xg' ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {}) + (name === 'passAccuracy' ? ' %' : '');
  return (
    <dl class="statistics">
      {rows.map(({ name, home: h, away: a }) => {
        const [mine, theirs] = [h ?? 0, a ?? 0];
        const share = mine + theirs > 0 ? mine / (mine + theirs) : 0.5;
        return (
          <div key={name} style={{ '--share': String(share) }} data-empty={mine + theirs === 0}>
            <dt>{words.stats[name]}</dt>
            <dd class="home"><span class="unseen">{match.home.name}: </span>{show(name, mine)}</dd>
            <dd class="away"><span class="unseen">{match.away.name}: </span>{show(name, theirs)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
