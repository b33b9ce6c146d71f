import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { CitedAnswer } from './CitedAnswer';
import { FeedbackButtons } from './FeedbackButtons';
import type { Turn } from './useAnswers';

interface Actions { again(): void; follow(on: boolean): void; stop(): void }

export function AnswerCard({ turn, again, follow, stop }: { turn: Turn } & Actions) {
  const { words } = useLeague();
  const { view, following } = turn;
  const { completed, withdrawn, failure, writing } = view;
  const status = failure ? 'failed' : turn.stopped && !completed ? 'stopped' : completed?.status ?? 'writing';
  const label = status === 'failed' ? words.failedAnswer : status === 'stopped' ? words.stopped : status === 'writing' ? words.writing : words.status[status];
  return (
    <article class="answer" data-status={status} data-following={following}>
      <p class="question">{turn.question}</p>
      <p class="answer-status">
        <span class="status">{label}</span>
        {following && <span class="follow-flag"><i aria-hidden="true" />{words.following}</span>}
        {view.revision > 1 && <span key={view.revision} class="revision">{words.revision(view.revision)}{completed?.cause && <> · {words.because(completed.cause)}</>}</span>}
      </p>
      <div aria-live="polite" aria-busy={writing}>
        {withdrawn && (
          <div class="withdrawn">
            <del>{withdrawn.text}</del>
            <p class="help">{words.withdrawnBecause(withdrawn.reason)}{withdrawn.cause && ` (${withdrawn.cause})`}</p>
          </div>
        )}
        <CitedAnswer key={view.revision} view={view} />
        {failure && <ErrorNote error={failure} again={again} />}
      </div>
      <footer class="answer-foot">
        {completed && <Standing asOf={completed.asOf} engine={completed.engine} />}
        <div class="answer-actions">
          {writing && !following && <button type="button" class="quiet" onClick={stop}>{words.stop}</button>}
          {(completed || following) && (
            <button type="button" class="quiet follow" aria-pressed={following} onClick={() => follow(!following)}>{following ? words.unfollow : words.follow}</button>
          )}
          {completed && view.answerId && <FeedbackButtons key={`${view.answerId} ${view.revision}`} answerId={view.answerId} />}
        </div>
      </footer>
    </article>
  );
}

function Standing({ asOf, engine }: { asOf?: string | null; engine?: string | null }) {
  const { words, locale } = useLeague();
  const parts = [asOf && words.asOf(new Date(asOf).toLocaleTimeString(locale)), engine && words.engine(engine)];
  return <p class="standing">{parts.filter(Boolean).join(' · ')}</p>;
}
