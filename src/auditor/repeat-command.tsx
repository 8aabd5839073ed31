// How a check is repeated elsewhere: its command line, and the files that the command reads.
import { textAddress } from './address.ts';
import type { CheckedKey } from './checked-key.ts';
import { CHECKPOINT_FILE, POLICY_FILE } from './command.ts';
import { CopyButton } from './copy-button.tsx';

/** A command line with a button that copies it. */
export function Command({ command, what }: { command: string; what: string }) {
  return (
    <p class="command">
      <code>{command}</code>
      <CopyButton value={command} what={what} />
    </p>
  );
}

/** What a command needs beside it. @param isTree whether it reads a checkpoint that was kept */
export function NeededFiles({
  checkedKey: { policy, kept },
  isTree,
}: {
  checkedKey: CheckedKey;
  isTree: boolean;
}) {
  const files = [
    ...(policy ? [{ name: POLICY_FILE, text: policy.text }] : []),
    ...(kept && isTree ? [{ name: CHECKPOINT_FILE, text: kept.note }] : []),
  ];
  if (!files.length) return null;
  return (
    <p>
      It reads what you brought from files; save {files.length === 1 ? 'it' : 'them'} beside the file that it
      checks:{' '}
      {files.map(({ name, text }) => (
        <a key={name} href={textAddress(text)} download={name}>
          {name}
        </a>
      ))}
    </p>
  );
}
