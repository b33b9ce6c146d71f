import type { Lineup, LineupPlayer, Match, Side } from '../../client';
import { useLeague } from '../league';

export function LineUps({ match }: { match: Match }) {
  const { words } = useLeague();
  const sides = (['home', 'away'] as const).filter(side => (match.lineups?.[side]?.starters?.length ?? 0) > 0);
  if (sides.length === 0) return <p class="placeholder">{words.noLineups}</p>;
  return <div class="lineups">{sides.map(side => <SideLineUp key={side} match={match} side={side} lineup={match.lineups![side]!} />)}</div>;
}

function SideLineUp({ match, side, lineup }: { match: Match; side: Side; lineup: Lineup }) {
  const { words } = useLeague();
  const starters = lineup.starters ?? [];
  const onPitch = new Set((lineup.onPitch ?? starters.map(starter => starter.player)).map(player => player.id));
  return (
    <section class={`lineup ${side}`} aria-label={match[side].name}>
      <h2>{match[side].name}{lineup.formation && <span>{lineup.formation}</span>}</h2>
      <h3>{words.starters}</h3>
      <Players players={starters} onPitch={onPitch} started />
      {(lineup.bench?.length ?? 0) > 0 && <h3>{words.bench}</h3>}
      <Players players={lineup.bench ?? []} onPitch={onPitch} started={false} />
    </section>
  );
}

function Players({ players, onPitch, started }: { players: LineupPlayer[]; onPitch: Set<string>; started: boolean }) {
  const { words } = useLeague();
  return (
    <ul class="players">
      {players.map(({ player, shirtNumber, position }) => {
        const plays = onPitch.has(player.id);
        return (
          <li key={player.id} data-plays={plays}>
            <span class="shirt">{shirtNumber ?? ''}</span>
            <span class="player-name">{player.name}{position && <small>{position}</small>}</span>
            {plays !== started && <span class={plays ? 'came-on' : 'went-off'} title={plays ? words.onPitch : words.sentOrTakenOff}>{plays ? `▲ ${words.on}` : `▼ ${words.off}`}</span>}
            {plays && <i class="on-pitch" role="img" aria-label={words.onPitch} title={words.onPitch} />}
          </li>
        );
      })}
    </ul>
  );
}
