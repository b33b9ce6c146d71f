/** The contract knows no colours: each team gets a hue of its own from its id, the same on every page. */
export function hueOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash >>> 0) % 360;
}

/** Two hues that nobody confuses: the away side changes its kit where they are too much alike. */
export function kitHues(home: string, away: string): { home: number; away: number } {
  const [h, a] = [hueOf(home), hueOf(away)];
  const apart = Math.min(Math.abs(h - a), 360 - Math.abs(h - a));
  return { home: h, away: apart < 50 ? (h + 150) % 360 : a };
}

export function monogram(team: { name: string; shortName?: string | null }): string {
  const short = team.shortName?.trim();
  if (short && short.length <= 4) return short.toUpperCase();
  const words = team.name.split(/[\s.\-]+/).filter(word => /^\p{L}/u.test(word) && !/^(fc|cf|ac|as|sc|afc|de|of|the)$/i.test(word));
  const letters = words.length > 1 ? words.map(word => [...word][0]).join('') : (words[0] ?? team.name);
  return [...letters].slice(0, 3).join('').toUpperCase();
}
