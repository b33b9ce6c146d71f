import type { Scorers, ScorersUpdate } from '../../client';
import { Digits } from '../Digits';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { useTopic } from '../useTopic';
import { useSlidingRows } from './useSlidingRows';

const begin = (scorers: Scorers): Scorers => scorers;
const apply = (scorers: Scorers, update: ScorersUpdate): Scorers => ({ ...scorers, ...update.data, version: update.version });

export function TopScorers({ season }: { season: string }) {
  const { words } = useLeague();
  const { state: scorers, error } = useTopic<`season/${string}/scorers`, Scorers>(`season/${season}/scorers`, begin, apply);
  const body = useSlidingRows(scorers);
  if (error) return <ErrorNote error={error} />;
  if (!scorers) return <p class="placeholder">{words.loading}</p>;
  if (scorers.rows.length === 0) return <p class="placeholder">{words.noRows}</p>;
  const { columns, short } = words;
  return (
    <div class="table-frame">
      <table class="league-table">
        <caption>{scorers.season.name}</caption>
        <thead>
          <tr>
            <th scope="col" class="number"><abbr title={columns.position}>#</abbr></th>
            <th scope="col">{columns.player}</th>
            <th scope="col" class="wide">{columns.team}</th>
            <th scope="col" class="number wide"><abbr title={columns.penalties}>{short.penalties}</abbr></th>
            <th scope="col" class="number"><abbr title={columns.assists}>{short.assists}</abbr></th>
            <th scope="col" class="number">{columns.scored}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {scorers.rows.map(row => (
            <tr key={row.player.id} data-row={row.player.id}>
              <td class="number place">{row.position}</td>
              <th scope="row">{row.player.name}{row.team && <small class="narrow">{row.team.name}</small>}</th>
              <td class="wide">{row.team?.name}</td>
              <td class="number wide">{row.penalties}</td>
              <td class="number">{row.assists}</td>
              <td class="number points"><Digits value={row.goals} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
