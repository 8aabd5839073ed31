// Findings in plain words: what each kind means, where it was found, what could be behind it, and what to do.

import { counted } from '../consent/record-words.ts';
import type { Explanation } from '../verify/explanations/explanation.ts';
import { EXPLANATIONS } from '../verify/explanations/explanations.ts';
import type { Finding, FindingCode } from '../verify/finding.ts';
import { type Route, START, writeRoute } from './route.ts';
import { PassSign } from './sign.tsx';
import { sentence } from './words.ts';

// More would bury the page; the command line names them all.
const FINDINGS_SHOWN = 100;

/** @param route the register's own, to come back to from a record; without one no record can be opened from here */
export function FindingGroups({ findings, route }: { findings: readonly Finding[]; route?: Route }) {
  const shown = findings.slice(0, FINDINGS_SHOWN);
  return (
    <div class="findings">
      {groupsOf(shown).map(([code, group]) => (
        <article key={`${code} ${group[0]?.severity}`} class="finding">
          <p class="finding-head">
            {group[0]?.severity === 'warning' ? <LookSign /> : <PassSign passed={false} />}
            {EXPLANATIONS[code].meaning}
          </p>
          <ul>
            {group.map((finding) => (
              <li key={finding.message}>
                {findingSentence(finding)} {route && <PlaceLink finding={finding} route={route} />}
              </li>
            ))}
          </ul>
          <WhatToDo explanation={EXPLANATIONS[code]} />
        </article>
      ))}
      {findings.length > FINDINGS_SHOWN && (
        <p>
          These are the first {FINDINGS_SHOWN} of {counted(findings.length, 'finding')}; `temoin verify` names
          more.
        </p>
      )}
    </div>
  );
}

/** A file is named as it is spelt. */
function findingSentence({ message, path }: Finding): string {
  const words = sentence(message);
  return path === undefined ? words : message.slice(0, 1) + words.slice(1);
}

/** What could have caused it, and what to do; the meaning stands elsewhere. */
export function WhatToDo({ explanation: { innocent, next } }: { explanation: Explanation }) {
  return (
    <dl class="what-to-do">
      <div>
        <dt>Without anybody meaning harm</dt>
        <dd>{innocent}</dd>
      </div>
      <div>
        <dt>What to do now</dt>
        <dd>{next}</dd>
      </div>
    </dl>
  );
}

/** To the record; or, where an entry alone is known, to its place in the register. */
function PlaceLink({ finding: { recordId, index }, route }: { finding: Finding; route: Route }) {
  if (recordId) return <a href={writeRoute({ ...route, record: recordId })}>Open this record</a>;
  if (index === undefined) return null;
  return <a href={writeRoute({ ...START, pages: [index + 1] })}>Show this place in the register</a>;
}

function LookSign() {
  return <span class="sign">To look at: </span>;
}

/** Errors before warnings, each kind once, in the order in which it was found first. */
function groupsOf(findings: readonly Finding[]): readonly (readonly [FindingCode, readonly Finding[]])[] {
  const ordered = [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
  const groups = Map.groupBy(ordered, ({ code, severity }) => `${code} ${severity}`);
  return [...groups.values()].flatMap((group) => (group[0] ? [[group[0].code, group] as const] : []));
}
