import type { TableRow } from '../client';

/** Places gained (+) or lost (-) by each team, by its id, against the table without the matches in play. */
export function movements(live: TableRow[], settled: TableRow[]): Map<string, number> {
  const before = new Map(settled.map(row => [row.team.id, row.position]));
  return new Map(live.map(row => [row.team.id, (before.get(row.team.id) ?? row.position) - row.position]));
}
