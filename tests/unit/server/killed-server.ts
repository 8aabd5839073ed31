// A server in a process of its own, for tests that end it without warning: prints its address and key, then serves.
import { serve } from '../../../src/server/serve.ts';
import { configuration, INTEGRITY, RELEASE } from './site.ts';

const [dataDirectory = '', directory = '', ledgerFile] = process.argv.slice(2);

const { url, vkey } = await serve({
  gate: '',
  configuration,
  configurationText: JSON.stringify(configuration),
  locales: [],
  release: { version: '0.1.0', integrity: INTEGRITY, release: RELEASE, directory },
  dataDirectory,
  ...(ledgerFile !== undefined && { ledgerFile }),
  port: 0,
  host: '127.0.0.1',
  checkpointIntervalMs: 0,
  hasHeartbeat: false,
});
console.log(url, vkey);
