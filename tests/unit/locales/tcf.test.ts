// The words about the IAB's framework: in every language that the widget speaks, with the same filled in.
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { en } from '../../../src/locales/tcf/en.ts';
import { tcfWords } from '../../../src/locales/tcf/index.ts';

type Texts = readonly (readonly [path: string, text: string])[];

const textsIn = ({ separator: _, ...words }: typeof en): Texts =>
  Object.entries({ ...words, ...words.facts }).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const filledIn = (texts: Texts) => texts.map(([name, text]) => [name, placeholders(text)]);

describe('the framework’s words', () => {
  it('are there for each language of the widget', () => {
    expect(Object.keys(tcfWords).sort()).toEqual(Object.keys(locales).sort());
  });

  it.each(Object.entries(tcfWords))('%s says what English says, text by text', (tag, words) => {
    expect(filledIn(textsIn(words))).toEqual(filledIn(textsIn(en)));
    const texts = textsIn(words).map(([, text]) => text);
    expect(
      texts.filter((text) => !text.trim() || text !== text.normalize('NFC') || /[<>!]/.test(text)),
    ).toEqual([]);
    if (tag !== 'en')
      expect(
        texts.filter((text) => textsIn(en).some(([, other]) => other === text && other.length > 9)),
      ).toEqual([]);
  });

  it.each(Object.entries(tcfWords))(
    '%s lets nothing beside the list of purposes stand twice under one name',
    (_tag, { facts }) => {
      expect(new Set(Object.values(facts)).size).toBe(Object.values(facts).length);
    },
  );
});
