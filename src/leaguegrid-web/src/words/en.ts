import type { Phase } from '../league/clock';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const phases: Record<Phase, string> = {
  'first-half': '1st half', 'half-time': 'Half-time', 'second-half': '2nd half', 'full-time': '90 minutes up', 'extra-time': 'Extra time',
  'shoot-out': 'Penalties', scheduled: 'Kick-off', finished: 'Full time', postponed: 'Postponed', cancelled: 'Cancelled',
  abandoned: 'Abandoned', awarded: 'Awarded',
};

export const en = {
  skip: 'Skip to the content',
  nav: 'Pages', live: 'Live', table: 'Table', ask: 'Ask',
  loading: 'Loading…', retry: 'Try again', close: 'Close', more: 'Show more',
  connection: { connecting: 'Connecting', connected: 'Connected', reconnecting: 'Reconnecting', refused: 'Key needed', stopped: 'Stopped' },
  fresh: (age: string) => `last update ${age} ago`,
  noDataYet: 'no data yet',
  age: (seconds: number) => seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`,
  settings: 'Settings', language: 'Language',
  delay: 'Viewer delay', seconds: 'seconds',
  delayHelp: 'If your picture is late: answers leave out what you cannot have seen yet, and live updates are held back as long.',
  key: 'API key', keyHelp: 'Kept in this tab only. In development none is needed.', save: 'Save', forget: 'Forget',
  tryingAgain: 'What is shown may be old; trying again…',
  keyWanted: 'This server asks for a key.',
  errors: {
    unreachable: 'The server cannot be reached.', unauthorized: 'This server asks for a key.', forbidden: 'This key does not allow that.',
    'rate-limited': 'Too many requests; please wait a moment.', overloaded: 'The server is busy; please try again.', 'not-found': 'This is not known here.',
    'unknown-topic': 'This is not known here.',
  } as Record<string, string>,
  failed: 'Something went wrong.',
  nothingLive: 'No match is being played right now.',
  matchesOf: 'Matches', day: 'Day', previousDay: 'Previous day', nextDay: 'Next day', today: 'Today',
  noMatches: 'No matches on this day.', inPlay: (n: number) => plural(n, 'match in play', 'matches in play'),
  phases,
  goal: 'Goal!', noGoal: 'Goal taken back', for: (team: string) => `for ${team}`,
  scoreline: (home: string, h: number, a: number, away: string) => `${home} ${h}, ${away} ${a}`,
  halfTime: 'HT', penalties: 'pens', ownGoal: 'own goal', penalty: 'pen', round: (round: string) => `Round ${round}`,
  referee: 'Referee', venue: 'Venue',
  timeline: 'Timeline', lineups: 'Line-ups', statistics: 'Statistics', matchParts: 'Parts of the match',
  noTimeline: 'Nothing has happened yet.', noLineups: 'The line-ups are not known.', noStatistics: 'No statistics yet.',
  events: {
    goal: 'Goal', 'penalty-missed': 'Penalty missed', 'shootout-kick': 'Shoot-out', card: 'Card', substitution: 'Substitution', injury: 'Injury', var: 'VAR',
    'period-start': 'Start', 'period-end': 'End', 'match-end': 'Final whistle',
  } as Record<string, string>,
  periodStart: ['', 'Kick-off', 'Second half', 'Extra time', 'Extra time, second half', 'Shoot-out'],
  periodEnd: ['', 'Half-time', 'End of the second half', 'Half-time of extra time', 'End of extra time', 'End of the shoot-out'],
  cards: { yellow: 'Yellow card', 'second-yellow': 'Second yellow card', red: 'Red card' } as Record<string, string>,
  assist: (name: string) => `assist ${name}`, kickScored: 'scored', kickMissed: 'missed',
  on: 'on', off: 'off', replaces: (name: string) => `for ${name}`, onPitch: 'on the pitch', sentOrTakenOff: 'no longer on the pitch', bench: 'Bench', starters: 'Starters',
  corrected: 'corrected', was: (before: string) => `was: ${before}`, retracted: 'withdrawn', isNew: 'new',
  stats: {
    shots: 'Shots', shotsOnTarget: 'Shots on target', xg: 'Expected goals', passes: 'Passes', passAccuracy: 'Pass accuracy', corners: 'Corners', fouls: 'Fouls',
    offsides: 'Offsides', yellowCards: 'Yellow cards', redCards: 'Red cards',
  },
  competition: 'Competition', season: 'Season', seasonParts: 'Parts of the season', scorers: 'Scorers', noSeasons: 'No season is known yet.',
  liveTable: 'with matches in play',
  columns: { position: 'Position', team: 'Team', played: 'Played', won: 'Won', drawn: 'Drawn', lost: 'Lost', goals: 'Goals', difference: 'Goal difference', points: 'Points', player: 'Player', scored: 'Goals', assists: 'Assists', penalties: 'Penalties' },
  short: { played: 'P', won: 'W', drawn: 'D', lost: 'L', goals: 'Goals', difference: '+/−', points: 'Pts', scored: 'Goals', assists: 'Assists', penalties: 'Pens' },
  up: (n: number) => `up ${plural(n, 'place', 'places')}`, down: (n: number) => `down ${plural(n, 'place', 'places')}`, level: 'unmoved',
  noRows: 'Nothing counts yet.',
  askTitle: 'Ask the league', askLabel: 'Your question', askHint: 'Who scored? What is the score? Who leads the table?', send: 'Ask', stop: 'Stop',
  suggestions: ['What is the score?', 'Who leads the table?', 'Who is the top scorer?'],
  follow: 'Keep the answer live', following: 'Following', unfollow: 'Stop following',
  newConversation: 'New conversation', askIntro: 'Each answer stands on the newest data and names its sources.',
  status: { answered: 'Answered', unknown: 'Not known', ambiguous: 'Which one?', correcting: 'Being corrected' },
  writing: 'Answering…', failedAnswer: 'Failed', stopped: 'Stopped',
  revision: (n: number) => `revision ${n}`, because: (cause: string) => `because of ${cause}`, asOf: (time: string) => `as of ${time}`,
  withdrawnBecause: (reason: string) => `Withdrawn: ${reason}`,
  source: (n: number) => `Source ${n}`, version: (n: number) => `version ${n}`, eventIds: 'Events', open: 'Open',
  engine: (name: string) => name === 'facts' ? 'from facts' : name === 'memory' ? 'from memory' : name.replace(/^llm:/, 'written by '),
  right: 'Right', wrong: 'Wrong', feedback: 'Is this answer right?', thanks: 'Thank you. Noted.',
};

export type Words = typeof en;
