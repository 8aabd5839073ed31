// README.txt of a pack: what it is, how to check it, and what it shows and what not, for whoever unpacks it. Pure.

import { momentWords } from '../../consent/instant-words.ts';
import type { PackSelection } from '../../consent/pack-manifest.ts';

/** What was selected, as it stands in a sentence. */
export function selectionWords(selection: PackSelection, isPart: boolean): string {
  if ('notice' in selection) return `all records that name the notice ${selection.notice}`;
  if ('subject' in selection) return `all records of the subject ${selection.subject}`;
  const { from, to } = selection;
  if (from !== undefined && to !== undefined)
    return `the records received from ${momentWords(from)} to before ${momentWords(to)}`;
  if (from !== undefined) return `the records received from ${momentWords(from)} on`;
  if (to !== undefined) return `the records received before ${momentWords(to)}`;
  return isPart ? 'every record that the token of whoever made it shows' : 'the whole log';
}

/** What a pack of this selection shows, in full sentences. */
export function shownWords(selection: PackSelection, isPart: boolean): readonly string[] {
  const isFiltered = 'notice' in selection || 'subject' in selection || isPart;
  const isPeriod = 'from' in selection || 'to' in selection;
  return [
    'Every record in it stands in the log under the signed checkpoint, as it was when the log received it.',
    isPeriod
      ? 'Of the period nothing was left out: the export has one unbroken run of the log’s entries, and two proofs show its ends.'
      : isFiltered
        ? 'That nothing was left out it cannot show: a pack of a period, or of the whole log, does.'
        : 'Nothing was left out: the export has every entry of the log up to the checkpoint.',
    'The notices are the ones that were published, when the log says, under the hashes that the records name.',
  ];
}

/** What no pack can show, in full sentences. */
export const UNSHOWN_WORDS: readonly string[] = [
  'Who the visitor was: a subject is a random number of one browser on one site.',
  'What the visitor saw and did beyond what the browser reported: a record is that report, as the log received it.',
  'That the log has shown the same to everybody: a witness’s signature on the checkpoint, or a receipt that a visitor kept, shows that.',
  'A record that never left the browser, or was dropped before the log had it.',
];

/** The text, in lines that fit an e-mail. */
export function readmeText(pack: {
  readonly site: string;
  readonly made: string;
  readonly selection: PackSelection;
  readonly isPart: boolean;
}): string {
  const { site, made, selection, isPart } = pack;
  const list = (sentences: readonly string[]) =>
    sentences.map((each) => filled(each, '  - ', '    ')).join('\n');
  return `EVIDENCE PACK OF ${site}
Made ${momentWords(made)}

${filled(`Evidence of ${selectionWords(selection, isPart)}: what visitors were asked about cookies and tracking, what they answered, and what shows that none of it was changed afterwards.`)}

TO READ IT
  summary.html            in a browser, or printed
  records.csv             in a spreadsheet
  records.27560.jsonl     the fields of ISO/IEC TS 27560, one record a line
  records.jsonld          the same in terms of the W3C's Data Privacy Vocabulary
  notices/ pictures/      what was shown, as texts and as pictures
  widget/                 the program that showed it

TO CHECK IT, WITHOUT ANY SERVER
  1. Get the log's verifier key from somebody else than whoever gave you this
     pack. The one in the file vkey is a convenience, and proves nothing.
  2. Open verify.html in a browser, with the network cut if you like, and give
     it this ZIP file as you got it, and the key.
  3. Or on a command line: npx temoin verify <this file>.zip --key <the key>

  manifest.json has the size and the SHA-256 of every file here, and says what
  is absent and why. What is proved by cryptography is export.jsonl and
  publications.jsonl, under the file checkpoint; the other forms are made from
  them, and the check makes them again.

WHAT IT SHOWS
${list(shownWords(selection, isPart))}

WHAT IT DOES NOT SHOW
${list(UNSHOWN_WORDS)}

The formats are written down in docs/FORMAT.md of the package temoin.
`;
}

const LINE_CHARS = 76;

/** Broken into lines. */
function filled(text: string, first = '', indent = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isBegun = line.trimEnd() !== '' && line !== first && line !== indent;
    if (isBegun && line.length + 1 + word.length > LINE_CHARS) {
      lines.push(line);
      line = indent + word;
    } else line += isBegun ? ` ${word}` : word;
  }
  return [...lines, line].join('\n');
}
