// The commands of `__tcfapi`: the published rules of each, over a page whose state the test sets (CMP API v2.2).
import { describe, expect, it } from 'vitest';
import { type Call, type Commands, commandsOver } from '../../../src/signals/tcf/commands.ts';
import { inAppTcDataOf, type Transparency, tcDataOf } from '../../../src/signals/tcf/tc-data.ts';
import { tcSignalsOf } from '../../../src/signals/tcf/tc-signals.ts';
import { choiceOf, expanded, settings } from './expanded.ts';

const config = expanded({ purposes: [1, 2], interests: [7], vendors: [5, 9], interestedVendors: [9] });
const choice = choiceOf({ 'tcf-1': true, 'tcf-2': false, 'tcf-vendors': true, 'tcf-v-5': false });
const transparency: Transparency = {
  tcString: 'C',
  signals: tcSignalsOf(config, choice, false),
  vendorListVersion: 177,
  eventStatus: 'tcloaded',
};

/** The API of a page, and what sets the moment that it is. */
function page(): Commands & { moment: string } {
  const state = { moment: 'first' };
  const commands = commandsOver({
    ping: () => 'pong',
    tcData: (listenerId, vendorIds) => tcDataOf(settings, transparency, listenerId, vendorIds),
    inAppTcData: () => inAppTcDataOf(settings, transparency),
    moment: () => state.moment,
    vendorList: async (version) => (version === 'LATEST' ? { vendorListVersion: 177 } : undefined),
  });
  return Object.assign(state, commands);
}

/** What a call was answered at once: the arguments of each answer. */
function answered({ call }: Commands, command: unknown, version: unknown, parameter?: unknown): unknown[][] {
  const answers: unknown[][] = [];
  call(command, version, (...answer: unknown[]) => answers.push(answer), parameter);
  return answers;
}

describe('the version', () => {
  it.each([[2], [0], [null], [undefined], ['2']])('%s is answered', (version) => {
    expect(answered(page(), 'ping', version)).toEqual([['pong', true]]);
  });

  it.each([[1], [3], [-2], [2.5], [Number.NaN], ['two'], [[2]], [{}], [true]])(
    '%s is answered with nothing, and no success',
    (version) => {
      expect(answered(page(), 'ping', version)).toEqual([[null, false]]);
      expect(answered(page(), 'addEventListener', version)).toEqual([[null, false]]);
      expect(answered(page(), 'removeEventListener', version, 1)).toEqual([[false, false]]);
    },
  );
});

describe('a command', () => {
  it.each([['setTCData'], ['__proto__'], [''], [undefined], [7]])(
    '%s is unknown, and changes nothing',
    (name) => {
      expect(answered(page(), name, 2)).toEqual([[null, false]]);
    },
  );

  it('without a function to call back is ignored', () => {
    const { call } = page();
    for (const callback of [undefined, null, 'alert', {}]) expect(call('ping', 2, callback)).toBeUndefined();
    expect(call()).toBeUndefined();
  });
});

describe('listeners', () => {
  const heard = (api: Commands) => {
    const told: unknown[] = [];
    api.call('addEventListener', 2, (data: { listenerId: number }) => told.push(data.listenerId));
    return told;
  };

  it('are called at once with an id of their own, then once at each moment, in the order in which they came', () => {
    const api = page();
    const order: string[] = [];
    for (const name of ['a', 'b'])
      api.call('addEventListener', 2, (data: { listenerId: number }, success: boolean) =>
        order.push(`${name}${data.listenerId} ${success}`),
      );
    expect(order.splice(0)).toEqual(['a1 true', 'b2 true']);
    api.tell();
    expect(order).toEqual([]);
    api.moment = 'second';
    api.tell();
    api.tell();
    expect(order).toEqual(['a1 true', 'b2 true']);
  });

  it('that are removed hear nothing more; what is no listener cannot be removed', () => {
    const api = page();
    const told = heard(api);
    expect(answered(api, 'removeEventListener', 2, 1)).toEqual([[true, true]]);
    for (const id of [1, 2, '1', undefined])
      expect(answered(api, 'removeEventListener', 2, id)).toEqual([[false, false]]);
    api.moment = 'second';
    api.tell();
    expect(told).toEqual([1]);
  });

  it('may be removed and added while others are told', () => {
    const api = page();
    const late: unknown[] = [];
    let isFirst = true;
    api.call('addEventListener', 2, () => {
      if (!isFirst) api.call('removeEventListener', 2, () => {}, 2);
      if (!isFirst)
        api.call('addEventListener', 2, (data: { listenerId: number }) => late.push(data.listenerId));
      isFirst = false;
    });
    const removed = heard(api);
    api.moment = 'second';
    api.tell();
    expect([removed, late]).toEqual([[2], [3]]);
  });
});

describe('TC data', () => {
  const data = (parameter?: unknown) => answered(page(), 'getTCData', 2, parameter)[0]?.[0];

  it('has every signal of the string, and what is said of no vendor', () => {
    expect(data()).toEqual({
      tcString: 'C',
      tcfPolicyVersion: 5,
      cmpId: 880,
      cmpVersion: 7,
      gdprApplies: true,
      eventStatus: 'tcloaded',
      cmpStatus: 'loaded',
      listenerId: undefined,
      isServiceSpecific: true,
      useNonStandardTexts: false,
      publisherCC: 'FR',
      purposeOneTreatment: false,
      purpose: { consents: { 1: true, 2: false }, legitimateInterests: { 7: false } },
      vendor: {
        consents: { 5: false, 9: true },
        legitimateInterests: { 9: false },
        disclosedVendors: { 5: true, 9: true },
      },
      specialFeatureOptins: {},
      publisher: {
        consents: { 1: true, 2: false },
        legitimateInterests: {},
        customPurpose: { consents: {}, legitimateInterests: {} },
        restrictions: {},
      },
    });
  });

  it('of some vendors has those alone, and no consent of unknown ones', () => {
    expect(data([9, 4])).toMatchObject({
      vendor: {
        consents: { 9: true, 4: false },
        legitimateInterests: { 9: false, 4: false },
        disclosedVendors: { 9: true, 4: false },
      },
    });
  });

  it.each([[[0]], [[-1]], [[1.5]], [['5']], ['5'], [{}], [null], [5]])(
    'of %j, which are no vendors, is not given',
    (ids) => {
      expect(answered(page(), 'getTCData', 2, ids)).toEqual([[null, false]]);
    },
  );

  it('has four properties where the GDPR does not apply', () => {
    expect(tcDataOf({ ...settings, gdprApplies: false }, undefined, 1)).toEqual({
      tcfPolicyVersion: 5,
      cmpId: 880,
      cmpVersion: 7,
      gdprApplies: false,
    });
  });

  it('for an app has the same as texts of bits and numbers', () => {
    expect(answered(page(), 'getInAppTCData', 2)[0]?.[0]).toMatchObject({
      tcString: 'C',
      gdprApplies: 1,
      isServiceSpecific: 1,
      purposeOneTreatment: 0,
      purpose: { consents: '1', legitimateInterests: '' },
      vendor: { consents: '000000001', legitimateInterests: '', disclosedVendors: '000010001' },
      publisher: { consents: '1', restrictions: {} },
    });
  });
});

describe('the vendor list', () => {
  it.each<[Call[3], unknown[]]>([
    ['LATEST', [{ vendorListVersion: 177 }, true]],
    [1, [null, false]],
  ])('%s', async (version, expected) => {
    const { call } = page();
    const answer = await new Promise((resolve) =>
      call('getVendorList', 2, (...values: unknown[]) => resolve(values), version),
    );
    expect(answer).toEqual(expected);
  });
});
