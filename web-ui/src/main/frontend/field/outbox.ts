/** A note as the server takes it. */
export interface Note {
  clientId: string;
  postcode: string;
  longitude?: number;
  latitude?: number;
  theme: string;
  text: string;
  seenOn: string;
  audience: string;
  functions: string[];
  forGuests: boolean;
  quotable: boolean;
  looked: boolean;
  photoClear: boolean;
}

/** A piece of the text that could lead to a person. */
export interface Trace {
  kind: string;
  from: number;
  to: number;
  refused: boolean;
  message: string;
}

/** Why the server did not keep a note, and whether its author can do something about it. */
export interface Problem {
  detail: string;
  traces: Trace[];
}

/** A note that waits on this device. */
export interface Waiting {
  note: Note;
  owner: string;
  photo?: Blob;
  problem?: Problem;
}

export type Outcome = 'sent' | 'no-connection' | 'signed-out' | Problem;

const DATABASE = 'straatkubus-notes';
const STORE = 'waiting';
const PATIENCE_MS = 30_000;

/** The notes of one person that wait on this device until the server has them. Those of others are left alone. */
export class Outbox {
  constructor(private readonly owner: string) {}

  async all(): Promise<Waiting[]> {
    const every = await request<Waiting[]>('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>);
    return every.filter(({ owner }) => owner === this.owner);
  }

  async keep(note: Note, photo?: Blob, problem?: Problem): Promise<void> {
    const waiting: Waiting = { note, owner: this.owner, photo, problem };
    await request('readwrite', (store) => store.put(waiting, note.clientId));
  }

  async drop(clientId: string): Promise<void> {
    await request('readwrite', (store) => store.delete(clientId));
  }

  /** Sends one note. The server knows it by its id, so that trying again after a broken answer adds nothing. */
  async send({ note, photo }: Waiting): Promise<Outcome> {
    try {
      const asked = await fetch(address('map/notes/pass'), { redirect: 'manual', signal: timeout() });
      if (!asked.ok) {
        return 'signed-out';
      }
      const pass = (await asked.json()) as { header: string; token: string; owner: string };
      if (pass.owner !== this.owner) {
        return 'signed-out';
      }
      const body = new FormData();
      body.append('note', new Blob([JSON.stringify(note)], { type: 'application/json' }));
      if (photo) {
        body.append('photo', photo, 'photo.jpg');
      }
      const answer = await fetch(address('map/notes'), {
        method: 'POST',
        redirect: 'manual',
        signal: timeout(),
        headers: { [pass.header]: pass.token, 'X-Note-Owner': this.owner },
        body,
      });
      return await outcome(answer);
    } catch {
      return 'no-connection';
    }
  }
}

/** Tells which street a place is in; undefined without a connection or a street. */
export async function streetAt(lon: number, lat: number): Promise<{ postcode: string; name: string } | undefined> {
  try {
    const answer = await fetch(address(`map/notes/place?lon=${lon}&lat=${lat}`), { signal: timeout() });
    return answer.ok ? ((await answer.json()) as { postcode: string; name: string }) : undefined;
  } catch {
    return undefined;
  }
}

async function outcome(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    return 'sent';
  }
  if (answer.status === 400 || answer.status === 403 || answer.status === 413 || answer.status === 422) {
    const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
    return { detail: problem.detail ?? '', traces: problem.traces ?? [] };
  }
  return answer.type === 'opaqueredirect' || answer.status === 401 ? 'signed-out' : 'no-connection';
}

function address(path: string): URL {
  return new URL(path, document.baseURI);
}

function timeout(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error(DATABASE));
  });
}

async function request<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = work(opened.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error(STORE));
    });
  } finally {
    opened.close();
  }
}
