// The format's documentation as the tests read it: what it promises must be what the code does.
import { readFileSync } from 'node:fs';

const FORMAT = readFileSync(new URL('../../../docs/FORMAT.md', import.meta.url), 'utf8');

/** The one expression that docs/FORMAT.md gives for reading a cookie. */
export function documentedExpression(): RegExp {
  return new RegExp(found(/One expression reads it: `([^`]+)`/));
}

/** The example of a cookie, name and value. */
export function documentedCookie(): string {
  return found(/```\n(eu-consent=[^\n]+)\n```/);
}

/** The members that a notice always has, and the one it has where only new ids are asked about, sorted. */
export function documentedNoticeMembers(): string[] {
  return namesIn(found(/A notice is a JSON object ([\s\S]*?)\. Its \*\*notice hash\*\*/));
}

/** The members of a record, sorted. */
export function documentedRecordMembers(): string[] {
  const table = found(/## 4\. Record([\s\S]*?)\nA reader MUST refuse unknown members/);
  return [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) => namesIn(names)).sort();
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).sort();
}

function found(pattern: RegExp): string {
  const text = pattern.exec(FORMAT)?.[1];
  if (text === undefined) throw new Error(`docs/FORMAT.md no longer has what ${pattern} finds`);
  return text;
}
