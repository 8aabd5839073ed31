// Choosing a pack: dropped anywhere on the page, or picked as a ZIP, or as the folder that it was unpacked into.
import type { TargetedEvent } from 'preact';
import { counted } from '../../consent/record-words.ts';
import type { ChosenPack } from './chosen-pack.ts';

/** Preact’s types do not know the attribute. */
function choosesFolder(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true;
}

/**
 * @param problem why what was chosen cannot be read
 * @param isAbove whether files are held above the page
 * @param take called with what was picked
 */
export function PackChoice(props: {
  pack: ChosenPack | undefined;
  problem: string | undefined;
  isAbove: boolean;
  take: (files: readonly File[]) => void;
}) {
  const { pack, problem, isAbove, take } = props;
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    if (files.length) take(files);
  };
  // So that the same name can be picked again once its file is another one.
  const forget = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    currentTarget.value = '';
  };
  return (
    <section class={isAbove ? 'pack-choice above' : 'pack-choice'} aria-label="The pack">
      <p class="pack-name">
        {pack ? (
          <>
            <strong>{pack.name}</strong> <span class="hint">{counted(pack.packed.files.length, 'file')}</span>
          </>
        ) : (
          'Drop an evidence pack anywhere on this page, or choose it.'
        )}
      </p>
      <div class="pack-inputs">
        <label class="file">
          <span>The ZIP</span>
          <input type="file" accept=".zip,application/zip" onClick={forget} onChange={choose} />
        </label>
        <label class="file">
          <span>or the folder that it was unpacked into</span>
          <input type="file" ref={choosesFolder} onClick={forget} onChange={choose} />
        </label>
      </div>
      <p class="problem" role="alert">
        {problem && `✕ This cannot be read: ${problem} A folder must be chosen by its own button.`}
      </p>
    </section>
  );
}
