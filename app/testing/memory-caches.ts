// The browser's caches in memory, as far as the page's worker uses them.

type Key = string | Request;
const urlOf = (key: Key): string => (typeof key === 'string' ? key : key.url);

export class MemoryCache {
  readonly responses = new Map<string, Response>();
  /** What the next `put` throws. */
  refusal: Error | null = null;

  match = (key: Key): Promise<Response | undefined> =>
    Promise.resolve(this.responses.get(urlOf(key))?.clone());
  put = async (key: Key, response: Response): Promise<void> => {
    if (this.refusal) throw this.refusal;
    await Promise.resolve(this.responses.set(urlOf(key), response));
  };
  keys = (): Promise<Request[]> => Promise.resolve([...this.responses.keys()].map((url) => new Request(url)));
}

export class MemoryCaches {
  readonly named = new Map<string, MemoryCache>();

  open = (name: string): Promise<Cache> => {
    const cache = this.named.get(name) ?? new MemoryCache();
    this.named.set(name, cache);
    return Promise.resolve(cache as unknown as Cache);
  };
  keys = (): Promise<string[]> => Promise.resolve([...this.named.keys()]);
  has = (name: string): Promise<boolean> => Promise.resolve(this.named.has(name));
  delete = (name: string): Promise<boolean> => Promise.resolve(this.named.delete(name));
}
