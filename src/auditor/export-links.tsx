// Taking records along: downloads of what the filter lists, and how to verify them offline.

import { counted } from '../consent/record-words.ts';
import { type Session, showsPart } from './answers.ts';
import { exportAddress, packAddress } from './api.ts';
import type { CheckedKey } from './checked-key.ts';
import { exportFileName, verifyCommand } from './command.ts';
import { CopyButton } from './copy-button.tsx';
import { DownloadLink } from './download-link.tsx';
import { packedBy } from './packed.ts';
import { type Filter, hasPeriod, hasSelection } from './route.ts';

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
  const packed = packedBy(filter);
  const command = verifyCommand(exportFileName(session.site, new Date(), filter, isPart), checkedKey);
  return (
    <div class="export">
      <p class="export-formats">
        Export {whatIsExported(isSelection || isPeriod || isPart, total)}:{' '}
        <DownloadLink address={exportAddress('jsonl', filter)} what="Export as JSON Lines">
          {isPeriod && isSelection ? 'JSON Lines of the whole period' : 'JSON Lines'}
        </DownloadLink>{' '}
        <DownloadLink address={exportAddress('csv', filter)} what="Export as CSV">
          CSV
        </DownloadLink>{' '}
        {packed && (
          <DownloadLink address={packAddress(packed)} what="Evidence pack">
            {`Evidence pack ${packed.words}`.trim()}
          </DownloadLink>
        )}
      </p>
      <details>
        <summary>How to verify it offline</summary>
        <p>
          JSON Lines can be verified without this server, from the file and the key alone; CSV is for reading.
          {whatItShows(isPeriod, isSelection || isPart)}
        </p>
        <p>
          An evidence pack is one ZIP with the records, the notices, the widget that showed them, their
          proofs, a summary to print, and a page that checks it all with no network. It is of a period, of one
          notice version or of one whole subject: what else filters the register cannot be packed, since
          nobody could verify it.
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
