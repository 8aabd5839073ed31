// Ten thousand connections that nobody uses, to a server in a process of its own: it answers others, and stays small.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { post, recordFor, Site } from './site.ts';

const CONNECTIONS = 10_000;

/** Opened at once, so that the queue of the listening socket is not what is tested. */
const AT_ONCE = 200;

/** What one may cost the server at most; Node's own socket and parser take most of it. */
const BYTES_EACH = 40_000;

const SERVER = fileURLToPath(new URL('./killed-server.ts', import.meta.url));

async function residentBytes(pid: number | undefined): Promise<number> {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

/** Half of them have asked for something before they fall silent, and keep the connection. */
async function open(url: string, hasAsked: boolean): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  if (!hasAsked) return socket;
  socket.write(`GET /temoin/log/vkey HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

it.skipIf(process.platform !== 'linux')(
  'keep nobody from an answer within a second, and cost a bounded memory',
  async () => {
    const site = await Site.make();
    const child = spawn(process.execPath, [SERVER, site.dataDirectory, site.published]);
    const sockets: Socket[] = [];
    try {
      const [printed] = await once(child.stdout, 'data');
      const [url = ''] = String(printed).split(' ');
      expect((await post(url, recordFor(1))).status).toBe(201);
      const before = await residentBytes(child.pid);
      while (sockets.length < CONNECTIONS) {
        const batch = Array.from({ length: AT_ONCE }, (_, at) => open(url, at % 2 === 0));
        sockets.push(...(await Promise.all(batch)));
      }
      const begin = performance.now();
      expect((await post(url, recordFor(2))).status).toBe(201);
      expect(performance.now() - begin).toBeLessThan(1_000);
      expect((await residentBytes(child.pid)) - before).toBeLessThan(CONNECTIONS * BYTES_EACH);
      // Those that have asked are kept; those that never did may be cut off already.
      expect(sockets.filter((socket) => !socket.destroyed).length).toBeGreaterThanOrEqual(CONNECTIONS / 2);
      for (const socket of sockets.splice(0)) socket.destroy();
      expect((await post(url, recordFor(3))).status).toBe(201);
    } finally {
      for (const socket of sockets) socket.destroy();
      child.kill('SIGKILL');
      await site.end();
    }
  },
);
