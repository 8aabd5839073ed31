// A link to a download that is tried first: a download must not end on an error page.
import type { TargetedMouseEvent } from 'preact';
import { download } from './address.ts';
import { probeExport } from './api.ts';
import { auditErrorOf } from './audit-error.ts';
import { usePageContext } from './page-context.ts';

/** @param what is downloaded, as the announcement says it */
export function DownloadLink(props: { address: string; what: string; children: string }) {
  const { address, what, children } = props;
  const { announce, noticeError } = usePageContext();

  async function follow(event: TargetedMouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await probeExport(address);
      download(address);
      announce(`${what} started.`);
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
