// The table of those who have looked: who, when, what, and which lines were about the same person.

import { instantWords } from '../consent/instant-words.ts';
import { counted } from '../consent/record-words.ts';
import { writeAccessesRoute } from './accesses-route.ts';
import type { Access } from './answers.ts';

/** What the server calls it, in words; anything newer is shown as it is. */
const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['sign-in', 'Signed in'],
  ['sign-in-refused', 'Sign-ins refused'],
  ['register', 'Looked through the register'],
  ['record', 'Opened a record'],
  ['counts', 'Counted the register'],
  ['export-jsonl', 'Exported JSON Lines'],
  ['export-csv', 'Exported CSV'],
  ['pack', 'Took an evidence pack'],
  ['out-of-scope', 'Asked for what the token does not show'],
  ['accesses', 'Looked who has looked'],
]);

/** What else was asked for, where its name alone does not say it. */
const FLAG_WORDS: ReadonlyMap<string, string> = new Map([
  ['around', 'with what came before and after'],
  ['notices', 'by notice'],
]);

export function AccessesTable({ accesses }: { accesses: readonly Access[] }) {
  return (
    <table class="register accesses">
      <caption class="visually-hidden">Who has looked at the register, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Filter</th>
          <th scope="col">About the same</th>
        </tr>
      </thead>
      <tbody>
        {accesses.map((access) => (
          <AccessRow key={access.number} access={access} />
        ))}
      </tbody>
    </table>
  );
}

function AccessRow({ access }: { access: Access }) {
  const { time, token, kind, filter, term, person } = access;
  const asked = Object.entries(filter).map(([name, value]) =>
    value === true ? (FLAG_WORDS.get(name) ?? name) : `${name} ${String(value)}`,
  );
  return (
    <tr>
      <td class="received">
        <time dateTime={time}>{instantWords(time)?.ledger ?? time}</time>
      </td>
      <th scope="row">
        {token ? token.label || 'without a label' : 'nobody who is known'}
        {token && (
          <span class="second">
            {token.role}, <code>{token.handle}</code>
          </span>
        )}
      </th>
      <td>
        {KIND_WORDS.get(kind) ?? kind}
        <span class="second">{amountWords(access)}</span>
      </td>
      <td>{asked.join(', ') || <span class="label">none</span>}</td>
      <td>
        {person && <Same hash={person} what="person" />}
        {term && term !== person && <Same hash={term} what="search" />}
        {!person && !term && <span class="label">no code</span>}
      </td>
    </tr>
  );
}

/** A link to all that was about the same. */
function Same({ hash, what }: { hash: string; what: 'person' | 'search' }) {
  return (
    <span class="line">
      <a href={writeAccessesRoute({ same: hash, pages: [] })}>
        {what} <code>{hash.slice(0, 8)}</code>
      </a>
    </span>
  );
}

function amountWords({ kind, amount }: Access): string {
  if (kind.startsWith('export-')) return amount === null ? 'not to its end' : counted(amount, 'line');
  if (amount === null) return kind === 'pack' ? 'not to its end' : '';
  if (kind === 'sign-in-refused') return counted(amount, 'time');
  return amount === 0 && kind === 'record' ? 'there is none' : counted(amount, 'record');
}
