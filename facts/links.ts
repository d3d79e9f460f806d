/** How an address answers: `refused` and `unreachable` want a person's look before anything is changed. */
export type LinkVerdict = 'alive' | 'moved' | 'gone' | 'slow' | 'refused' | 'unreachable';

/** What became of one address; `to` is where a moved one leads. */
export type LinkReport = {
  readonly url: string;
  readonly verdict: LinkVerdict;
  readonly status: number | null;
  readonly to: string | null;
};

/** How addresses are asked: `fetch` is a parameter so that a test can listen. */
export type LinkOptions = {
  readonly timeoutMs?: number;
  readonly hostsAtOnce?: number;
  readonly fetch?: typeof fetch;
};

const MOST_REDIRECTS = 6;

/** Asks each address once, several hosts at a time but each host one address after the other. */
export async function checkLinks(
  urls: readonly string[],
  { timeoutMs = 15_000, hostsAtOnce = 8, fetch: ask = fetch }: LinkOptions = {},
): Promise<readonly LinkReport[]> {
  const queues = [...Map.groupBy(urls, url => new URL(url).host).values()];
  const reports = new Map<string, LinkReport>();
  const work = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const url of queue) reports.set(url, await checkLink(url, timeoutMs, ask));
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return urls.flatMap(url => reports.get(url) ?? []);
}

async function checkLink(url: string, timeoutMs: number, ask: typeof fetch): Promise<LinkReport> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(url, signal, ask);
  } catch {
    // Whatever the reason, a person has to look; only slowness is told apart.
    return { url, verdict: signal.aborted ? 'slow' : 'unreachable', status: null, to: null };
  }
}

/** Follows redirects by hand: only permanent ones say that the record's address is out of date. */
async function follow(url: string, signal: AbortSignal, ask: typeof fetch): Promise<LinkReport> {
  let at = url;
  let movedTo: string | null = null;
  let onlyPermanent = true;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const { status, headers, body } = await ask(at, { redirect: 'manual', signal });
    await body?.cancel();
    const location = headers.get('location');
    if (status < 300 || status >= 400 || location === null) {
      return { url, verdict: verdictOf(status, movedTo !== null), status, to: movedTo };
    }
    at = new URL(location, at).href;
    onlyPermanent &&= status === 301 || status === 308;
    if (onlyPermanent) movedTo = at;
  }
  return { url, verdict: 'unreachable', status: null, to: movedTo };
}

function verdictOf(status: number, moved: boolean): LinkVerdict {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 400) return 'refused';
  return moved ? 'moved' : 'alive';
}
