// GPP commands: what `__gpp` answers, and the events that it tells, in the order that the CMP API 1.1 fixes.
import { type TCModel, TCString } from '@iabtcf/core';
import { describe, expect, it } from 'vitest';
import { createCommands, type GppCommands } from '../../../src/signals/gpp/commands.ts';
import type { GppCallback, GppEvent, PingReturn } from '../../../src/signals/gpp/gpp-api.ts';
import { gppStringOf } from '../../../src/signals/gpp/section.ts';
import type { GppState } from '../../../src/signals/gpp/state.ts';
import { tcfSection } from '../../../src/signals/gpp/tcf-section.ts';
import { usSection } from '../../../src/signals/gpp/us-section.ts';

const stateOf = (SaleOptOut: 1 | 2, isReady = true, gpc = false): GppState => {
  const section = usSection('usca', { SaleOptOutNotice: 1, SaleOptOut }, gpc);
  return { sections: [section], applicable: [8], isReady };
};

const apiOf = (state: GppState, kept: [number, GppCallback][] = []) =>
  createCommands({ cmpId: 1, supportedAPIs: ['8:usca'] }, state, new Map(kept));

/** Asks, and gives what the callback was given before the call returned. */
function ask(api: GppCommands, command: string, parameter?: unknown): unknown[] {
  const answers: unknown[][] = [];
  expect(api.call(command, (...answer) => answers.push(answer), parameter)).toBeUndefined();
  expect(answers).toHaveLength(1);
  return answers[0] ?? [];
}

/** Listens, and gives a list of what is told from then on. */
function listen(api: GppCommands): string[] {
  const told: string[] = [];
  // The reason for the cast: a listener is given events and nothing else.
  api.call('addEventListener', (event) => told.push(lineOf(event as GppEvent)));
  told.length = 0;
  return told;
}

const lineOf = ({ eventName, data, pingData }: GppEvent) => `${eventName} ${data} (${pingData.signalStatus})`;

describe('events', () => {
  it('of a page that asks: it is not ready until the visitor has chosen, and says so last', () => {
    const api = apiOf(stateOf(1, false));
    const told = listen(api);
    api.loaded();
    api.update(stateOf(1, false), false);
    api.update(stateOf(1, false), true);
    api.update(stateOf(2), false);
    expect(told).toEqual([
      'cmpStatus loaded (not ready)',
      'cmpDisplayStatus visible (not ready)',
      'cmpDisplayStatus hidden (not ready)',
      'sectionChange usca (not ready)',
      'signalStatus ready (ready)',
    ]);
  });

  it('of a returning visitor who changes the choice: not ready comes first', () => {
    const api = apiOf(stateOf(2));
    const told = listen(api);
    api.loaded();
    api.update(stateOf(2), false);
    api.update(stateOf(2), true);
    api.update(stateOf(1), false);
    expect(told).toEqual([
      'cmpStatus loaded (not ready)',
      'signalStatus ready (ready)',
      'signalStatus not ready (not ready)',
      'cmpDisplayStatus visible (not ready)',
      'cmpDisplayStatus hidden (not ready)',
      'sectionChange usca (not ready)',
      'signalStatus ready (ready)',
    ]);
  });

  it('of a choice made on another page begin with not ready too; one that changes nothing is none', () => {
    const api = apiOf(stateOf(2));
    api.update(stateOf(2), false);
    const told = listen(api);
    api.update(stateOf(2), false);
    expect(told).toEqual([]);
    api.update(stateOf(1), false);
    expect(told).toEqual([
      'signalStatus not ready (not ready)',
      'sectionChange usca (not ready)',
      'signalStatus ready (ready)',
    ]);
  });

  it('of preferences that are closed again leave everything as it was', () => {
    const api = apiOf(stateOf(2));
    api.update(stateOf(2), false);
    const told = listen(api);
    api.update(stateOf(2), true);
    api.update(stateOf(2), true);
    api.update(stateOf(2), false);
    expect(told).toEqual([
      'signalStatus not ready (not ready)',
      'cmpDisplayStatus visible (not ready)',
      'cmpDisplayStatus hidden (not ready)',
      'signalStatus ready (ready)',
    ]);
  });

  it('of a choice that was forgotten end with not ready', () => {
    const api = apiOf(stateOf(2));
    api.update(stateOf(2), false);
    const told = listen(api);
    api.update(stateOf(1, false), false);
    expect(told).toEqual(['signalStatus not ready (not ready)', 'sectionChange usca (not ready)']);
  });

  it('of a place where nothing applies are ready whatever is asked there', () => {
    const nothing: GppState = { sections: [], applicable: [-1], isReady: true };
    const api = apiOf(nothing);
    const told = listen(api);
    api.update(nothing, true);
    api.update(nothing, false);
    expect(told.filter((line) => line.startsWith('signal'))).toEqual(['signalStatus ready (ready)']);
  });

  it('of a choice made elsewhere while a layer is open here come at once, and ready only when it is gone', () => {
    const api = apiOf(stateOf(2));
    api.update(stateOf(2), true);
    const told = listen(api);
    api.update(stateOf(1), true);
    expect(told).toEqual(['sectionChange usca (not ready)']);
    api.update(stateOf(1), false);
    expect(told.slice(1)).toEqual(['cmpDisplayStatus hidden (not ready)', 'signalStatus ready (ready)']);
  });

  it('come to listeners of the stub by the ids that it gave, and to none that is removed, be it meanwhile', () => {
    const told: unknown[] = [];
    const first: GppCallback = (event) => {
      // The reason for the cast: as above.
      told.push((event as GppEvent).listenerId);
      ask(api, 'removeEventListener', 2);
    };
    const api = apiOf(stateOf(2), [
      [1, first],
      [2, first],
    ]);
    api.loaded();
    expect(told).toEqual([1]);
    expect(ask(api, 'removeEventListener', 2)).toEqual([false, true]);
    expect(ask(api, 'removeEventListener', 1)).toEqual([true, true]);
    api.update(stateOf(2), false);
    expect(told).toEqual([1]);
  });
});

describe('GPP-1: commands are answered at once', () => {
  const api = apiOf(stateOf(1, true, true));
  api.loaded();
  api.update(stateOf(1, true, true), false);

  it('ping, with all that the API names', () => {
    const { sections } = stateOf(1, true, true);
    expect(ask(api, 'ping')).toEqual([
      {
        gppVersion: '1.1',
        cmpStatus: 'loaded',
        cmpDisplayStatus: 'hidden',
        signalStatus: 'ready',
        supportedAPIs: ['8:usca'],
        cmpId: 1,
        sectionList: [8],
        applicableSections: [8],
        gppString: gppStringOf(sections),
        parsedSections: {
          usca: [expect.objectContaining({ Version: 1, SaleOptOut: 1 }), { SubsectionType: 1, Gpc: true }],
        },
      } satisfies Record<keyof PingReturn, unknown>,
      true,
    ]);
  });

  it.each([
    ['hasSection', 'usca', true, true],
    ['hasSection', 'usnat', false, true],
    ['hasSection', undefined, false, true],
    ['getSection', 'usnat', null, false],
    ['getField', 'usca.SaleOptOut', 1, true],
    ['getField', 'usca.Gpc', true, true],
    ['getField', 'usca.Nothing', null, false],
    ['getField', 'usca.toString', null, false],
    ['getField', 'usca.SaleOptOut.x', null, false],
    ['getField', 'usnat.SaleOptOut', null, false],
    ['getField', 'usca', null, false],
    ['getField', undefined, null, false],
    ['usca.anything', undefined, null, false],
    ['toString', undefined, null, false],
    ['', undefined, null, false],
  ])('%s of %j with %j', (command, parameter, data, success) => {
    expect(ask(api, command, parameter)).toEqual([data, success]);
  });

  it('in a copy for each who asks: some write into what they get', () => {
    const [section] = ask(api, 'getSection', 'usca') as [Record<string, unknown>[]];
    Object.assign(section[0] ?? {}, { SaleOptOut: 2 });
    section.length = 0;
    expect(ask(api, 'getField', 'usca.SaleOptOut')).toEqual([1, true]);
  });

  it('and a call without anybody to call back does nothing', () => {
    // The reason for the cast: whatever a page in JavaScript passes.
    for (const nobody of [undefined, null, 1])
      expect(api.call('ping', nobody as unknown as GppCallback)).toBeUndefined();
  });
});

describe('the section of the TCF', () => {
  // The example of the TC string specification 2.3: core, disclosed vendors, publisher purposes.
  const tcString = 'CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA';
  const stateOfTcf = (text: string): GppState => ({
    sections: [tcfSection(text)],
    applicable: [2],
    isReady: true,
  });

  it('is the TC string untouched, behind the header of section 2', () => {
    expect(gppStringOf(stateOfTcf(tcString).sections)).toBe(`DBABMA~${tcString}`);
  });

  it('is read as the TCF’s own decoder reads it', () => {
    const [core, disclosed, publisher, ...more] = tcfSection(tcString).parsed;
    const model: TCModel = TCString.decode(tcString);
    expect(core).toMatchObject({
      Version: 2,
      Created: model.created,
      LastUpdated: model.lastUpdated,
      CmpId: model.cmpId,
      VendorListVersion: model.vendorListVersion,
      IsServiceSpecific: true,
      PublisherCountryCode: model.publisherCountryCode,
      VendorConsents: [...model.vendorConsents].filter(([, isGranted]) => isGranted).map(([id]) => id),
    });
    const ids = [...model.vendorsDisclosed].filter(([, isDisclosed]) => isDisclosed).map(([id]) => id);
    expect(disclosed).toEqual({ SegmentType: 1, VendorsDisclosed: ids });
    expect(publisher).toMatchObject({ SegmentType: 3, NumCustomPurposes: 0 });
    expect(more).toEqual([]);
    expect(tcfSection(tcString.split('.').slice(0, 2).join('.')).parsed).toHaveLength(2);
  });

  it('is in every event, and nobody reads it apart from one (TCF 2.2)', () => {
    const api = createCommands({ cmpId: 300, supportedAPIs: ['2:tcfeuv2'] }, stateOfTcf(tcString), new Map());
    expect(ask(api, 'hasSection', 'tcfeuv2')).toEqual([true, true]);
    expect(ask(api, 'getSection', 'tcfeuv2')).toEqual([null, true]);
    expect(ask(api, 'getField', 'tcfeuv2.CmpId')).toEqual([null, true]);
    expect(ask(api, 'ping')).toMatchObject([{ parsedSections: { tcfeuv2: [{ CmpId: 880 }, {}, {}] } }, true]);
  });
});
