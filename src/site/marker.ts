// Marks one page piece by piece: text goes in, and comes out with every tag to a guarded host held.
import type { Addresses } from './addresses.ts';
import { type GatePlace, gatePlace } from './gate-place.ts';
import { holdTag } from './hold-tag.ts';
import { isGateTag } from './inline-gate.ts';
import { type GuardedRequest, judgeTag } from './judge-tag.ts';
import type { MarkPlan } from './mark-options.ts';
import type { InlinedGate, MarkChange, MarkFinding, MarkReport } from './mark-report.ts';
import { allOf, emptyNoscript } from './noscript.ts';
import { scriptType } from './requests.ts';
import { Rewriting } from './rewriting.ts';
import { type ReadTags, type TagInText, type TagListener, tagReader } from './tag-reader.ts';

/** How deep documents in `srcdoc` may be nested; deeper ones are not looked into. */
const DEPTH_MAX = 4;

/** An element whose end decides what becomes of it. */
interface Waiting {
  readonly kind: 'noscript' | 'gate';
  /** Of a `<noscript>` its content, of an older gate all of it. */
  readonly start: number;
  readonly line: number;
}

/** One page on its way through. */
export class Marker implements TagListener {
  readonly #changes: MarkChange[] = [];
  readonly #undeclared: MarkFinding[] = [];
  readonly #unheld: MarkFinding[] = [];
  readonly #plan: MarkPlan;
  readonly #addresses: Addresses;
  readonly #depth: number;
  readonly #place: GatePlace | undefined;
  readonly #read: ReadTags = tagReader(this);
  readonly #text = new Rewriting();
  #gate: InlinedGate | undefined;
  #waiting: Waiting | undefined;
  /** What comes before is certain. */
  #reached = 0;
  /** Behind the last tag, comment or doctype. */
  #tagsEnd = { offset: 0, line: 1 };

  constructor(plan: MarkPlan, addresses: Addresses, depth = 0) {
    this.#plan = plan;
    this.#addresses = addresses;
    this.#depth = depth;
    this.#place = plan.gate && gatePlace();
  }

  /** All that was found so far. */
  get report(): MarkReport {
    return {
      changes: this.#changes,
      undeclared: this.#undeclared,
      unheld: this.#unheld,
      ...(this.#gate && { gate: this.#gate }),
    };
  }

  /**
   * Reads on.
   * @returns as much of the page as is certain by now; with `isLast`, all the rest
   * @throws TemoinError `page-unreadable` where something that must be seen whole does not end
   */
  write(text: string, isLast: boolean): string {
    this.#text.read(text);
    this.#read(text, isLast);
    if (isLast) this.#finish();
    else this.#text.passTo(Math.min(this.#reached, this.#waiting?.start ?? Infinity));
    this.#text.refuseEndless();
    return this.#text.take();
  }

  onReached(offset: number, line: number): void {
    this.#tagsEnd = { offset, line };
    this.#reached = offset;
  }

  onText(offset: number): void {
    // As long as the gate may still come before a text, the text waits.
    if (this.#place?.isOpen() !== true) this.#reached = Math.max(this.#reached, offset);
  }

  onDoctype(): void {
    this.#place?.atDoctype();
  }

  onWords(): void {
    if (this.#place?.atWords()) this.#insertGate(this.#tagsEnd.offset, this.#tagsEnd.line);
  }

  onStartTag(tag: TagInText): void {
    const place = this.#place?.atStartTag(tag);
    if (place === 'before') this.#insertGate(tag.start, tag.line);
    if (tag.name === 'base' && tag.isHtml && !tag.isInTemplate) {
      const href = tag.attributes.get('href');
      if (href !== undefined) this.#addresses.setBase(href);
    }
    const isGate = tag.name === 'script' && tag.isHtml && isGateTag(tag.attributes);
    if (isGate && tag.isTextOnly && this.#place)
      this.#waiting = { kind: 'gate', start: tag.start, line: tag.line };
    else if (tag.name === 'noscript' && tag.isTextOnly) {
      this.#waiting = { kind: 'noscript', start: tag.end, line: tag.endLine };
    } else this.#mark(tag, isGate);
    if (place === 'after') this.#insertGate(tag.end, tag.endLine);
  }

  onEndTag({ name, start, end, line }: Parameters<TagListener['onEndTag']>[0]): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting?.kind === 'noscript') this.#emptyNoscript(waiting, start);
    else if (waiting) this.#text.replace(waiting.start, end, '');
    else if (this.#place?.atEndTag(name)) this.#insertGate(start, line);
  }

  #mark(tag: TagInText, isGate: boolean): void {
    const { guarded, undeclared, unheld } = judgeTag(tag, this.#addresses);
    // The gate is the site's own, wherever it is served.
    if (!isGate) this.#undeclared.push(...undeclared);
    this.#unheld.push(...unheld);
    guarded.push(...this.#inFrame(tag));
    const [first] = guarded;
    if (!first) return;
    const needed = allOf(guarded.map(({ consent }) => consent));
    const text = holdTag({
      text: this.#text.slice(tag.start, tag.end),
      nameLength: tag.nameLength,
      guarded: new Set(guarded.map(({ attribute }) => attribute)),
      consent: needed,
      script: tag.name === 'script' ? scriptType(tag.attributes) : undefined,
    });
    this.#text.replace(tag.start, tag.end, text);
    const consent = tag.attributes.get('data-consent') ?? needed;
    this.#changes.push({
      line: tag.line,
      tag: tag.name,
      address: first.address,
      consent,
      action: 'held',
    });
  }

  /** A document in `srcdoc` is held whole where any tag of it would be, since its own page never asks. */
  #inFrame({ name, isHtml, attributes, line }: TagInText): GuardedRequest[] {
    const srcdoc =
      name === 'iframe' && isHtml && this.#depth < DEPTH_MAX ? attributes.get('srcdoc') : undefined;
    if (!srcdoc) return [];
    const { gate: _gate, ...plan } = this.#plan;
    const inner = new Marker(plan, this.#addresses.inner(), this.#depth + 1);
    inner.write(srcdoc, true);
    const { changes, undeclared, unheld } = inner.report;
    this.#undeclared.push(...undeclared.map((finding) => ({ ...finding, line })));
    this.#unheld.push(...unheld.map((finding) => ({ ...finding, line })));
    return changes.map(({ address, consent }) => ({ attribute: 'srcdoc', address, consent }));
  }

  #emptyNoscript({ start, line }: Waiting, end: number): void {
    const content = this.#text.slice(start, end);
    const { text, removed, undeclared } = emptyNoscript(content, line, this.#addresses);
    if (removed.length) this.#text.replace(start, end, text);
    this.#changes.push(...removed);
    this.#undeclared.push(...undeclared);
  }

  #insertGate(offset: number, line: number): void {
    const { gate } = this.#plan;
    if (!gate) return;
    this.#text.replace(offset, offset, gate.tag);
    this.#gate = { hash: gate.hash, line };
  }

  #finish(): void {
    const { end } = this.#text;
    const waiting = this.#waiting;
    if (waiting?.kind === 'noscript') this.#emptyNoscript(waiting, end);
    this.#text.passTo(end);
  }
}
