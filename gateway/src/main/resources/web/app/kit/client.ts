import { connection } from './connection';
import { language } from './language';
import { Problem } from './problem';

/** What a request was answered with. */
export interface Answer<T> {
  body: T;
  /** The version, to be sent back with an act. */
  etag: string | null;
  /** How many there are on all pages together. */
  total: number;
}

/** A list as every service answers it. */
export interface Listing<T> {
  items: T[];
}

export type Query = Record<string, string | number | boolean | null | undefined>;

/** How something is sent that changes something. */
export interface Sending {
  /** Idempotency-Key: the same until the outcome is known (see Action), so that nothing is done twice. */
  key?: string;
  /** If-Match: the version that was seen. */
  etag?: string | null;
  signal?: AbortSignal;
}

/** Tells with `changed` that the person changed something: what counts such things asks again. */
export const changes = new EventTarget();

let csrfToken: string | undefined;
let unauthenticated: () => void = () => undefined;

/** What sessions tell the client: the token to send with changes, and whom to tell when the session is over. */
export function useSession(token: string | undefined, whenOver: () => void): void {
  csrfToken = token;
  unauthenticated = whenOver;
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  Object.entries(query).forEach(([name, value]) => {
    if (value !== undefined && value !== null && value !== '') {
      search.set(name, String(value));
    }
  });
  return search.size === 0 ? path : `${path}?${search}`;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer<T>> {
  return call<T>('GET', withQuery(path, query), { signal });
}

/** All pages of a list, one after the other; for lists that are known to be short. */
export async function getAll<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  for (let page = 0; ; page++) {
    const answer = await get<Listing<T>>(path, { ...query, page, size: 500 }, signal);
    items.push(...answer.body.items);
    if (answer.body.items.length === 0 || items.length >= answer.total) {
      return items;
    }
  }
}

export async function post<T>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<T>> {
  return call<T>('POST', path, sending, body);
}

export async function put<T>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<T>> {
  return call<T>('PUT', path, sending, body);
}

export async function remove(path: string, sending: Sending = {}): Promise<Answer<void>> {
  return call<void>('DELETE', path, sending);
}

/** A file as a service answers it; with a form it is asked for by POST. Its name is the one that the service gives. */
export async function readFile(
  path: string,
  { form, accept, signal }: { form?: FormData; accept?: string; signal?: AbortSignal } = {},
): Promise<File> {
  const method = form === undefined ? 'GET' : 'POST';
  const headers = headersOf(method, {});
  headers.set('Accept', accept ?? '*/*');
  const answer = await answerOf(path, { method, headers, body: form, signal });
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  return new File([await received(answer.blob(), signal)], name ?? '');
}

/** A body that is a Blob goes as it is, anything else as JSON. */
async function call<T>(method: string, path: string, sending: Sending, body?: unknown): Promise<Answer<T>> {
  const headers = headersOf(method, sending);
  if (body !== undefined) {
    headers.set('Content-Type', body instanceof Blob ? body.type : 'application/json');
  }
  const answer = await answerOf(path, {
    method,
    headers,
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
    signal: sending.signal,
  });
  if (method !== 'GET') {
    changes.dispatchEvent(new Event('changed'));
  }
  return {
    body: parsed<T>(await received(answer.text(), sending.signal)),
    etag: answer.headers.get('ETag'),
    total: Number(answer.headers.get('X-Total-Count') ?? 0),
  };
}

async function answerOf(path: string, request: RequestInit): Promise<Response> {
  const answer = await received(fetch(path, { ...request, credentials: 'same-origin' }), request.signal);
  connection.succeeded();
  if (!answer.ok) {
    throw await refused(await Problem.of(answer));
  }
  return answer;
}

/** Answers may break off at their head and within their body. */
async function received<T>(answer: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  try {
    return await answer;
  } catch (e) {
    if (signal?.aborted) {
      throw e;
    }
    connection.failed();
    throw Problem.offline();
  }
}

function parsed<T>(text: string): T {
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function refused(problem: Problem): Promise<Problem> {
  if (problem.status === 401 && csrfToken !== undefined && !problem.isAboutCredentials) {
    unauthenticated();
  }
  return problem;
}

function headersOf(method: string, sending: Sending): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': language() });
  if (method !== 'GET' && csrfToken !== undefined) {
    headers.set('X-CSRF-Token', csrfToken);
  }
  if (sending.key !== undefined) {
    headers.set('Idempotency-Key', sending.key);
  }
  if (sending.etag) {
    headers.set('If-Match', sending.etag);
  }
  return headers;
}

/** How an upload is sent. */
export interface Uploading extends Sending {
  /** Between 0 and 1. */
  progress?: (part: number) => void;
  /** Further parts of the form, by their names. */
  parts?: Record<string, string>;
  /** POST where nothing else is said. */
  method?: 'POST' | 'PUT';
}

/**
 * Sends a file with its metadata as the services take them (parts `metadata` and `file`; some go without a file). With XMLHttpRequest, since
 * fetch does not tell how far it is.
 */
export function upload<T>(
  path: string,
  metadata: unknown,
  file: File | undefined,
  uploading: Uploading = {},
): Promise<Answer<T>> {
  const form = new FormData();
  if (metadata !== undefined) {
    form.set('metadata', new Blob([JSON.stringify(metadata)], { type: 'application/json' }));
  }
  if (file !== undefined) {
    form.set('file', file, file.name);
  }
  Object.entries(uploading.parts ?? {}).forEach(([name, value]) => form.set(name, value));
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const method = uploading.method ?? 'POST';
    request.open(method, path);
    headersOf(method, uploading).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        uploading.progress?.(event.loaded / event.total);
      }
    };
    request.onload = () => {
      connection.succeeded();
      const answer = new Response(request.response === '' ? null : request.response, {
        status: request.status,
        headers: headersFrom(request),
      });
      if (answer.ok) {
        changes.dispatchEvent(new Event('changed'));
      }
      void (answer.ok ? answered<T>(answer) : Problem.of(answer).then(refused).then((it) => Promise.reject(it))).then(
        done,
        failed,
      );
    };
    request.onerror = () => {
      connection.failed();
      failed(Problem.offline());
    };
    request.onabort = () => failed(new DOMException('upload given up', 'AbortError'));
    uploading.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

async function answered<T>(answer: Response): Promise<Answer<T>> {
  return { body: parsed<T>(await answer.text()), etag: answer.headers.get('ETag'), total: 0 };
}

function headersFrom(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  request
    .getAllResponseHeaders()
    .trim()
    .split(/\r?\n/)
    .forEach((line) => {
      const at = line.indexOf(':');
      if (at > 0) {
        headers.append(line.slice(0, at), line.slice(at + 1).trim());
      }
    });
  return headers;
}
