// The evidence pack: one ZIP with all that somebody needs to see, and to check without any server, what was asked and answered.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type AbsentFile,
  PACK_FORMAT,
  PACK_MANIFEST,
  type PackFile,
  packManifestText,
  readPackManifest,
} from '../../consent/pack-manifest.ts';
import { DOCUMENTS_MAX } from './named-notices.ts';
import type { PackSource } from './pack-source.ts';
import type { PackedFile } from './packed-file.ts';
import { publicationsFile } from './publications-file.ts';
import { isFile, type PublishedFiles, publishedFiles } from './published-files.ts';
import { readmeText } from './readme.ts';
import { recordFiles } from './record-files.ts';
import type { Selected } from './selected.ts';
import { summaryPage } from './summary.ts';
import type { ToldNotice } from './summary-notice.ts';
import { type Survey, surveyOf } from './survey.ts';
import { zipStream } from './zip-stream.ts';

/** The offline verifier, as the build makes it, and its place in a pack. */
const VERIFIER = join('audit', 'verify.html');
const VERIFY_PAGE = 'verify.html';

/** A pack that is being made. */
export interface Pack {
  /** The ZIP. Where it ends in an error, what has been read of it must be thrown away: a pack is whole or none. */
  readonly stream: Readable;
  /** How many records are in it; rejects where it does not come to its end. */
  readonly records: Promise<number>;
}

/**
 * Makes a pack while it is read, in memory that does not grow with the number of records. The records are looked through
 * first, and then read once for each form.
 */
export function makePack(source: PackSource, selected: Selected): Pack {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  // Whoever does not ask for the number is told by the stream.
  promise.catch(() => undefined);
  const made = source.now();
  const stream = zipStream(made, async (add, signal) => {
    try {
      // Before the records are looked through, so that whoever waits sees at once that it has begun.
      const written: PackFile[] = [await add(readme(source, selected, made.toISOString()))];
      const survey = await surveyOf(selected, source.checkpoint.size, signal);
      const published = await publishedFiles(source, survey);
      const { files, absent } = await planned(source, selected, survey, published, made.toISOString());
      for (const file of files) written.push(await add(file));
      const text = manifestOf(source, selected, made.toISOString(), written, absent);
      await add({ path: PACK_MANIFEST, content: () => [text] });
      resolve(survey.records);
    } catch (error) {
      reject(error);
      throw error;
    }
  });
  return { stream, records: promise };
}

function readme({ site, isPart = false }: PackSource, { selection }: Selected, made: string): PackedFile {
  return { path: 'README.txt', content: () => [readmeText({ site, made, selection, isPart })] };
}

/** Every file between the first and the manifest, in its order. */
async function planned(
  source: PackSource,
  selected: Selected,
  survey: Survey,
  published: PublishedFiles,
  made: string,
): Promise<{ readonly files: readonly PackedFile[]; readonly absent: readonly AbsentFile[] }> {
  const { site, vkey, checkpoint, folders, isPart = false } = source;
  const { selection } = selected;
  const verifier = join(folders.published, VERIFIER);
  const hasVerifier = await isFile(verifier);
  const absent = [
    ...(hasVerifier
      ? []
      : [{ path: VERIFY_PAGE, why: 'this installation of temoin has no offline verifier' }]),
    ...published.absent,
  ];
  const notices = await toldNotices(survey, published);
  const { releases } = published;
  const told = { site, vkey, checkpoint, made, selection, isPart, survey, notices, releases, absent };
  const files: PackedFile[] = [
    { path: 'summary.html', content: () => [summaryPage(told)] },
    ...(hasVerifier ? [{ path: VERIFY_PAGE, content: () => createReadStream(verifier) }] : []),
    { path: 'checkpoint', content: () => [checkpoint.note] },
    { path: 'vkey', content: () => [`${vkey}\n`] },
    { path: 'export.jsonl', content: () => selected.exportLines() },
    publicationsFile(source, selected, survey, releases),
    ...recordFiles(selected, survey, checkpoint),
    ...published.files,
  ];
  return { files, absent };
}

/** With the documents of those that most records name: to hold all could be too many. */
async function toldNotices({ notices }: Survey, { pictures }: PublishedFiles): Promise<ToldNotice[]> {
  const { published } = notices;
  const frequent = new Set([...published].sort((a, b) => b.records - a.records).slice(0, DOCUMENTS_MAX));
  return Promise.all(
    published.map(async (notice) => ({
      ...notice,
      document: frequent.has(notice) ? await notices.document(notice.hash) : undefined,
      pictures: pictures.get(notice.hash) ?? [],
    })),
  );
}

function manifestOf(
  { site, checkpoint }: PackSource,
  { selection }: Selected,
  made: string,
  files: readonly PackFile[],
  absent: readonly AbsentFile[],
): string {
  const [origin = ''] = checkpoint.note.split('\n');
  const text = packManifestText({
    format: PACK_FORMAT,
    site,
    origin,
    size: checkpoint.size,
    made,
    selection,
    files,
    absent,
  });
  // A pack that no reader takes must not be finished.
  readPackManifest(text);
  return text;
}
