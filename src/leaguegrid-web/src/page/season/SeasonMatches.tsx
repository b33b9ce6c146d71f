import { useEffect, useState } from 'preact/hooks';
import type { MatchSummary, Page } from '../../client';
import { MatchList } from '../board/MatchList';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { useRead } from '../useRead';

export function SeasonMatches({ season }: { season: string }) {
  const { words } = useLeague();
  const [matches, setMatches] = useState<MatchSummary[]>([]);
  const [after, setAfter] = useState<Page<MatchSummary>['next']>(null);
  const { value: page, error, again } = useRead(`matches ${season} ${after}`,
    (rest, signal) => rest.seasonMatches(season, after == null ? {} : { after }, signal));
  useEffect(() => { if (page) setMatches(known => [...known.filter(match => !page.items.some(({ id }) => id === match.id)), ...page.items]); }, [page]);

  return (
    <>
      {matches.length > 0 && <MatchList matches={matches} dates />}
      {error ? <ErrorNote error={error} again={again} />
        : !page ? <p class="placeholder">{words.loading}</p>
        : page.next != null ? <button type="button" class="more" onClick={() => setAfter(page.next)}>{words.more}</button>
        : page.items.length === 0 && matches.length === 0 && <p class="placeholder">{words.noMatches}</p>}
    </>
  );
}
