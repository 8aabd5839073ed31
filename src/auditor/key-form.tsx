// The field for a key that the auditor kept from a time when nothing was in dispute.
import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Bring, CheckedKey } from './checked-key.ts';
import { readKey } from './checked-key.ts';
import { usePageContext } from './page-context.ts';
import { sentence } from './words.ts';

/**
 * @param served the key that the log shows now
 * @param bring takes a key that was read, or undefined for going back to the served one
 */
export function KeyForm(props: { served: string; checkedKey: CheckedKey; bring: Bring }) {
  const { served, checkedKey, bring } = props;
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const { announce } = usePageContext();

  function use(vkey: string | undefined) {
    const refused = bring({ vkey });
    setProblem(refused);
    if (refused !== undefined) return;
    if (field.current) field.current.value = vkey ?? '';
    announce(vkey === undefined ? 'Checking against the log’s own key.' : 'Checking against your key.');
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
            Use the log’s key
          </button>
        )}
      </div>
      <p id="key-problem" class="problem" role="alert">
        {problem && `✕ ${sentence(problem)} The key in use has not changed.`}
      </p>
      <p id="key-hint" class="hint">
        {keyWords(checkedKey, served)}
      </p>
    </form>
  );
}

function keyWords({ own, vkey }: CheckedKey, served: string): string {
  if (!own)
    return (
      'For want of yours, the log’s own key above is used. It came from the same server as the records, so it proves ' +
      'less: paste the key that you kept from a time when nothing was in dispute.'
    );
  return vkey === served
    ? '✓ Your own key, which the log still shows today. It is kept in this tab only.'
    : '✕ Your own key, but the log shows another one today. Nothing that only the other key signed passes here.';
}
