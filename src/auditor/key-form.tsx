// The field for a key that the auditor kept from a time when nothing was in dispute.
import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Bring, CheckedKey } from './checked-key.ts';
import { readKey } from './checked-key.ts';
import { usePageContext } from './page-context.ts';
import { sentence } from './words.ts';

const WORDS = {
  log: {
    goBack: 'Use the log’s key',
    goneBack: 'Checking against the log’s own key.',
    notOwn:
      'For want of yours, the log’s own key above is used. It came from the same server as the records, so it proves ' +
      'less: paste the key that you kept from a time when nothing was in dispute.',
    same: '✓ Your own key, which the log still shows today. It is kept in this tab only.',
    other:
      '✕ Your own key, but the log shows another one today. Nothing that only the other key signed passes here.',
  },
  pack: {
    goBack: 'Use the key in the pack',
    goneBack: 'Checking against the key in the pack.',
    notOwn:
      'For want of yours, the key that lies in the pack is used. Whoever made the pack has put it there, so that it shows ' +
      'no more than that the pack agrees with itself: paste the key that you kept from a time when nothing was in dispute.',
    same: '✓ Your own key, which is the one that the pack names too. It is kept in this tab only.',
    other:
      '✕ Your own key, but the pack names another one. Nothing that only the other key signed passes here.',
  },
} as const;

/**
 * @param served the key that the log shows now, or that lies in a pack
 * @param source which of the two it is
 * @param bring takes a key that was read, or undefined for going back to the served one
 */
export function KeyForm(props: {
  served: string;
  source?: keyof typeof WORDS;
  checkedKey: CheckedKey;
  bring: Bring;
}) {
  const { served, source = 'log', checkedKey, bring } = props;
  const words = WORDS[source];
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const { announce } = usePageContext();

  function use(vkey: string | undefined) {
    const refused = bring({ vkey });
    setProblem(refused);
    if (refused !== undefined) return;
    if (field.current) field.current.value = vkey ?? '';
    announce(vkey === undefined ? words.goneBack : 'Checking against your key.');
  }

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const vkey = field.current?.value.trim() ?? '';
    const read = readKey(vkey);
    if (read.problem === undefined) use(vkey);
    else setProblem(`Not a verifier key: ${read.problem}`);
  }

  return (
    <form class="key-form" onSubmit={submit} aria-label="Verifier key">
      <label for="checked-key">Key to check against</label>
      <div class="field-row">
        <input
          id="checked-key"
          ref={field}
          class="mono"
          defaultValue={checkedKey.own ? checkedKey.vkey : ''}
          placeholder="the key that you kept"
          required
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby={problem ? 'key-problem key-hint' : 'key-hint'}
          aria-invalid={problem !== undefined}
        />
        <button type="submit">Check with this key</button>
        {checkedKey.own && (
          <button type="button" class="quiet" onClick={() => use(undefined)}>
            {words.goBack}
          </button>
        )}
      </div>
      <p id="key-problem" class="problem" role="alert">
        {problem && `✕ ${sentence(problem)} The key in use has not changed.`}
      </p>
      <p id="key-hint" class="hint">
        {keyWords(checkedKey, served, words)}
      </p>
    </form>
  );
}

function keyWords(
  { own, vkey }: CheckedKey,
  served: string,
  words: (typeof WORDS)[keyof typeof WORDS],
): string {
  if (!own) return words.notOwn;
  return vkey === served ? words.same : words.other;
}
