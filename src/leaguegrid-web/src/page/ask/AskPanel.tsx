import { useState } from 'preact/hooks';
import { useLeague } from '../league';
import { AnswerCard } from './AnswerCard';
import { useAnswers } from './useAnswers';

const LONGEST_QUESTION = 2000;

export function AskPanel() {
  const { words } = useLeague();
  const answers = useAnswers();
  const [question, setQuestion] = useState('');
  const [following, setFollowing] = useState(false);
  const ask = (text: string) => {
    if (!text.trim()) return;
    answers.ask(text.trim(), following);
    setQuestion('');
  };
  return (
    <aside class="ask" aria-labelledby="ask-title">
      <div class="ask-head">
        <h2 id="ask-title" class="title">{words.askTitle}</h2>
        {answers.turns.length > 0 && <button type="button" class="quiet" onClick={answers.renew}>{words.newConversation}</button>}
      </div>
      <form class="ask-form" onSubmit={e => { e.preventDefault(); ask(question); }}>
        <label class="unseen" for="question">{words.askLabel}</label>
        <textarea id="question" rows={2} maxLength={LONGEST_QUESTION} value={question} placeholder={words.askHint}
          onInput={e => setQuestion(e.currentTarget.value)}
          onKeyDown={e => {
            if (e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
            e.preventDefault();
            ask(question);
          }} />
        <div class="ask-actions">
          <label class="switch">
            <input type="checkbox" role="switch" checked={following} onChange={e => setFollowing(e.currentTarget.checked)} />
            <span>{words.follow}</span>
          </label>
          <button type="submit" class="primary" disabled={!question.trim()}>{words.send}</button>
        </div>
      </form>
      {answers.turns.length === 0 && (
        <div class="ask-empty">
          <p>{words.askIntro}</p>
          <ul>{words.suggestions.map(text => <li key={text}><button type="button" class="chip" onClick={() => ask(text)}>{text}</button></li>)}</ul>
        </div>
      )}
      <ol class="answers">
        {answers.turns.map(turn => (
          <li key={turn.key}>
            <AnswerCard turn={turn} again={() => answers.again(turn)} follow={on => answers.follow(turn, on)} stop={() => answers.stop(turn)} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
