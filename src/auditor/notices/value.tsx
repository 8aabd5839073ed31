// A value of a notice, as a reader sees it: texts as they are, things by their members.
import type { Json } from './document-diff.ts';

/** Deeper things are written as JSON: no notice of ours has any. */
const DEPTH_MAX = 3;

export function Value({ value, depth = 0 }: { value: Json; depth?: number }) {
  if (value === null || typeof value !== 'object') return <>{scalarWords(value)}</>;
  if (depth >= DEPTH_MAX) return <code>{JSON.stringify(value)}</code>;
  // The reason for the cast: Array.isArray forgets what the items of a readonly array are.
  if (Array.isArray(value)) return <Items items={value as readonly Json[]} depth={depth} />;
  return (
    <dl class="members">
      {Object.entries(value).map(([name, member]) => (
        <div key={name}>
          <dt>{memberWords(name)}</dt>
          <dd>
            <Value value={member} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ items, depth }: { items: readonly Json[]; depth: number }) {
  if (!items.length) return <>none</>;
  return (
    <ul class="member-items">
      {items.map((item, at) => (
        <li key={at}>
          <Value value={item} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}

function scalarWords(value: Exclude<Json, object>): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return `${value}`;
}

/** `preferencesTitle` becomes `preferences title`. */
export function memberWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_all, end, start) => `${end} ${start.toLowerCase()}`);
}
