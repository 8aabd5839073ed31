// The second origin's memory: every request it received, numbered in order of arrival.

/** How many requests are remembered; older ones are dropped, their numbers never reused. */
const REMEMBERED_REQUESTS_MAX = 5_000;

/** One request that reached the second origin. */
export interface SeenRequest {
  /** Position since the start of the server, from 1. */
  readonly n: number;
  readonly method: string;
  /** The path alone: a query may carry identifiers, and nobody here needs them. */
  readonly path: string;
  /** When it arrived, ISO 8601 in UTC. */
  readonly time: string;
  /** Whether the browser sent a cookie along. */
  readonly cookie: boolean;
}

/** What `GET /__seen` answers: the requests after the one asked about, and the number of the latest. */
export interface SeenAnswer {
  readonly last: number;
  readonly requests: readonly SeenRequest[];
}

/** The list itself. Nothing outside can change an entry. */
export interface SeenList {
  /** Adds a request under the next number. */
  add(request: Omit<SeenRequest, 'n'>): void;
  /** The requests numbered above `n`, oldest first; all that are still remembered for 0. */
  since(n: number): SeenAnswer;
}

/** An empty list. */
export function seenList(): SeenList {
  const requests: SeenRequest[] = [];
  let last = 0;
  return {
    add(request) {
      last += 1;
      requests.push(Object.freeze({ n: last, ...request }));
      if (requests.length > REMEMBERED_REQUESTS_MAX) requests.shift();
    },
    since(n) {
      return { last, requests: requests.filter((request) => request.n > n) };
    },
  };
}
