import { useEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../../client';
import type { AnswerView } from '../../league/answerView';
import { useLeague } from '../league';
import { SourceNote } from './SourceNote';

/** The text of an answer; each [n] in it shows the source that it stands on, on hover and for good on a click. */
export function CitedAnswer({ view }: { view: AnswerView }) {
  const { words } = useLeague();
  const [shown, setShown] = useState<{ source: Source; at: string; top: number; pinned: boolean } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  useEffect(() => { if (shown?.pinned) popover.current?.scrollIntoView({ block: 'nearest' }); }, [shown]);
  useEffect(() => {
    if (!shown) return;
    // Not on pointerdown: what lies below would move away under the pointer before its click.
    const close = (event: Event) => {
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : !frame.current?.contains(event.target as Node);
      if (leaves) setShown(null);
    };
    addEventListener('keydown', close);
    addEventListener('click', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('click', close);
    };
  }, [shown !== null]);

  const chip = (index: number, at: string) => {
    const source = view.sources.find(s => s.index === index);
    if (!source) return <sup key={at} class="cite">[{index}]</sup>;
    const open = shown?.at === at;
    const show = (button: HTMLElement, pinned: boolean) => setShown({ source, at, pinned, top: button.offsetTop + button.offsetHeight + 4 });
    return (
      <sup key={at}>
        <button type="button" class="cite" aria-label={`${words.source(index)}: ${source.title}`} aria-expanded={open}
          onPointerEnter={e => { if (e.pointerType === 'mouse' && !shown?.pinned) show(e.currentTarget, false); }}
          onClick={e => open && shown.pinned ? setShown(null) : show(e.currentTarget, true)}>
          [{index}]
        </button>
      </sup>
    );
  };

  return (
    <div class="cited" ref={frame} onPointerLeave={() => { if (!shown?.pinned) setShown(null); }}>
      <p class="answer-text" data-writing={view.writing}>
        {view.pieces.map((piece, i) => {
          // A chip stays on the line of the word before it.
          const [, lead = '', word = '', space = ''] = /^(.*?)(\S*)(\s*)$/s.exec(piece.text) ?? [];
          return <span key={i}>{lead}<span class="kept">{word}{piece.cites?.map(index => chip(index, `${i}-${index}`))}</span>{space}</span>;
        })}
      </p>
      {shown && <div class="source-popover" ref={popover} style={{ top: `${shown.top}px` }}><SourceNote source={shown.source} /></div>}
    </div>
  );
}
