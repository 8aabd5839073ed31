// Chromium with nothing between it and what is measured: a test's driver listens to every request, which costs as much again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromiumExecutable, launchOptions } from '../../../tools/browser.ts';

const LOOK_EVERY_MS = 50;

/** One page of a browser of its own, driven by two methods of the DevTools protocol. */
export class BareBrowser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  #calls = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
  }

  /** @throws where there is no Chromium, or it ends before it says where it listens */
  static async start(): Promise<BareBrowser> {
    const executable = chromiumExecutable();
    if (!executable) throw new Error('there is no Chromium; name one in TEMOIN_BROWSER');
    const profile = await mkdtemp(join(tmpdir(), 'temoin-browser-'));
    const own = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const args = [...(launchOptions().args ?? []), ...own, 'about:blank'];
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(await pageOf(await portOf(child)));
    await once(socket, 'open');
    return new BareBrowser(child, profile, socket);
  }

  async open(address: string): Promise<void> {
    await this.#call('Page.navigate', { url: address });
  }

  /** The value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#call('Runtime.evaluate', { expression });
    return result?.value;
  }

  /** Resolves once the page shows the text. */
  async waitFor(text: string): Promise<void> {
    const shows = `document.body?.innerText.includes(${JSON.stringify(text)})`;
    while (!(await this.evaluate(shows))) await sleep(LOOK_EVERY_MS);
  }

  async close(): Promise<void> {
    const closed = once(this.#process, 'close');
    // Not by a signal: what was started may be a script that has started the browser.
    void this.#call('Browser.close', {});
    await closed;
    this.#socket.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #call(method: string, params: object): Promise<{ result?: { value?: unknown } }> {
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        this.#socket.removeEventListener('message', hear);
        resolve(answer.result ?? {});
      };
      this.#socket.addEventListener('message', hear);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

async function portOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
    if (port) return port;
  }
  throw new Error(`Chromium ended: ${said}`);
}

async function pageOf(port: string): Promise<string> {
  const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const [page] = Array.isArray(targets) ? targets.filter(({ type }) => type === 'page') : [];
  return String(page?.webSocketDebuggerUrl);
}
