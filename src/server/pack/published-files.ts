// The files of a pack that others have made: notices, the widget's files and pictures; and what of them is not there.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../consent/configuration.ts';
import type { WidgetVersion } from '../../consent/notice.ts';
import { type AbsentFile, isPackPath } from '../../consent/pack-manifest.ts';
import { timeOf } from './named-notices.ts';
import type { PackFolders, PackSource } from './pack-source.ts';
import type { PackedFile } from './packed-file.ts';
import type { Survey } from './survey.ts';

/** A release of the widget that the pack has. */
export interface PackedRelease extends WidgetVersion {
  /** Its folder's name. */
  readonly release: string;
  /** Index of the entry that publishes it, and when that was. */
  readonly index: number;
  readonly time: string;
}

/** What there is and what there is not. */
export interface PublishedFiles {
  readonly files: readonly PackedFile[];
  readonly absent: readonly AbsentFile[];
  readonly releases: readonly PackedRelease[];
  /** Names of the pictures of a notice, by its hash. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
}

/** As `temoin pictures` names them. */
const PICTURE = /^[A-Za-z0-9-]{2,35}-(phone|desktop)-(light|dark)\.png$/;

/** Looks for all that the records of a survey name. */
export async function publishedFiles(source: PackSource, survey: Survey): Promise<PublishedFiles> {
  const notices = noticeFiles(survey);
  const widgets = await widgetFiles(source, survey);
  const pictures = await pictureFiles(source.folders, survey);
  const { files, absent } = eachOnce([...notices.files, ...widgets.files, ...pictures.files]);
  return {
    files,
    absent: [...notices.absent, ...widgets.absent, ...pictures.absent, ...absent],
    releases: widgets.releases,
    pictures: pictures.pictures,
  };
}

/** On some systems two names that differ in case alone are one file, and unpacking would lose the other. */
function eachOnce(all: readonly PackedFile[]) {
  const files = new Map<string, PackedFile>();
  const absent: AbsentFile[] = [];
  for (const file of all) {
    const name = file.path.toLowerCase();
    if (files.has(name))
      absent.push({ path: file.path, why: 'a file of this name in other letters is there' });
    else files.set(name, file);
  }
  return { files: [...files.values()], absent };
}

function noticeFiles({ notices }: Survey) {
  const { hashes, others } = notices.unpublished;
  const files = notices.published.map(
    ({ hash }): PackedFile => ({
      path: `notices/${hash}.json`,
      content: () => once(() => notices.bytes(hash)),
    }),
  );
  const why = 'records name it, and the log has not published a notice with this hash up to the checkpoint';
  const absent = hashes.map((hash) => ({ path: `notices/${hash}.json`, why }));
  const more = `${others} records more name notices that the log has not published`;
  return { files, absent: others ? [...absent, { path: 'notices/', why: more }] : absent };
}

async function widgetFiles(source: PackSource, { widgets }: Survey) {
  const files: PackedFile[] = [];
  const absent: AbsentFile[] = [];
  const releases: PackedRelease[] = [];
  for (const widget of widgets) {
    const release = widget.integrity.slice(0, 16);
    const entry = await source.widgets.find(widget);
    const manifest = entry?.publication?.bytes;
    if (!entry || !manifest || entry.index >= source.checkpoint.size) {
      const why = `records name version ${widget.version} of this integrity, and the log has not published it up to the checkpoint`;
      absent.push({ path: `widget/${release}/`, why });
    } else if (!releases.some((packed) => packed.release === release)) {
      releases.push({ ...widget, release, index: entry.index, time: timeOf(entry) });
      files.push({ path: `widget/${release}/manifest.json`, content: () => [manifest] });
      const found = await filesOfRelease(source.folders.releases, release, manifest);
      files.push(...found.files);
      absent.push(...found.absent);
    }
  }
  return { files, absent, releases };
}

/** Those files that are, byte for byte, what the manifest says. */
async function filesOfRelease(folder: string | undefined, release: string, manifest: Uint8Array) {
  const files: PackedFile[] = [];
  const absent: AbsentFile[] = [];
  const stated: unknown = Reflect.get(Object(parseJson(new TextDecoder().decode(manifest))), 'files');
  for (const [name, file] of Object.entries(Object(stated))) {
    const path = `widget/${release}/${name}`;
    // Whoever has altered the database must not read any file of this machine by it.
    if (!isPackPath(path)) {
      absent.push({ path: `widget/${release}/`, why: 'the published manifest names a file that is no path' });
      continue;
    }
    const place = folder === undefined ? undefined : join(folder, release, name);
    const found = place === undefined ? undefined : await hashIfThere(place);
    if (place !== undefined && found !== undefined && found === Reflect.get(Object(file), 'sha256'))
      files.push({ path, content: () => createReadStream(place) });
    else
      absent.push({
        path,
        why:
          found === undefined ? 'it is not kept here' : 'what is kept here is not what the log has published',
      });
  }
  return { files, absent };
}

async function pictureFiles({ pictures: folder }: PackFolders, { notices }: Survey) {
  const files: PackedFile[] = [];
  const absent: AbsentFile[] = [];
  const pictures = new Map<string, readonly string[]>();
  for (const { hash } of notices.published) {
    const names = folder === undefined ? [] : await picturesIn(join(folder, hash));
    pictures.set(hash, names);
    for (const name of names) {
      const content = () => createReadStream(join(folder ?? '', hash, name));
      files.push({ path: `pictures/${hash}/${name}`, content });
    }
    if (!names.length)
      absent.push({ path: `pictures/${hash}/`, why: 'no pictures were made: run temoin pictures' });
  }
  return { files, absent, pictures };
}

async function picturesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => PICTURE.test(name)).sort();
  } catch {
    // What the reader sees instead: that there are none, and how to make them.
    return [];
  }
}

/** SHA-256 of a file, 64 hex digits; `undefined` where there is none. */
async function hashIfThere(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    // What the reader sees instead: that it is not kept here.
    return undefined;
  }
}

/** Whether there is such a file. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // What the reader sees instead: that it is absent.
    return false;
  }
}

async function* once(bytes: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes();
}
