// The verification of one record as the auditor sees it: the verdict first, then each step with what it rests on.
import type { CheckedKey } from './checked-key.ts';
import { CopyButton } from './copy-button.tsx';
import type { CheckedEvidence } from './evidence.ts';
import { WhatToDo } from './finding-groups.tsx';
import { PassSign } from './sign.tsx';
import type { Step } from './step.ts';

/** @param noticeSteps what was found about the notice; undefined while it is on its way */
export function Verification(props: {
  evidence: CheckedEvidence;
  noticeSteps: readonly Step[] | undefined;
  checkedKey: CheckedKey;
}) {
  const { evidence, noticeSteps = [], checkedKey } = props;
  const { registerStep } = evidence;
  const noticeFailed = evidence.proved && noticeSteps.some(({ passed }) => !passed);
  return (
    <>
      <div class={evidence.proved ? 'verdict good' : 'verdict bad'}>
        <p>
          <PassSign passed={evidence.proved} />
          <strong>{evidence.verdict}</strong>
        </p>
        {registerStep?.passed === false && (
          <p>
            <PassSign passed={false} /> The register, however, lists it as something else, or not at all: see
            below.
          </p>
        )}
        {noticeFailed && (
          <p>
            <PassSign passed={false} /> Its notice, however, could not be confirmed: see below.
          </p>
        )}
        <p class="basis">
          Computed in this browser, against{' '}
          {checkedKey.own
            ? 'the key that you brought.'
            : 'the log’s own key, which came from the same server and so proves less.'}
        </p>
      </div>
      <ol class="steps">
        {[...evidence.steps, ...(registerStep ? [registerStep] : []), ...noticeSteps].map((step) => (
          <li key={step.words}>
            <StepDetails step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StepDetails({ step: { passed, words, detail, values, explanation } }: { step: Step }) {
  return (
    <details open={!passed}>
      <summary>
        <PassSign passed={passed} />
        <span class="visually-hidden">{passed ? 'Passed: ' : 'Failed: '}</span>
        {words}
      </summary>
      {explanation && <p>{explanation.meaning}</p>}
      <p>{detail}</p>
      {explanation && <WhatToDo explanation={explanation} />}
      {values.length > 0 && (
        <dl>
          {values.map(({ name, value }) => (
            <div key={name}>
              <dt>
                {name} <CopyButton value={value} what={name} />
              </dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
