// Taking records along: downloads of what the filter lists, and how to verify them offline.
import type { TargetedMouseEvent } from 'preact';
import { download } from './address.ts';
import { type Session, showsPart } from './answers.ts';
import { exportAddress, probeExport } from './api.ts';
import { auditErrorOf } from './audit-error.ts';
import type { CheckedKey } from './checked-key.ts';
import { exportFileName, verifyCommand } from './command.ts';
import { CopyButton } from './copy-button.tsx';
import { usePageContext } from './page-context.ts';
import { type Filter, hasPeriod, hasSelection } from './route.ts';
import { counted } from './words.ts';

/** @param total number of records that the filter lists; undefined where they were not all counted */
export function ExportLinks(props: {
  filter: Filter;
  total: number | undefined;
  session: Session;
  checkedKey: CheckedKey;
}) {
  const { filter, total, session, checkedKey } = props;
  const isSelection = hasSelection(filter);
  const isPeriod = hasPeriod(filter);
  const isPart = showsPart(session);
  const command = verifyCommand(exportFileName(session.site, new Date(), filter, isPart), checkedKey);
  return (
    <div class="export">
      <p class="export-formats">
        Export {whatIsExported(isSelection || isPeriod || isPart, total)}:{' '}
        <DownloadLink address={exportAddress('jsonl', filter)}>
          {isPeriod && isSelection ? 'JSON Lines of the whole period' : 'JSON Lines'}
        </DownloadLink>{' '}
        <DownloadLink address={exportAddress('csv', filter)}>CSV</DownloadLink>
      </p>
      <details>
        <summary>How to verify it offline</summary>
        <p>
          JSON Lines can be verified without this server, from the file and the key alone; CSV is for reading.
          {whatItShows(isPeriod, isSelection || isPart)}
        </p>
        <p class="command">
          <code>{command}</code>
          <CopyButton value={command} what="command line" />
        </p>
      </details>
    </div>
  );
}

function whatIsExported(isPart: boolean, total: number | undefined): string {
  if (!isPart) return 'everything';
  return total === undefined ? 'all that match' : counted(total, 'record');
}

function whatItShows(isPeriod: boolean, isSelection: boolean): string {
  if (isPeriod) {
    return ' That of a period has all that the log has of it, with what stands before and behind it: it shows that nothing was left out. So a CSV file can be held against the JSON Lines of the same period.';
  }
  return isSelection
    ? ' A filtered export shows that what is in it stands in the log, not that nothing was left out. The export of a period shows that too: give the days alone.'
    : ' This export is complete: its lines give the root that the log has signed.';
}

/** A link that is tried first: a download must not end on an error page. */
function DownloadLink({ address, children }: { address: string; children: string }) {
  const { announce, noticeError } = usePageContext();

  async function follow(event: TargetedMouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await probeExport(address);
      download(address);
      announce(`${children} export started.`);
    } catch (thrown) {
      const error = auditErrorOf(thrown);
      announce(error.message);
      noticeError(error);
    }
  }

  return (
    <a href={address} onClick={follow}>
      {children}
    </a>
  );
}
