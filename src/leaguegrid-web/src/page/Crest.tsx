import type { TeamRef } from '../client';
import { hueOf, monogram } from '../league/teamColours';

export function Crest({ team, hue = hueOf(team.id) }: { team: TeamRef; hue?: number }) {
  return (
    <svg class="crest" viewBox="0 0 40 44" style={{ '--hue': String(hue) }} aria-hidden="true">
      <path class="crest-field" d="M3 3h34v21c0 9-8 14-17 18C11 38 3 33 3 24z" />
      <path class="crest-sash" d="M3 21 37 5v13L5.5 33C4 30.5 3 27.7 3 24z" />
      <text x="20" y="25.5" text-anchor="middle">{monogram(team)}</text>
    </svg>
  );
}
