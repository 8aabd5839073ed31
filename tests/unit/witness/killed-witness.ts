// A witness in a process of its own, for tests that end it without warning: prints its address and key, then serves.
import { ServerResponse } from 'node:http';
import { serveWitness } from '../../../src/witness/serve-witness.ts';
import { ForkedLog } from './forked-log.ts';

const [dataDirectory = '', death = ''] = process.argv.slice(2);

// Between what is remembered and what is answered: the first byte of an answer of 200 to a POST never leaves.
if (death === 'before-answer') {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (args[0] === 200 && this.req.method === 'POST') process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(writeHead, this, args);
  };
}

const { url, vkey } = await serveWitness({
  name: 'witness.example/temoin',
  logs: [new ForkedLog().key],
  dataDirectory,
  port: 0,
  host: '127.0.0.1',
  warn: () => undefined,
});
console.log(url, vkey);
