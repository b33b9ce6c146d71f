export * from './answers';
export { type Hub, leagueHub } from './hub';
export { type ConnectionState, LeagueClient, type LeagueClientOptions } from './leagueClient';
export { LeagueError } from './leagueError';
export { LeagueRest, type RestOptions } from './rest';
export * from './shapes';
export { TopicFeed, type TopicHandler } from './topicFeed';
export * from './topics';
