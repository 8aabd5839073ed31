// The verifier page, which needs no server: choose a pack, say what to check it against, and see what it shows.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { widget } from '../../consent/widget-version.ts';
import { useCheckedKey } from '../checked-key.ts';
import { DemandsForm } from '../demands-form.tsx';
import { onFilesDropped } from '../file-drop.ts';
import { KeyForm } from '../key-form.tsx';
import { PageContextProvider } from '../page-context.ts';
import { type ChosenPack, openChosen } from './chosen-pack.ts';
import { PackChoice } from './pack-choice.tsx';
import { PackOutcome } from './pack-outcome.tsx';
import { PackProgress } from './pack-progress.tsx';
import { Trust } from './trust.tsx';
import { usePackCheck } from './use-pack-check.ts';

/** The whole page. */
export function PackPage() {
  const [announced, setAnnounced] = useState('');
  const [pack, setPack] = useState<ChosenPack>();
  const [problem, setProblem] = useState<string>();
  const [isAbove, setAbove] = useState(false);
  const [checkedKey, bring] = useCheckedKey(pack?.vkey ?? '');
  const { check, start, stop } = usePackCheck(pack, checkedKey);
  const context = useMemo(() => ({ announce: setAnnounced, noticeError: () => undefined }), []);

  const take = useCallback(async (files: readonly File[]) => {
    try {
      setPack(await openChosen(files));
      setProblem(undefined);
    } catch (error) {
      setPack(undefined);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => onFilesDropped((files) => void take(files), setAbove), [take]);

  return (
    <PageContextProvider value={context}>
      <header class="head">
        <div class="title-row">
          <p class="brand">Témoin</p>
          <h1 class="site">Evidence pack verifier</h1>
          <p class="hint">Version {widget.version}</p>
        </div>
        <p class="scope">
          Checks an evidence pack on this computer. This page asks for nothing from any network, and nothing
          that you choose here leaves your browser.
        </p>
      </header>
      <main class="pack">
        <PackChoice pack={pack} problem={problem} isAbove={isAbove} take={take} />
        {pack && (
          <>
            <section class="against" aria-label="What it is checked against">
              <KeyForm served={pack.vkey} source="pack" checkedKey={checkedKey} bring={bring} />
              <DemandsForm checkedKey={checkedKey} bring={bring} />
            </section>
            <section class="check" aria-label="Check of the pack">
              <div class="check-buttons">
                {check.state === 'running' ? (
                  <button type="button" onClick={stop}>
                    Stop checking
                  </button>
                ) : (
                  <button type="button" class="primary" disabled={!checkedKey.key} onClick={start}>
                    Check this pack
                  </button>
                )}
              </div>
              {!checkedKey.key && (
                <p class="hint">The pack has no usable key of its own: it needs yours, above.</p>
              )}
              {check.state === 'running' && <PackProgress check={check} />}
              <div role="status">
                {check.state === 'stopped' && <p>Stopped. Nothing was found out.</p>}
                {check.state === 'failed' && <p class="bad">✕ {check.message}</p>}
                {check.state === 'done' && (
                  <PackOutcome verdict={check.verdict} name={pack.name} checkedKey={checkedKey} />
                )}
              </div>
            </section>
          </>
        )}
        <Trust />
      </main>
      <p role="status" class="announced">
        {announced}
      </p>
    </PageContextProvider>
  );
}
