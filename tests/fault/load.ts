// The load: a client that posts records over a few connections, several at once, until the server is gone.
import { Agent, request } from 'node:http';
import { recordFor } from '../unit/server/site.ts';

const CONNECTIONS = 4;
const AT_ONCE = 12;

/** Every how many posts one is of a record that was acknowledged before. */
const AGAIN_EVERY = 16;

/** Posts records by number, and remembers what was acknowledged and what has still to be. */
export class Load {
  /** Texts of the receipts of each record. */
  readonly acknowledged = new Map<number, string[]>();
  /** Posted, and not known to be stored. */
  readonly unacknowledged: number[] = [];
  /** Answers that are neither a receipt nor an invitation to try again. */
  readonly refusals: string[] = [];
  #next = 1;
  #posts = 0;

  /** Posts what is unacknowledged first and then new records, until the server does not answer any more. */
  async run(url: string): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    let isOver = false;
    const post = async () => {
      while (!isOver) {
        const n = this.#pick();
        isOver = !(await this.#post(url, n, agent)) || isOver;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, post));
    agent.destroy();
  }

  /** Posts what is unacknowledged and nothing else. */
  async finish(url: string): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    for (const n of this.unacknowledged.splice(0)) await this.#post(url, n, agent);
    agent.destroy();
  }

  #pick(): number {
    this.#posts += 1;
    if (this.#posts % AGAIN_EVERY === 0 && this.acknowledged.size) {
      const known = this.#posts % this.#next;
      if (this.acknowledged.has(known)) return known;
    }
    const waiting = this.unacknowledged.shift();
    if (waiting !== undefined) return waiting;
    this.#next += 1;
    return this.#next - 1;
  }

  /** @returns whether there was an answer */
  async #post(url: string, n: number, agent: Agent): Promise<boolean> {
    const answer = await posted(url, JSON.stringify(recordFor(n)), agent);
    if (answer?.status === 201) {
      this.acknowledged.set(n, [...(this.acknowledged.get(n) ?? []), answer.body]);
      return true;
    }
    if (answer && answer.status !== 503) this.refusals.push(`record ${n}: ${answer.status} ${answer.body}`);
    if (!this.acknowledged.has(n)) this.unacknowledged.push(n);
    return answer !== undefined;
  }
}

/** The whole answer; `undefined` where the connection ended before it. */
function posted(
  url: string,
  body: string,
  agent: Agent,
): Promise<{ status: number; body: string } | undefined> {
  return new Promise((resolve) => {
    const headers = { origin: url, 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(`${url}/temoin/records`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('close', () =>
        resolve(answer.complete ? { status: answer.statusCode ?? 0, body: text } : undefined),
      );
    });
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}
