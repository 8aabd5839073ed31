// What a check came to: a verdict for each part, the findings in plain words, and how to repeat it elsewhere.
import type { CheckedLog } from '../verify/check-log.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';
import { logAddress } from './address.ts';
import type { CheckState } from './check-state.ts';
import type { CheckedKey } from './checked-key.ts';
import { verifyCommand } from './command.ts';
import { FindingGroups } from './finding-groups.tsx';
import { treeWords, verdictWords } from './register-verdict.ts';
import { Command, NeededFiles } from './repeat-command.tsx';
import type { Route } from './route.ts';
import { PassSign } from './sign.tsx';

/** @param file name of the export that the check of the records reads */
export function CheckOutcome(props: {
  check: CheckState;
  route: Route;
  checkedKey: CheckedKey;
  file: string;
}) {
  const { check, route, checkedKey, file } = props;
  const tree = check.tree?.verdict;
  const records = check.records.verdict;
  return (
    <>
      {tree && <Verdict words={treeWords(tree)} verdict={tree} route={route} />}
      {records && <Verdict words={verdictWords(records)} verdict={records} route={route} />}
      {(tree || records) && <p class="basis">{basisWords(checkedKey)}</p>}
      {check.state === 'done' && (
        <details class="repeat">
          <summary>Repeat it from the command line</summary>
          <p>
            The same is computed by <code>temoin verify</code> on any machine, which need not believe this
            page
            {tree && ': the tree from the log’s address, and the records from an export'}.
          </p>
          {tree && <Command command={verifyCommand(logAddress(), checkedKey)} what="command for the tree" />}
          <Command command={verifyCommand(file, checkedKey)} what="command for the records" />
          <NeededFiles checkedKey={checkedKey} isTree={tree !== undefined} />
        </details>
      )}
    </>
  );
}

function Verdict(props: { words: string; verdict: CheckedLog | ExportVerdict; route: Route }) {
  const { words, verdict, route } = props;
  return (
    <div class={verdict.ok ? 'verdict good' : 'verdict bad'}>
      <p>
        <PassSign passed={verdict.ok} />
        <strong>{words}</strong>
      </p>
      {verdict.findings.length > 0 && <FindingGroups findings={verdict.findings} route={route} />}
    </div>
  );
}

function basisWords({ own, policy, kept }: CheckedKey): string {
  const key = own
    ? 'the key that you brought'
    : 'the log’s own key, which came from the same server and so proves less';
  const more = [...(policy ? ['your policy'] : []), ...(kept ? [kept.name] : [])];
  return `Computed in this browser, against ${[key, ...more].join(', and ')}.`;
}
