import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Lets table rows slide from their old place to the new one, where the viewer takes no offence at motion. */
export function useSlidingRows(content: unknown): RefObject<HTMLTableSectionElement> {
  const body = useRef<HTMLTableSectionElement>(null);
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map<string, number>();
    for (const row of body.current?.rows ?? []) {
      const id = row.dataset.row ?? '';
      now.set(id, row.offsetTop);
      const before = tops.current.get(id);
      if (still || before === undefined || before === row.offsetTop) continue;
      row.animate([{ transform: `translateY(${before - row.offsetTop}px)` }, { transform: 'none' }], { duration: 600, easing: 'cubic-bezier(.2,.8,.2,1)' });
    }
    tops.current = now;
  }, [content]);
  return body;
}
