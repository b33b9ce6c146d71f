// Hues that stay apart from each other and carry white letters well; yellows and olives do neither.
const HUES = [25, 260, 150, 300, 55, 200, 345, 230, 175, 325];

/** The contract knows no colours: each team gets one of its own from its id, the same on every page. */
export function hueOf(id: string): number {
  return HUES[indexOf(id)]!;
}

/** Two hues that nobody confuses: the away side changes its kit where they are too much alike. */
export function kitHues(home: string, away: string): { home: number; away: number } {
  const [h, a] = [hueOf(home), hueOf(away)];
  const apart = (hue: number) => Math.min(Math.abs(h - hue), 360 - Math.abs(h - hue));
  if (apart(a) >= 50) return { home: h, away: a };
  const others = HUES.filter(hue => apart(hue) >= 70);
  return { home: h, away: others[indexOf(away) % others.length]! };
}

function indexOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  // Ids are often numbered in a row: without this mixing neighbours would look alike.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % HUES.length;
}

export function monogram(team: { name: string; shortName?: string | null }): string {
  const short = team.shortName?.trim();
  if (short && short.length <= 4) return short.toUpperCase();
  const words = team.name.split(/[\s.\-]+/).filter(word => /^\p{L}/u.test(word) && !/^(fc|cf|ac|as|sc|afc|de|of|the)$/i.test(word));
  const letters = words.length > 1 ? words.map(word => [...word][0]).join('') : (words[0] ?? team.name);
  return [...letters].slice(0, 3).join('').toUpperCase();
}
