import type { TimelineEntry } from '../../client';

const ball = (
  <>
    <circle cx="12" cy="12" r="9" class="icon-paper" />
    <path class="icon-ink" d="m12 8 3.7 2.7-1.4 4.400H9.700l-1.4-4.400zM12 3v5M3.5 9.500l4.8 1.200M20.5 9.500l-4.8 1.200M6.5 19l3.2-3.900M17.5 19l-3.2-3.9" />
  </>
);
const card = (name: string, x: number) => <rect class={name} x={x} y="4" width="11" height="16" rx="1.5" />;

/** The sign of a timeline entry; its meaning stands beside it in words. */
export function EventIcon({ entry }: { entry: TimelineEntry }) {
  return <svg class="event-icon" data-type={entry.type} viewBox="0 0 24 24" aria-hidden="true">{drawing(entry)}</svg>;
}

function drawing(entry: TimelineEntry) {
  switch (entry.type) {
    case 'goal':
      return ball;
    case 'penalty-missed':
      return <>{ball}<path class="icon-no" d="M4 4l16 16" /></>;
    case 'shootout-kick':
      return entry.scored === false ? <>{ball}<path class="icon-no" d="M4 4l16 16" /></> : ball;
    case 'card':
      if (entry.color === 'second-yellow') return <>{card('card-yellow', 4)}{card('card-red', 9)}</>;
      return card(entry.color === 'red' ? 'card-red' : 'card-yellow', 6.5);
    case 'substitution':
      return <><path class="icon-on" d="M8 20V6M4 10l4-4 4 4" /><path class="icon-off" d="M16 4v14M12 14l4 4 4-4" /></>;
    case 'injury':
      return <path class="icon-no" d="M12 5v14M5 12h14" />;
    case 'var':
      return <><rect class="icon-line" x="3" y="5" width="18" height="12" rx="2" /><path class="icon-line" d="M9 20h6M9 9l2.5 4.500L14 9" /></>;
    default:
      return <><circle class="icon-line" cx="9" cy="14" r="5" /><path class="icon-line" d="M9 9h11v4h-6" /></>;
  }
}
