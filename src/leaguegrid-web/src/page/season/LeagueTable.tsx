import { useMemo, useRef } from 'preact/hooks';
import type { Table, TableUpdate } from '../../client';
import { movements } from '../../league/movement';
import { Crest } from '../Crest';
import { Digits } from '../Digits';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { useRead } from '../useRead';
import { useTopic } from '../useTopic';
import { useSlidingRows } from './useSlidingRows';

const begin = (table: Table): Table => table;
const apply = (table: Table, update: TableUpdate): Table => ({ ...table, ...update.data, version: update.version });

export function LeagueTable({ season }: { season: string }) {
  const { words } = useLeague();
  const { state: table, error } = useTopic<`season/${string}/table`, Table>(`season/${season}/table`, begin, apply);
  const body = useSlidingRows(table);
  // What the matches in play change is seen against the table without them, which moves when one of them ends.
  const { value: settled } = useRead(table && `settled ${season} ${table.version}`, (rest, signal) => rest.table(season, false, signal));
  const before = useRef<Table | null>(null);
  if (settled) before.current = settled;
  const moved = useMemo(() => movements(table?.rows ?? [], before.current?.rows ?? []), [table, before.current]);
  if (error) return <ErrorNote error={error} />;
  if (!table) return <p class="placeholder">{words.loading}</p>;
  if (table.rows.length === 0) return <p class="placeholder">{words.noRows}</p>;

  const { columns, short } = words;
  const head = (name: keyof typeof short & keyof typeof columns, more = '') => <th scope="col" class={`number ${more}`}><abbr title={columns[name]}>{short[name]}</abbr></th>;
  return (
    <div class="table-frame">
      <table class="league-table">
        <caption>{table.season.name}{table.live && ` · ${words.liveTable}`}</caption>
        <thead>
          <tr>
            <th scope="col" class="number"><abbr title={columns.position}>#</abbr></th>
            <th scope="col">{columns.team}</th>
            {head('played')}{head('won', 'wide')}{head('drawn', 'wide')}{head('lost', 'wide')}{head('goals', 'wide')}{head('difference')}{head('points')}
          </tr>
        </thead>
        <tbody ref={body}>
          {table.rows.map(row => (
            <tr key={row.team.id} data-row={row.team.id}>
              <td class="number place"><span>{row.position}</span><Movement places={moved.get(row.team.id) ?? 0} /></td>
              <th scope="row"><span class="row-team"><Crest team={row.team} /><span>{row.team.name}</span></span></th>
              <td class="number">{row.played}</td>
              <td class="number wide">{row.won}</td>
              <td class="number wide">{row.drawn}</td>
              <td class="number wide">{row.lost}</td>
              <td class="number wide">{row.goalsFor}:{row.goalsAgainst}</td>
              <td class="number">{row.goalDifference > 0 ? '+' : row.goalDifference < 0 ? '−' : ''}{Math.abs(row.goalDifference)}</td>
              <td class="number points"><Digits value={row.points} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Movement({ places }: { places: number }) {
  const { words } = useLeague();
  const said = places > 0 ? words.up(places) : places < 0 ? words.down(-places) : words.level;
  return (
    <span class="movement" data-way={Math.sign(places)} title={said}>
      <span aria-hidden="true">{places > 0 ? '▲' : places < 0 ? '▼' : '–'}</span><span class="unseen">{said}</span>
    </span>
  );
}
