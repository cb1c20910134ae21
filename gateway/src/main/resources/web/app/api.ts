/** Who is signed in at this browser. */
export interface Session {
  username: string;
  displayName: string;
  unitId?: string;
  roles: string[];
  csrfToken: string;
}

/** One figure of one unit, as metrics-service answers it. */
export interface ComplianceRow {
  unitId?: string;
  unitKey?: string;
  unitName?: string;
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  indicator: string;
  numerator: number;
  denominator: number;
  ratio: number | null;
  target: number | null;
  met: boolean | null;
}

/** An answer that is a problem document (RFC 9457). */
export class Problem extends Error {
  constructor(readonly status: number, detail: string) {
    super(detail);
  }
}

async function call(path: string, language: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json, application/problem+json');
  headers.set('Accept-Language', language);
  const answer = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, problem.detail ?? problem.title ?? `HTTP ${answer.status}`);
  }
  return answer;
}

export async function currentSession(language: string): Promise<Session | null> {
  const answer = await call('/session', language);
  return answer.status === 204 ? null : answer.json();
}

export async function signIn(username: string, password: string, language: string): Promise<Session> {
  const answer = await call('/session', language, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return answer.json();
}

export async function signOut(session: Session, language: string): Promise<void> {
  await call('/session', language, { method: 'DELETE', headers: { 'X-CSRF-Token': session.csrfToken } });
}

/** The figures of all units, page by page. */
export async function compliance(indicator: string, period: string, language: string): Promise<ComplianceRow[]> {
  const rows: ComplianceRow[] = [];
  for (let page = 0; ; page++) {
    const query = new URLSearchParams({ indicator, period, page: String(page), size: '500' });
    const answer = await call(`/api/metrics/compliance?${query}`, language);
    const items: ComplianceRow[] = (await answer.json()).items;
    rows.push(...items);
    if (items.length === 0 || rows.length >= Number(answer.headers.get('X-Total-Count') ?? 0)) {
      return rows.filter((row) => row.unitId && row.indicator === indicator);
    }
  }
}
