// The settings of one of many sites: what the operator says of it beside its configuration, in site.json.
import { resolve } from 'node:path';
import { z } from 'zod';
import { TemoinError } from '../consent/error.ts';
import { hostNameOf } from '../server/host-name.ts';
import { parseOrigin } from '../server/origin.ts';
import { readJsonFile } from './json-file.ts';
import { RETENTION_DAYS_MAX } from './retention-option.ts';

/** What may be said; hosts and origins as browsers send them. */
export interface SiteSettings {
  /** Hosts under which the site is reached besides its own name. */
  readonly hosts?: readonly string[] | undefined;
  /** Origins, beside these hosts, whose pages may write. */
  readonly origins?: readonly string[] | undefined;
  /** Folder of the site's own pages; a path that is not absolute starts in the folder of the settings. */
  readonly pages?: string | undefined;
  /** As `temoin serve --allow`. */
  readonly allow?: readonly string[] | undefined;
  /** As `temoin serve --retention-days`, in its place. */
  readonly retentionDays?: number | undefined;
}

/** Of each list. */
const ITEMS_MAX = 100;

/** A text that `parse` takes, or what it throws, in words. */
const parsedBy = (parse: (text: string) => string) =>
  z.string().transform((text, context) => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

const list = (item: z.ZodType<string>) => z.array(item).max(ITEMS_MAX).optional();

const schema = z.strictObject({
  hosts: list(parsedBy(parseHost)),
  origins: list(parsedBy(parseOrigin)),
  pages: z.string().min(1).optional(),
  allow: list(z.string().min(1)),
  retentionDays: z.int().min(1).max(RETENTION_DAYS_MAX).optional(),
});

/**
 * A host as browsers write it.
 * @throws TemoinError `option-invalid` where it is none, or has a port
 */
export function parseHost(text: string): string {
  const host = hostNameOf(text);
  if (host === undefined || /:\d*$/.test(text.replace(/^\[.*\]$/, ''))) {
    throw new TemoinError(
      'option-invalid',
      `the host must be like www.example.org, without scheme, port or path, but is ${JSON.stringify(text)}; a site has every port of its hosts`,
    );
  }
  return host;
}

/**
 * Reads the settings in a folder.
 * @param path of the file, which need not be there
 * @throws TemoinError as {@link readJsonFile} does, and `configuration-invalid` with every problem of the settings
 */
export async function readSiteSettings(path: string, isThere: boolean): Promise<SiteSettings> {
  if (!isThere) return {};
  const { value } = await readJsonFile(path, 'settings');
  const { data, error } = schema.safeParse(value);
  if (!error) return data.pages === undefined ? data : { ...data, pages: resolve(path, '..', data.pages) };
  const lines = error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
  );
  throw new TemoinError('configuration-invalid', `${path}:\n${lines.join('\n')}`);
}
