/** What went wrong on the way: the HTTP status, or 0 when nothing usable came back. */
export class LoadError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Told how many bytes have arrived, after decompression. */
type Progress = (bytes: number) => void;

async function readAll(response: Response, progress: Progress): Promise<ArrayBuffer> {
  if (!response.body) {
    return response.arrayBuffer();
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    progress(bytes);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.buffer;
}

async function load(url: string, signal: AbortSignal, progress: Progress): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal, credentials: 'same-origin' });
  if (!response.ok) {
    throw new LoadError(response.status, response.statusText);
  }
  return readAll(response, progress);
}

/** Loads one thing at a time: asking again aborts what was still on its way. */
export class Loader<T> {
  #running?: AbortController;

  /** How many requests were started. */
  requests = 0;

  constructor(private readonly decode: (bytes: ArrayBuffer) => T) {}

  /** The decoded answer, or undefined when a later request took its place. */
  async load(url: string, progress: Progress = () => {}): Promise<T | undefined> {
    this.abort();
    const running = new AbortController();
    this.#running = running;
    this.requests += 1;
    try {
      const bytes = await load(url, running.signal, progress);
      return running.signal.aborted ? undefined : this.decode(bytes);
    } catch (error) {
      if (running.signal.aborted) {
        return undefined;
      }
      throw error instanceof LoadError ? error : new LoadError(0, String(error));
    }
  }

  abort(): void {
    this.#running?.abort();
  }
}
