// The languages: that whoever lives in the Union, or near it, is spoken to in their own.
import { describe, expect, it } from 'vitest';
import { chooseLocale, folderOf } from '../../../src/consent/locale.ts';
import { aliases, locales } from '../../../src/locales/index.ts';

/** The official languages of the Union (Regulation No 1/58, article 1). */
const OFFICIAL = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const OTHERS = 'ar ca cy eu gl he is ja ko nb pt-BR tr uk zh-Hans'.split(' ');

const folders = [...Object.keys(locales).map(folderOf), ...Object.keys(aliases)];
const available = folders.sort((a, b) => b.length - a.length).join('|');

describe('the shipped languages', () => {
  it('are the 24 official ones of the Union and 14 more, English first', () => {
    expect(Object.keys(locales).sort()).toEqual([...OFFICIAL, ...OTHERS].sort());
    expect(Object.keys(locales)[0]).toBe('en');
  });

  it('have a folder each, also where file names know no case', () => {
    expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(folders.length);
  });

  it('call those of which another name is known by that name too', () => {
    expect(Object.values(aliases).filter((tag) => !Object.hasOwn(locales, tag))).toEqual([]);
  });

  it.each([
    ['nb-NO', 'nb'],
    ['nn-NO', 'nn'],
    ['no', 'no'],
    ['pt-BR', 'pt-br'],
    ['pt-AO', 'pt'],
    ['zh-CN', 'zh'],
    ['zh-Hans-SG', 'zh'],
    ['zh', 'zh'],
    ['es-419', 'es'],
    ['de-AT', 'de'],
    ['ar-EG', 'ar'],
    ['sr-RS', undefined],
  ])('a browser that wishes for %s gets the folder %s', (wish, folder) => {
    expect(chooseLocale(wish, available)).toBe(folder);
  });
});
