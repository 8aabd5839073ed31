// Canonical JSON as it comes from outside: bytes that must be the one spelling (RFC 8785) of their value.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../consent/canonical-json.ts';
import { quote } from '../tlog/error.ts';
import { findJsonFault } from './json-text.ts';

/**
 * Reads bytes as canonical JSON.
 * @returns in words why they are not: too many, not UTF-8, not JSON, or another spelling of it; never throws
 */
export function readCanonicalJson(
  bytes: Uint8Array,
  bytesMax: number,
): { readonly value: unknown } | { readonly problem: string } {
  if (bytes.length > bytesMax)
    return { problem: `there are ${bytes.length} bytes, but at most ${bytesMax} are read` };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { problem: 'the bytes are not UTF-8' };
  const value = parseJson(text);
  if (value === undefined) return { problem: `the bytes are not JSON: ${faultInWords(text)}` };
  if (canonicalText(value) !== text) {
    return { problem: `the bytes are not canonical JSON (RFC 8785): they begin ${quote(text)}` };
  }
  return { value };
}

/** The canonical spelling of a parsed value, in UTF-8; `undefined` where it has none. Never throws. */
export function canonicalBytes(value: unknown): Uint8Array | undefined {
  const text = canonicalText(value);
  return text === undefined ? undefined : utf8ToBytes(text);
}

function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    // Half a surrogate pair, or nesting too deep: nobody can have hashed such a value.
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // What the caller sees instead: undefined, which it puts into words.
    return undefined;
  }
}

function faultInWords(text: string): string {
  const fault = findJsonFault(text);
  return fault ? `at character ${fault.offset + 1}, ${fault.message}` : `they begin ${quote(text)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the caller sees instead: undefined, which no JSON text means.
    return undefined;
  }
}
