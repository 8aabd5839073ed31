// A field for a text that more is demanded by than the key: a policy of witnesses, or a checkpoint of an earlier time.
import type { TargetedEvent, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { usePageContext } from './page-context.ts';
import { sentence } from './words.ts';

/** Longest file that is read into the field, in bytes; a policy may have as many characters. */
const FILE_BYTES_MAX = 1_048_576;

/**
 * @param id of the field, and the beginning of the others'
 * @param value the text in use; undefined for none
 * @param hint what is in use, or what the field is for
 * @param standing a problem with the text in use that came later
 * @param bring takes the text, or undefined to forget it; answers what is wrong with it
 */
export function DemandForm(props: {
  id: string;
  label: string;
  button: string;
  placeholder: string;
  value: string | undefined;
  hint: string;
  standing: string | undefined;
  bring: (text: string | undefined) => string | undefined;
}) {
  const { id, label, button, placeholder, value, hint, standing, bring } = props;
  const [refused, setRefused] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { announce } = usePageContext();
  const problem = refused ?? standing;

  function use(text: string | undefined) {
    const wrong = bring(text);
    setRefused(wrong);
    if (wrong !== undefined) return;
    if (field.current && text === undefined) field.current.value = '';
    announce(text === undefined ? `${label} removed.` : `${label} in use.`);
  }

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    use(field.current?.value ?? '');
  }

  async function readFile({ currentTarget }: TargetedEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? [];
    if (!file || !field.current) return;
    if (file.size > FILE_BYTES_MAX)
      return setRefused(`${file.name} has ${file.size} bytes, which is too long for one`);
    field.current.value = await file.text();
    use(field.current.value);
  }

  return (
    <form class="demand" onSubmit={submit} aria-label={label}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        class="mono"
        rows={4}
        defaultValue={value}
        placeholder={placeholder}
        required
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
        aria-invalid={problem !== undefined}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem && `✕ ${sentence(problem)}${refused ? ' Nothing has changed.' : ''}`}
      </p>
      <div class="field-row">
        <button type="submit">{button}</button>
        <label class="file">
          <span>or from a file</span>
          <input type="file" onChange={readFile} />
        </label>
        {value !== undefined && (
          <button type="button" class="quiet" onClick={() => use(undefined)}>
            Remove
          </button>
        )}
      </div>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
    </form>
  );
}
