import type { Source } from '../../client';
import { useLeague } from '../league';
import { matchLink, seasonLink } from '../route';

export function SourceNote({ source }: { source: Source }) {
  const { words, locale } = useLeague();
  const link = linkOf(source);
  return (
    <section class="source" aria-label={words.source(source.index)}>
      <h4><span>[{source.index}]</span> {source.title}</h4>
      <p>{source.text}</p>
      <dl>
        <div><dt class="unseen">{words.source(source.index)}</dt><dd><code>{source.ref}</code> · {words.version(source.version)}</dd></div>
        {(source.events?.length ?? 0) > 0 && <div><dt>{words.eventIds}</dt><dd>{source.events!.map(id => <code key={id}>{id}</code>)}</dd></div>}
        {source.at && <div><dt class="unseen">{words.asOf('')}</dt><dd><time dateTime={source.at}>{new Date(source.at).toLocaleString(locale)}</time></dd></div>}
      </dl>
      {link && <a href={link} {...(link.startsWith('#') ? {} : { target: '_blank', rel: 'noreferrer noopener' })}>{words.open}</a>}
    </section>
  );
}

/** Where a source can be read. Feeds choose the address, so only web addresses become links. */
export function linkOf(source: Pick<Source, 'ref' | 'url'>): string | null {
  if (source.url && /^https?:\/\//i.test(source.url)) return source.url;
  const [kind, ...id] = source.ref.split('/');
  if (kind === 'match') return matchLink(id.join('/'));
  return kind === 'season' ? seasonLink(id.join('/')) : null;
}
