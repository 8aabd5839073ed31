// WebKit: WebKitGTK's MiniBrowser on a screen of its own, driven by Selenium over WebDriver.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import type { Programs } from '../../tools/engines.ts';
import type { Engine, Session } from './engine.ts';

const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE, Space: Key.SPACE } as const;

/** How long the driver may take until it listens. */
const START_LIMIT_MS = 10_000;

/** Starts the screen and the driver; each session starts a browser. */
export async function startWebKit({ screen, driver, browser }: Programs): Promise<Engine> {
  const processes: ChildProcess[] = [];
  const close = async () => {
    // By their ids: others may run the same programs.
    for (const child of processes.reverse()) child.kill();
  };
  try {
    const display = await startScreen(screen ?? 'Xvfb', processes);
    const port = await freePort();
    processes.push(
      spawn(driver ?? 'WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1', '--replace-on-new-session'], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: `:${display}` },
      }),
    );
    const address = `http://127.0.0.1:${port}`;
    await listening(address);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    return {
      name: 'webkit',
      open: async () =>
        sessionOf(await new Builder().usingServer(address).withCapabilities(capabilities).build()),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function sessionOf(window: WebDriver): Session {
  return {
    goto: (url) => window.get(url),
    reload: () => window.navigate().refresh(),
    run: (expression) => window.executeScript(`return ${expression}`),
    clickAt: (x, y) => window.actions().move({ x, y, duration: 0 }).click().perform(),
    press: (key) => window.actions().sendKeys(KEYS[key]).perform(),
    cookies: () => window.manage().getCookies(),
    setCookie: async (cookie) => {
      await window.manage().addCookie({ ...cookie, path: '/', domain: 'localhost' });
    },
    close: () => window.quit(),
  };
}

/** @returns the number of the display, which Xvfb chooses and writes to its fourth channel */
async function startScreen(program: string, processes: ChildProcess[]): Promise<string> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  processes.push(child);
  // The reason for the cast: a pipe that the child writes to is a readable stream here.
  const channel = child.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    channel.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it had a display`)));
    child.once('error', reject);
  });
}

async function listening(address: string): Promise<void> {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; ) {
    try {
      if ((await fetch(`${address}/status`)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver does not listen on ${address}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
