// A visitor's receipt looked up: dropped anywhere on the page, or chosen by a button. It is read here and stays here.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from './answers.ts';
import { type AuditError, auditErrorOf } from './audit-error.ts';
import type { CheckedKey } from './checked-key.ts';
import { onFilesDropped } from './file-drop.ts';
import { usePageContext } from './page-context.ts';
import { lookUpReceipt } from './receipt-lookup.ts';
import type { ReceiptOutcome, ReceiptVerdict } from './receipt-verdict.ts';
import { type Route, writeRoute } from './route.ts';
import { PassSign } from './sign.tsx';

type Looked =
  | { readonly state: 'idle' | 'looking' }
  | { readonly state: 'found'; readonly name: string; readonly verdict: ReceiptVerdict }
  | { readonly state: 'failed'; readonly error: AuditError };

/** @param route the register's own, to which a record that is opened leads back */
export function ReceiptDrop(props: { route: Route; session: Session; checkedKey: CheckedKey }) {
  const { route, session, checkedKey } = props;
  const { announce, noticeError } = usePageContext();
  const [looked, setLooked] = useState<Looked>({ state: 'idle' });
  const [hovering, setHovering] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);

  async function look([file]: readonly File[]) {
    if (!file) return;
    setLooked({ state: 'looking' });
    try {
      const verdict = await lookUpReceipt(file, session, checkedKey);
      setLooked({ state: 'found', name: file.name, verdict });
      announce(`${file.name}: ${verdict.words}.`);
    } catch (thrown) {
      const error = auditErrorOf(thrown);
      setLooked({ state: 'failed', error });
      announce(error.message);
      noticeError(error);
    }
  }
  // The key and the size may change while the listeners stay.
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => onFilesDropped((files) => void newest.current(files), setHovering), []);

  return (
    <section class="receipt" aria-label="Look up a receipt">
      <p class="receipt-choice">
        <button type="button" onClick={() => chosen.current?.click()}>
          Look up a receipt…
        </button>
        <input
          ref={chosen}
          type="file"
          accept=".tlog-proof"
          hidden
          onChange={({ currentTarget }) => {
            void look([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <span class="hint">
          or drop it on this page. It stays in this browser; only its record’s id is sent.
        </span>
      </p>
      {hovering && <p class="drop-here">Drop the receipt to look it up</p>}
      {looked.state === 'looking' && <p class="hint">Reading the receipt…</p>}
      {looked.state === 'failed' && <p class="bad">✕ {looked.error.message}</p>}
      {looked.state === 'found' && (
        <Found {...looked} route={route} close={() => setLooked({ state: 'idle' })} />
      )}
    </section>
  );
}

/** A problem of the log is one thing, a file that was none of its receipts another. */
const TONES: Readonly<Record<ReceiptOutcome, 'good' | 'bad' | 'unclear'>> = {
  equal: 'good',
  different: 'bad',
  dropped: 'bad',
  gone: 'unclear',
  beyond: 'unclear',
  unproved: 'unclear',
  'other-log': 'unclear',
  'no-receipt': 'unclear',
};

function Found(props: { name: string; verdict: ReceiptVerdict; route: Route; close: () => void }) {
  const { name, verdict, route, close } = props;
  const { outcome, words, detail, record } = verdict;
  const tone = TONES[outcome];
  return (
    <div class={`verdict ${tone}`}>
      <p>
        {tone === 'unclear' ? (
          <span class="sign" aria-hidden="true">
            ⚠
          </span>
        ) : (
          <PassSign passed={tone === 'good'} />
        )}
        <strong>{words}</strong> <code class="raw">{name}</code>
      </p>
      <p>{detail}</p>
      <p class="verdict-ways">
        {record && <a href={writeRoute({ ...route, record })}>Open this record</a>}
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </p>
    </div>
  );
}
