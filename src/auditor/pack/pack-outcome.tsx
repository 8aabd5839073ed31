// What a check of a pack came to: the verdict, findings in plain words, what is in it, what is not proved, and how to repeat it.

import { instantWords } from '../../consent/instant-words.ts';
import { counted, listed } from '../../consent/record-words.ts';
import type { PackVerdict } from '../../verify/pack/verify-pack.ts';
import type { CheckedKey } from '../checked-key.ts';
import { packCommand } from '../command.ts';
import { Copyable } from '../copy-button.tsx';
import { Field } from '../field.tsx';
import { FindingGroups } from '../finding-groups.tsx';
import { Command, NeededFiles } from '../repeat-command.tsx';
import { PassSign } from '../sign.tsx';
import { packVerdictWords } from './pack-verdict.ts';

// A hostile pack may name any number.
const LISTED_MAX = 40;

/** @param name of the file or folder that was chosen */
export function PackOutcome(props: { verdict: PackVerdict; name: string; checkedKey: CheckedKey }) {
  const { verdict, name, checkedKey } = props;
  const { ok, findings } = verdict;
  const look = ok ? (checkedKey.own ? 'verdict good' : 'verdict unclear') : 'verdict bad';
  return (
    <>
      <div class={look}>
        <p>
          {(!ok || checkedKey.own) && <PassSign passed={ok} />}
          <strong>{packVerdictWords(verdict, checkedKey.own)}</strong>
        </p>
        {findings.length > 0 && <FindingGroups findings={findings} />}
      </div>
      <p class="basis">{basisWords(checkedKey)}</p>
      {verdict.manifest && <Contents verdict={verdict} />}
      <details class="repeat">
        <summary>Repeat it from the command line</summary>
        <p>
          The same is computed by <code>temoin verify</code> on any machine, which need not believe this page.
        </p>
        <Command command={packCommand(name, checkedKey)} what="command" />
        <NeededFiles checkedKey={checkedKey} isTree />
      </details>
    </>
  );
}

function basisWords({ own, policy, kept }: CheckedKey): string {
  const key = own ? 'the key that you brought' : 'the key that lies in the pack itself';
  const more = [...(policy ? ['your policy'] : []), ...(kept ? [kept.name] : [])];
  return `Computed on this computer, against ${listed([key, ...more])}.`;
}

function Contents({ verdict }: { verdict: PackVerdict }) {
  const { manifest, records, counts, sameAsRecords, forReading, verifier, kept } = verdict;
  const at = manifest && instantWords(manifest.made);
  return (
    <dl class="pack-facts">
      <Field name="Log">
        <code>{manifest?.origin}</code>, {counted(manifest?.size ?? 0, 'entry')}
      </Field>
      <Field name="Made">
        {at ? `${at.day}, ${at.time}` : manifest?.made}, by the clock of whoever made it
      </Field>
      <Field name="Files">
        {[
          counted(counts.files, 'file'),
          counted(counts.notices, 'notice'),
          counted(counts.releases, 'widget release'),
          counted(counts.pictures, 'picture'),
        ].join(', ')}
      </Field>
      {records?.cosigned && records.cosigned.length > 0 && (
        <Field name="Cosigned">
          {listed(records.cosigned.map(({ witness, time }) => `${witness} at ${time}`))}
        </Field>
      )}
      {sameAsRecords.length > 0 && (
        <Field name="Says the same">
          {listed(sameAsRecords)}: to the byte what the {records?.ok ? 'proved records say' : 'export says'}
        </Field>
      )}
      {kept.map(({ name, size, agrees }) => (
        <Field key={`${name} ${size}`} name="Kept">
          {name}, of {counted(size, 'entry')}: {keptWords(agrees)}
        </Field>
      ))}
      {forReading.length > 0 && (
        <Field name="Not proved">
          <Paths paths={forReading} /> For reading: nobody vouches for them but whoever made the pack.
        </Field>
      )}
      {manifest && manifest.absent.length > 0 && (
        <Field name="Not here">
          <ul>
            {manifest.absent.slice(0, LISTED_MAX).map(({ path, why }) => (
              <li key={path}>
                <code>{path}</code>: {why}
              </li>
            ))}
          </ul>
        </Field>
      )}
      {verifier && (
        <Field name="Verifier page">
          <code>verify.html</code> in this pack has the SHA-256{' '}
          <Copyable value={verifier} shown={verifier} what="hash of the verifier page" />
        </Field>
      )}
    </dl>
  );
}

function keptWords(agrees: boolean | undefined): string {
  if (agrees === undefined) return 'this pack cannot be held against it; one of the whole log could';
  return agrees ? '✓ the log agrees with it' : '✕ the log contradicts it';
}

/** Pictures can be many: they are counted by folder. */
function Paths({ paths }: { paths: readonly string[] }) {
  const pictures = paths.filter((path) => path.startsWith('pictures/')).length;
  const others = paths.filter((path) => !path.startsWith('pictures/'));
  const named = [...others, ...(pictures ? [counted(pictures, 'picture')] : [])];
  return <>{listed(named)}.</>;
}
