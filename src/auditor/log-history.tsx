// Whether the log is still the one that it was: its public checkpoint beside witnesses, earlier visits, and what was kept.

import { instantWords } from '../consent/instant-words.ts';
import { counted } from '../consent/record-words.ts';
import { textAddress } from './address.ts';
import type { CheckedKey } from './checked-key.ts';
import { Failure } from './failure.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { PassSign } from './sign.tsx';
import { type LogHistory, useLogHistory } from './use-log-history.ts';

/** @param site names the files that it hands out */
export function LogHistorySection({ checkedKey, site }: { checkedKey: CheckedKey; site: string }) {
  const { answer, retry } = useLogHistory(checkedKey);
  return (
    <section class="history" aria-label="Is it still the same log?">
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'loading' && <p class="hint">Asking for the public checkpoint…</p>}
      {answer.state === 'ready' && <Found history={answer.value} checkedKey={checkedKey} site={site} />}
    </section>
  );
}

function Found(props: { history: LogHistory; checkedKey: CheckedKey; site: string }) {
  const { history, checkedKey, site } = props;
  const { note, checkpoint, seen, findings } = history;
  const lines = linesOf(history, checkedKey);
  return (
    <>
      {lines.length > 0 && (
        <ul class="history-lines">
          {lines.map((line) => (
            <li key={line}>
              <PassSign passed />
              {line}
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <div class="verdict bad">
          <FindingGroups findings={findings} />
        </div>
      )}
      {checkpoint && (
        <p class="hint">
          {seen
            ? 'To hold the log to it in years to come: '
            : 'This browser sees the log for the first time. It remembers this checkpoint, and the next visit compares. To hold the log to it in years to come: '}
          <a href={textAddress(note)} download={`${site}-${checkpoint.size}.checkpoint`}>
            save this checkpoint
          </a>
          {findings.length > 0 && seen && (
            <>
              {' '}
              <a href={textAddress(seen.note)} download={`${site}-${seen.size}-earlier.checkpoint`}>
                save the earlier one
              </a>
            </>
          )}
        </p>
      )}
    </>
  );
}

function linesOf(history: LogHistory, { policy, kept }: CheckedKey): readonly string[] {
  const { checkpoint, cosigned, seen, keptGoesOn, findings } = history;
  if (!checkpoint) return [];
  const isCosigned = policy && !findings.some(({ code }) => /^(witness|cosignature)-/.test(code));
  const names = cosigned.map(({ witness, time }) => `${witness} (${instantWords(time)?.ledger ?? time})`);
  return [
    `Public checkpoint of ${counted(checkpoint.size, 'entry')}, signed by the key in use.`,
    ...(isCosigned ? [`Cosigned as your policy asks${names.length ? `: ${names.join(', ')}` : ''}.`] : []),
    ...(seen?.goesOn
      ? [
          `It goes on from the ${counted(seen.size, 'entry')} that this browser saw on ${instantWords(seen.seenAt)?.day ?? seen.seenAt}.`,
        ]
      : []),
    ...(kept && keptGoesOn ? [`It goes on from ${kept.name}, of ${counted(kept.size, 'entry')}.`] : []),
  ];
}
