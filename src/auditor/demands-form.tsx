// What an auditor may demand beside the key, folded away until it is wanted.

import { counted } from '../consent/record-words.ts';
import type { Bring, CheckedKey } from './checked-key.ts';
import { DemandForm } from './demand-form.tsx';
import { quorumWords } from './demands.ts';

/** @param bring takes what is pasted */
export function DemandsForm({ checkedKey, bring }: { checkedKey: CheckedKey; bring: Bring }) {
  const { policy, kept, keptText, keptProblem } = checkedKey;
  return (
    <details class="demands" open={keptProblem !== undefined}>
      <summary>
        Demand more: witnesses, and an earlier checkpoint <span class="hint">{inUseWords(checkedKey)}</span>
      </summary>
      <div class="demand-columns">
        <DemandForm
          id="policy"
          label="Witness policy"
          button="Use this policy"
          placeholder={'witness ada <vkey>\nwitness bob <vkey>\ngroup both all ada bob\nquorum both'}
          value={policy?.text}
          hint={
            policy
              ? `✓ Demanded: ${quorumWords(policy.value)}. It is kept in this tab only.`
              : 'Whose cosignatures a checkpoint must carry, as c2sp.org/tlog-policy has it. Without one, the log alone vouches for what it shows you.'
          }
          standing={undefined}
          bring={(text) => bring({ policy: text })}
        />
        <DemandForm
          id="earlier"
          label="Checkpoint that you kept"
          button="Use this checkpoint"
          placeholder="the signed text of an earlier checkpoint, or a receipt"
          value={keptText}
          hint={
            kept
              ? `✓ Signed, of ${counted(kept.size, 'entry')}. Whether the log still begins as it says is told below, and by a check of the whole log.`
              : 'A checkpoint from an earlier day, or a receipt, which has one. A log that has rewritten its history since cannot agree with it.'
          }
          standing={keptProblem}
          bring={(text) => bring({ checkpoint: text })}
        />
      </div>
    </details>
  );
}

function inUseWords({ policy, kept }: CheckedKey): string {
  const inUse = [...(policy ? ['a policy'] : []), ...(kept ? ['an earlier checkpoint'] : [])];
  return inUse.length ? `✓ In use: ${inUse.join(' and ')}` : 'None in use';
}
