// A button that copies one value whole, beside its shortened form; the owner of the clipboard.
import { useEffect, useState } from 'preact/hooks';
import { usePageContext } from './page-context.ts';

const CONFIRMED_MS = 2_000;

/** @param what names the value for those who hear the button: “Copy subject Tz3k…” */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const { announce } = usePageContext();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(`Copied ${what}.`);
    } catch {
      // No clipboard on plain http, or the browser forbids it: the value can still be selected by hand.
      announce(`Your browser did not allow copying. The ${what} is: ${value}`);
    }
  }

  return (
    <button type="button" class="copy" aria-label={`Copy ${what}`} title={`Copy ${what}`} onClick={copy}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {copied ? <path d="M3 8.5l3.2 3.2L13 4.8" /> : <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />}
      </svg>
    </button>
  );
}

/** A long value shortened in a monospaced face, with its copy button; on paper it is whole. */
export function Copyable({ value, shown, what }: { value: string; shown: string; what: string }) {
  return (
    <span class="copyable" {...(shown !== value && { 'data-whole': value })}>
      <code title={value}>{shown}</code>
      <CopyButton value={value} what={what} />
    </span>
  );
}
