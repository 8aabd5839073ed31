// The names of settings: which one a misspelt name probably means.
import { z } from 'zod';
import { configurationSchema, purposeTextsSchema } from './configuration-schema.ts';
import { signalsSchema } from './signals-schema.ts';
import { ownTextsSchema } from './texts-schema.ts';

/**
 * Names the known setting that a misspelt one most probably means: same letters but for one added, lost or changed.
 * @param path where the misspelt name stands
 * @returns words to put behind a message; the empty text where nothing is near
 */
export function suggestion(key: string, path: readonly PropertyKey[]): string {
  const near = knownKeys(path).find((known) => isNear(known.toLowerCase(), key.toLowerCase()));
  return near ? `; "${near}" was probably meant` : '';
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  const { purposes, services, controller, cookie, firstLayer, theme } = configurationSchema.shape;
  const [first] = path;
  if (first === 'purposes') {
    return Object.keys(path.includes('texts') ? purposeTextsSchema.shape : purposes.element.shape);
  }
  if (first === 'services') {
    const service = services.unwrap().element.shape;
    return Object.keys(path.length > 2 ? service.storage.unwrap().element.shape : service);
  }
  if (first === 'texts') {
    const { stores, events, embeds } = ownTextsSchema.shape;
    const nested = { stores, events, embeds };
    const group = Object.entries(nested).find(([name]) => path[2] === name)?.[1];
    return Object.keys(group ? group.unwrap().shape : ownTextsSchema.shape);
  }
  if (first === 'signals') {
    const protocols = signalsSchema.shape;
    const protocol = Object.entries(protocols)
      .find(([name]) => path[1] === name)?.[1]
      .unwrap();
    if (!protocol) return Object.keys(protocols);
    const group = Object.entries(protocol.shape).find(([name]) => path[2] === name)?.[1];
    const inner = group instanceof z.ZodOptional ? group.unwrap() : group;
    return Object.keys(inner instanceof z.ZodObject ? inner.shape : protocol.shape);
  }
  if (first === 'cookie') return Object.keys(cookie.unwrap().shape);
  if (first === 'firstLayer') return Object.keys(firstLayer.unwrap().shape);
  if (first === 'theme') return Object.keys(theme.unwrap().shape);
  return Object.keys(first === 'controller' ? controller.shape : configurationSchema.shape);
}

function isNear(known: string, key: string): boolean {
  const [short, long] = known.length < key.length ? [known, key] : [key, known];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = long.length === short.length ? 1 : 0;
  return short.slice(start + rest) === long.slice(start + 1);
}
