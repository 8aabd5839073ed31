// An auditor who asks the server what the auditor's page asks: signs in, asks over HTTP, and says what came and when.
import { z } from 'zod';

/** One question, and how it was answered. */
export interface Asked {
  readonly name: string;
  readonly address: string;
  /** From the request to the last byte of the answer, or of an export to its first. */
  readonly firstMs: number;
  /** Those of the same question later. */
  readonly timesMs: number[];
  /** What of the answer shows that it is one. */
  readonly answer: string;
}

const ROW = z.looseObject({ index: z.number(), id: z.string(), subject: z.string() });
const PAGE = z.looseObject({
  records: z.array(ROW),
  total: z.number(),
  more: z.boolean(),
  lookedTo: z.nullable(z.number()),
});

/** Signed in, by a cookie as in a browser. */
export class Auditor {
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  static async signIn(origin: string, token: string): Promise<Auditor> {
    const response = await fetch(`${origin}/temoin/audit/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (!cookie) throw new Error(`the log did not sign in: ${response.status} ${await response.text()}`);
    return new Auditor(origin, cookie.slice(0, cookie.indexOf(';')));
  }

  /** What to ask of a log of so many realistic records, by what it is in words. */
  async questions(records: number): Promise<readonly (readonly [name: string, address: string])[]> {
    const middle = `before=${Math.floor(records / 2)}`;
    const [row] = (await this.#page(`/temoin/audit/records?limit=1&${middle}`)).records;
    if (!row) throw new Error('the log has no records');
    const day = 86_400_000;
    const dayAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);
    const [month, week] = [`from=${dayAgo(60)}&to=${dayAgo(30)}`, `from=${dayAgo(70)}&to=${dayAgo(63)}`];
    const register = (query: string) => `/temoin/audit/records?${query}`;
    return [
      ['first page', register('')],
      ['a page in the middle', register(middle)],
      ['the last page', register('before=50')],
      ['filter: refused everything', register('event=refuse-all')],
      ['the same, in the middle', register(`event=refuse-all&${middle}`)],
      [
        'filter: German, on a phone, analytics refused',
        register('locale=de&viewport=phone&refused=analytics'),
      ],
      ['filter: synthetic gestures with GPC', register('gesture=synthetic&gpc=true')],
      ['filter: refusing was harder', register('parity=unequal')],
      ['rare filter: Iceland', register('jurisdiction=IS')],
      ['filter that no record meets', register('jurisdiction=US-TX')],
      ['a month', register(month)],
      ['a week, and a filter', register(`${week}&event=withdraw&locale=fr`)],
      ['a cut day, and a rare filter', register(`from=${dayAgo(100)}T07:31:00.000Z&parity=unequal`)],
      ['search: a whole subject', register(`search=${row.subject}`)],
      ['search: a record', register(`search=${row.id}`)],
      ['search: four characters', register(`search=${row.id.slice(0, 4)}`)],
      ['search: a subject that is not there', register('search=zzzzzzzzzzzzzzzzzzzzzz')],
      ['one record, with its evidence', `/temoin/audit/records/${row.id}`],
      ['one record, and what stands around it', `/temoin/audit/records/${row.id}?around=true`],
      ['rates by week, in half a year', `/temoin/audit/rates?from=${dayAgo(182)}&to=${dayAgo(0)}&per=week`],
      ['the same, by notice', `/temoin/audit/rates?from=${dayAgo(182)}&to=${dayAgo(0)}&per=week&by=notice`],
      ['history of the notice', '/temoin/audit/notices'],
      ['what is unusual in 400 days', '/temoin/audit/anomalies'],
      ['what a filter can choose among', '/temoin/audit/facets'],
      ['lines, counted one by one', '/temoin/audit/lines'],
      ['counts of a month', `/temoin/audit/roll-ups?${month}`],
      ['export of a week, first bytes', `/temoin/audit/export.jsonl?${week}`],
      ['CSV of a filter, first bytes', '/temoin/audit/export.csv?jurisdiction=MA'],
    ];
  }

  /** @throws where the answer is not a good one */
  async ask(name: string, address: string): Promise<Asked> {
    const beginMs = performance.now();
    const response = await this.#get(address);
    const isExport = address.includes('/export');
    const text = isExport ? await firstBytes(response) : await response.text();
    const firstMs = performance.now() - beginMs;
    if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
    return { name, address, firstMs, timesMs: [], answer: describe(address, text) };
  }

  async #page(address: string) {
    return PAGE.parse(await (await this.#get(address)).json());
  }

  #get(address: string): Promise<Response> {
    return fetch(this.#origin + address, { headers: { cookie: this.#cookie } });
  }
}

/** And lets go of the rest. */
async function firstBytes(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

function describe(address: string, text: string): string {
  const page = address.startsWith('/temoin/audit/records?') && PAGE.parse(JSON.parse(text));
  if (!page) return `${text.length} characters`;
  const { records, total, more, lookedTo } = page;
  return `${records.length} of ${total}${more ? ' or more' : ''}${lookedTo === null ? '' : `, looked to ${lookedTo}`}`;
}
