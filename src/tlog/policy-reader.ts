// The lines of a policy (c2sp.org/tlog-policy): each is checked against those above it.
import { parseCosignerKey } from './cosignature.ts';
import { parseDecimal } from './encoding.ts';
import { quote, TlogError, type TlogErrorCode } from './error.ts';
import type { Policy, PolicyLog, PolicyWitness, QuorumRule } from './policy.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

// The specification asks for at least 32 of each.
const DEFINITIONS_MAX = 256;
const NO_QUORUM = 'none';
// Tab, newline, and whatever is printable or beyond ASCII.
const NOT_IN_POLICY = /[^\t\n\u{20}-\u{7e}\u{80}-\u{10ffff}]/u;

/** Takes the lines of a policy one by one. */
export class PolicyReader {
  readonly #logs: PolicyLog[] = [];
  readonly #witnesses: PolicyWitness[] = [];
  readonly #rules = new Map<string, QuorumRule>();
  readonly #members = new Set<string>();
  #quorum: { readonly rule: QuorumRule | undefined; readonly line: number } | undefined;
  #line = 0;

  /** @throws TlogError as `parsePolicy` says */
  read(line: string, number: number): void {
    this.#line = number;
    const wrong = NOT_IN_POLICY.exec(line);
    if (wrong) throw this.#error('policy-character', `${quote(wrong[0])} may not stand in a policy`);
    const [keyword = '', ...items] = line.split(/[ \t]+/).filter(Boolean);
    if (keyword === '' || keyword.startsWith('#')) return;
    switch (keyword) {
      case 'log':
        this.#readLog(items);
        break;
      case 'witness':
        this.#readWitness(items);
        break;
      case 'group':
        this.#readGroup(items);
        break;
      case 'quorum':
        this.#readQuorum(items);
        break;
      default: {
        const message = `${quote(keyword)} begins no line of a policy; log, witness, group, quorum and # do`;
        throw this.#error('policy-line', message);
      }
    }
  }

  /** @throws TlogError `policy-quorum` where there was no such line */
  finish(): Policy {
    if (!this.#quorum) {
      throw new TlogError(
        'policy-quorum',
        'the policy has no quorum line; "quorum none" asks for no cosignature',
      );
    }
    const { rule } = this.#quorum;
    return { logs: this.#logs, witnesses: this.#witnesses, ...(rule && { quorum: rule }) };
  }

  #readLog([vkey, url, ...more]: readonly string[]): void {
    if (vkey === undefined || more.length) throw this.#shape('log <vkey> [<url>]');
    const key = this.#key(vkey, parseVerifierKey, this.#logs);
    this.#limit(this.#logs.push({ key, ...(url !== undefined && { url }) }), 'logs');
  }

  #readWitness([name, vkey, url, ...more]: readonly string[]): void {
    if (name === undefined || vkey === undefined || more.length)
      throw this.#shape('witness <name> <vkey> [<url>]');
    const key = this.#key(vkey, parseCosignerKey, this.#witnesses);
    const witness = { name, key, ...(url !== undefined && { url }) };
    this.#define(name, { name, witness });
    this.#limit(this.#witnesses.push(witness), 'witnesses');
  }

  #readGroup([name, count, ...names]: readonly string[]): void {
    if (name === undefined || count === undefined || !names.length)
      throw this.#shape('group <name> all|any|<k> <member>…');
    const members = names.map((member) => this.#member(member));
    const threshold = count === 'all' ? members.length : count === 'any' ? 1 : parseDecimal(count);
    if (threshold === undefined || threshold < 1 || threshold > members.length) {
      const message = `${quote(count)} of group ${quote(name)} is not all, any or a number from 1 to ${members.length}, its members`;
      throw this.#error('policy-threshold', message);
    }
    this.#define(name, { name, threshold, members });
    this.#limit(this.#rules.size - this.#witnesses.length, 'groups');
  }

  #readQuorum([name, ...more]: readonly string[]): void {
    if (name === undefined || more.length) throw this.#shape('quorum <name>|none');
    if (this.#quorum) {
      const message = `a quorum stands in line ${this.#quorum.line} already; a policy has exactly one`;
      throw this.#error('policy-quorum', message);
    }
    this.#quorum = { rule: name === NO_QUORUM ? undefined : this.#rule(name), line: this.#line };
  }

  #key(
    vkey: string,
    parse: (vkey: string) => VerifierKey,
    others: readonly { readonly key: VerifierKey }[],
  ): VerifierKey {
    let key: VerifierKey;
    try {
      key = parse(vkey);
    } catch (cause) {
      if (!(cause instanceof TlogError)) throw cause;
      throw this.#error('policy-key', cause.message, { cause });
    }
    const { publicKey } = key;
    if (others.some((other) => other.key.publicKey.every((byte, at) => byte === publicKey[at])))
      throw this.#error('policy-key', `the public key of ${quote(vkey)} stands in a line above`);
    return key;
  }

  #define(name: string, rule: QuorumRule): void {
    if (name === NO_QUORUM)
      throw this.#error('policy-name', `"${NO_QUORUM}" means no quorum; choose another name`);
    if (this.#rules.has(name))
      throw this.#error('policy-name', `the name ${quote(name)} is defined in a line above`);
    this.#rules.set(name, rule);
  }

  /** A group's member. Each name may be one only once, so that no witness counts twice. */
  #member(name: string): QuorumRule {
    const rule = this.#rule(name);
    if (this.#members.has(name))
      throw this.#error('policy-member-repeated', `${quote(name)} is a member of a group already`);
    this.#members.add(name);
    return rule;
  }

  #rule(name: string): QuorumRule {
    const rule = this.#rules.get(name);
    if (!rule)
      throw this.#error('policy-name', `no witness or group named ${quote(name)} is defined above this line`);
    return rule;
  }

  #limit(count: number, what: string): void {
    if (count > DEFINITIONS_MAX)
      throw this.#error('policy-too-long', `a policy has at most ${DEFINITIONS_MAX} ${what}`);
  }

  #shape(form: string): TlogError {
    return this.#error('policy-line', `this is not a line of the form ${quote(form)}`);
  }

  #error(code: TlogErrorCode, message: string, options?: ErrorOptions): TlogError {
    return new TlogError(code, `line ${this.#line} of the policy: ${message}`, options);
  }
}
