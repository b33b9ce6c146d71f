import { expect, it } from 'vitest';
import { linkOf } from './ask/SourceNote';
import { matchLink, routeOf } from './route';

it('finds the page behind an address', () => {
  expect(routeOf('')).toEqual({ page: 'live' });
  expect(routeOf(matchLink('a/b c'))).toEqual({ page: 'match', id: 'a/b c' });
  expect(routeOf('#/season/s-1/scorers')).toEqual({ page: 'season', id: 's-1', tab: 'scorers' });
  expect(routeOf('#/season')).toEqual({ page: 'season', id: null, tab: 'table' });
  expect(routeOf('#/match/%')).toEqual({ page: 'match', id: '%' });
});

it('links a source to its page, and never to a script', () => {
  expect(linkOf({ ref: 'match/m/1', url: null })).toBe('#/match/m%2F1');
  expect(linkOf({ ref: 'article/a-1', url: 'https://example.org/a' })).toBe('https://example.org/a');
  expect(linkOf({ ref: 'article/a-1', url: 'javascript:alert(1)' })).toBeNull();
});
