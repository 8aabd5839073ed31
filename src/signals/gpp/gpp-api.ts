// What `__gpp` is to others: the types of the CMP API 1.1, shared by the stub and the full one.

/** What `ping` answers with, and every event carries. */
export interface PingReturn {
  readonly gppVersion: '1.1';
  readonly cmpStatus: 'stub' | 'loading' | 'loaded' | 'error';
  readonly cmpDisplayStatus: 'hidden' | 'visible' | 'disabled';
  /** Vendors act on `ready` alone. */
  readonly signalStatus: 'not ready' | 'ready';
  readonly supportedAPIs: readonly string[];
  /** 1 where the IAB has given none (GPP-4). */
  readonly cmpId: number;
  readonly sectionList: readonly number[];
  /** `[-1]` where none applies; empty while that is not known. */
  readonly applicableSections: readonly number[];
  readonly gppString: string;
  readonly parsedSections: Readonly<Record<string, readonly object[]>>;
}

/** What a listener is called with. */
export interface GppEvent {
  readonly eventName:
    | 'listenerRegistered'
    | 'cmpStatus'
    | 'cmpDisplayStatus'
    | 'sectionChange'
    | 'signalStatus';
  readonly listenerId: number;
  readonly data: unknown;
  readonly pingData: PingReturn;
}

/** What whoever calls gives; for `addEventListener` it is the listener. */
export type GppCallback = (data: unknown, success: boolean) => void;

/** The function. It returns nothing: whoever asks is called back, before it returns. */
export type Gpp = (command: string, callback: GppCallback, parameter?: unknown, version?: string) => void;

/** A listener as the IAB's example of a stub keeps it. */
interface KeptListener {
  readonly id: number;
  readonly callback: GppCallback;
}

/** A stub, which keeps what the full API takes over: ours, or the IAB's example, which keeps listeners in a list. */
export interface GppStub extends Gpp {
  readonly queue?: readonly Parameters<Gpp>[];
  /** By listener id. */
  readonly events?: Iterable<KeptListener | readonly [id: number, callback: GppCallback]>;
}

declare global {
  interface Window {
    __gpp?: GppStub;
  }
}
