// Taking the evidence around one record along: of its subject, and of the notice version that it names.
import type { StoredRecord } from '../consent/record.ts';
import { noticeWasShown } from '../consent/record-words.ts';
import { packAddress } from './api.ts';
import { DownloadLink } from './download-link.tsx';
import { packOfNotice, packOfSubject } from './packed.ts';

/** The line of links. */
export function PackLinks({ record: { subject, notice } }: { record: StoredRecord }) {
  return (
    <div class="export">
      <p class="export-formats">
        Evidence pack:{' '}
        <DownloadLink address={packAddress(packOfSubject(subject))} what="Evidence pack">
          of this subject
        </DownloadLink>{' '}
        {noticeWasShown(notice) && (
          <DownloadLink address={packAddress(packOfNotice(notice))} what="Evidence pack">
            of this notice version
          </DownloadLink>
        )}
      </p>
    </div>
  );
}
