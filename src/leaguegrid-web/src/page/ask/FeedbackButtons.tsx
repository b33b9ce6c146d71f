import { useState } from 'preact/hooks';
import { type Feedback, LeagueError } from '../../client';
import { useLeague } from '../league';

export function FeedbackButtons({ answerId }: { answerId: string }) {
  const { client, words } = useLeague();
  const [given, setGiven] = useState<Feedback['verdict'] | null>(null);
  const [error, setError] = useState<LeagueError | null>(null);
  const give = async (verdict: Feedback['verdict']) => {
    setError(null);
    try {
      await client.feedback({ answerId, verdict });
      setGiven(verdict);
    } catch (refusal) {
      setError(LeagueError.from(refusal));
    }
  };
  return (
    <div class="feedback" role="group" aria-label={words.feedback}>
      {(['right', 'wrong'] as const).map(verdict => (
        <button key={verdict} type="button" class="quiet" aria-pressed={given === verdict} disabled={given !== null} onClick={() => give(verdict)}>
          <span aria-hidden="true">{verdict === 'right' ? '✓' : '✗'}</span> {words[verdict]}
        </button>
      ))}
      <span role="status">{given ? words.thanks : error ? words.errors[error.code] ?? error.message : ''}</span>
    </div>
  );
}
