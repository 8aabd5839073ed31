// A server that listens: the front, beside it the operator's own listener, and how both end.
import { type AdminContext, createAdminServer } from './admin.ts';
import { createFront, type FrontOptions } from './front.ts';
import { type ListenAddress, listen, listenBeside } from './listen.ts';

/** How long requests that have begun may go on when the server is to close. */
const CLOSE_PATIENCE_MS = 10_000;

/** How often the server looks meanwhile which of them are answered. */
const CLOSE_LOOK_MS = 20;

/** Where a server listens. */
export interface ListenOptions extends ListenAddress, Pick<FrontOptions, 'limits'> {
  /** Where metrics are told, apart from everything that visitors reach. Default: nowhere, and nothing is measured. */
  readonly admin?: ListenAddress;
}

/** A server that listens. */
export interface Listening {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Where metrics are told, without a slash at the end; absent where they are not. */
  readonly adminUrl?: string;
  /**
   * Listens no more, and resolves once what has arrived is answered.
   * @param beginClosing has the sites close their connections with their answers
   */
  close(beginClosing: () => Promise<unknown>): Promise<void>;
}

/** @throws TemoinError `option-invalid` where an address cannot be had; then neither listens */
export async function startListening(
  front: Pick<FrontOptions, 'find' | 'wellness'>,
  adminContext: AdminContext | undefined,
  options: ListenOptions,
): Promise<Listening> {
  const app = createFront({ ...front, limits: options.limits });
  const admin = adminContext && createAdminServer(adminContext);
  const url = await listen(app, options);
  return {
    url,
    ...(admin && options.admin && { adminUrl: await listenBeside(app, admin, options.admin) }),
    async close(beginClosing) {
      const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
      // Those that were answered after the closing began stay open for further requests unless they are closed here.
      const idle = setInterval(() => app.server.closeIdleConnections(), CLOSE_LOOK_MS);
      await Promise.all([app.close(), beginClosing()]);
      clearInterval(idle);
      clearTimeout(impatience);
      await admin?.close();
    },
  };
}
