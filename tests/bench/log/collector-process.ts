// A collector behind its door, as `temoin serve --database` without a key has it, which waits for no sequencer: what it
// has kept is answered 503 a tenth of a second later. Arguments: database, port.
import { createServer } from 'node:http';
import { startCollector } from '../../../src/server/collector.ts';
import { Ingest } from '../../../src/server/ingest/ingest.ts';
import { openPostgresStore } from '../../../src/server/store/postgres.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { configuration, SITE } from '../../unit/server/site.ts';

const [, , database = '', port] = process.argv;
const store = await openPostgresStore(database, SITE);
const warn = console.error;
const writer = await startCollector({
  store,
  key: parseVerifierKey((await store.readKey()) ?? ''),
  warn,
  patienceMs: 100,
});
const ingest = new Ingest({
  configuration,
  writer,
  origins: [],
  trustsProxy: false,
  networkLimit: undefined,
  now: () => new Date(),
  warn,
});
const server = createServer(ingest.before((_request, response) => response.writeHead(404).end()));
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));
