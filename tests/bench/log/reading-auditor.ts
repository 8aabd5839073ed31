// An auditor at work while records come in: looks at the newest grants and exports some hundred records, twice a second.
import { setTimeout } from 'node:timers/promises';
import type { StartedLog } from './contender-servers.ts';

/** Beginning of the subjects that are exported: 256 of the first that wrk has posted. */
const EXPORTED = 's0001000000';
const PAUSE_MS = 500;

/**
 * Signs in and begins.
 * @returns how to end it: `stop` tells how many entries the register was behind the log by then
 */
export async function readAsAuditor({ server, token }: StartedLog): Promise<{ stop(): Promise<number> }> {
  const { origin } = server.options;
  const session = await fetch(`${origin}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ token }),
  });
  const headers = { cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const get = async (address: string) => {
    const response = await fetch(`${origin}/temoin/audit/${address}`, { headers });
    if (!response.ok) throw new Error(`the auditor was answered ${response.status}: ${address}`);
    return response;
  };
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      await (await get('records?event=grant-all&limit=50')).text();
      await (await get(`export.csv?search=${EXPORTED}`)).text();
      await setTimeout(PAUSE_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await reading;
      return Number((await (await get('records?limit=1')).json()).lag);
    },
  };
}
