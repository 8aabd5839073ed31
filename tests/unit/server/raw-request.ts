// Requests as no HTTP client would send them, byte by byte, and what every answer to such must be like.
import { connect } from 'node:net';
import { expect } from 'vitest';

/** Longer than the server under test gives a request. */
const PATIENCE_MS = 4_000;

/**
 * Sends bytes over a connection of their own.
 * @param parts sent one after the other, a moment apart
 * @returns everything that came back until the server closed, as Latin-1; a connection that is reset is closed too
 */
export function sendRaw(url: string, ...parts: (string | Uint8Array)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A reset is an answer as well: the server wants no more of it.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.on('connect', async () => {
      for (const part of parts) {
        if (!socket.destroyed) socket.write(part);
        await new Promise((next) => setTimeout(next, parts.length > 1 ? 20 : 0));
      }
    });
  });
}

/** A request whose head is sound. It asks for the connection to be closed behind it. */
export function request(
  url: string,
  line: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = '',
): Uint8Array {
  const { host } = new URL(url);
  const head = [`${line} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** The statuses of all answers on one connection. */
export const statusesOf = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/** What would tell a stranger how the server is made, or where its files lie. */
const INSIDES =
  /\n\s+at |node:internal|node_modules|\.[cm]?[jt]s:\d|\/tmp\/|log\.sqlite|log\.key|SQLITE|FST_ERR/;

/** Refused or answered, but never a failure of the server and never a word of its insides. */
export function expectSound(answer: string): void {
  for (const status of statusesOf(answer)) expect(status, answer).toBeLessThan(500);
  expect(answer).not.toMatch(INSIDES);
}
