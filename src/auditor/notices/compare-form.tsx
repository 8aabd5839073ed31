// Choosing any two versions to compare.
import { goToNotices } from '../address.ts';
import type { NoticeVersion } from '../answers.ts';
import type { NoticesRoute } from './notices-route.ts';
import { versionLine } from './version-words.ts';

/** @param versions newest first, at least two */
export function CompareForm({
  versions,
  route,
}: {
  versions: readonly NoticeVersion[];
  route: NoticesRoute;
}) {
  const [newest, older = newest] = versions;
  const [a = older?.hash ?? '', b = newest?.hash ?? ''] = route.compared ?? [];
  function compare(event: SubmitEvent) {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    const compared = [String(given.get('a')), String(given.get('b'))] as const;
    goToNotices({ ...route, compared });
  }
  return (
    <form class="compare" onSubmit={compare}>
      <Choice name="a" label="Compare version" versions={versions} chosen={a} />
      <Choice name="b" label="with version" versions={versions} chosen={b} />
      <button type="submit">Compare</button>
    </form>
  );
}

function Choice(props: { name: string; label: string; versions: readonly NoticeVersion[]; chosen: string }) {
  const { name, label, versions, chosen } = props;
  return (
    <label>
      {label}
      <select name={name}>
        {versions.map((version) => (
          <option key={version.hash} value={version.hash} selected={version.hash === chosen}>
            {versionLine(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
