import { get, getAll, post } from '../../kit/client';
import type { Answer, Listing, Sending } from '../../kit/client';

export const EXCLUSION_STATES = ['PROPOSED', 'CONFIRMED', 'REFUSED', 'READMITTED'] as const;
export type ExclusionState = (typeof EXCLUSION_STATES)[number];

export interface Exclusion {
  incomingId: string;
  unitId: string;
  document: { arrivalNumber?: number; arrivedOn?: string; number?: string; symbol?: string; documentDate?: string; kind?: string };
  state: ExclusionState;
  basis: string;
  reason: string;
  proposedBy: string;
  proposedOn: string;
  decidedBy?: string;
  decidedOn?: string;
  decisionNote?: string;
  readmittedBy?: string;
  readmittedOn?: string;
  readmissionReason?: string;
  version: number;
}

export interface CalendarDay {
  day: string;
  kind: 'HOLIDAY' | 'MAKE_UP';
  name: string;
}

export const THING_KINDS = ['INCOMING', 'OUTGOING', 'DOSSIER', 'DELIVERY', 'UNIT', 'REGISTER', 'PAPER_KIND', 'COPY'] as const;

export interface TracedEntry {
  id: string;
  unitId: string;
  thingKind: string;
  thingId?: string;
  act: string;
  details?: Record<string, unknown>;
  actor: string;
  actorName?: string;
  onBehalfOf?: string;
  address?: string;
  at: string;
  sequence?: number;
  hash?: string;
}

export interface ChainHead {
  unitId: string;
  sequence: number;
  hash: string;
  sealedAt: string;
}

const INCOMING = '/api/documents/incoming';
const CALENDAR = '/api/documents/calendar';
const TRACE = '/api/documents/trace';

export function exclusions(
  state: string | undefined,
  page: number,
  size: number,
  signal: AbortSignal,
): Promise<Answer<Listing<Exclusion>>> {
  return get(`${INCOMING}/exclusions`, { state, page, size }, signal);
}

export async function exclusionBases(signal: AbortSignal): Promise<Map<string, string>> {
  const { items } = (await get<Listing<{ code: string; name: string }>>(`${INCOMING}/exclusion-bases`, {}, signal)).body;
  return new Map(items.map((it) => [it.code, it.name]));
}

export function decideExclusion(
  of: Exclusion,
  decision: 'CONFIRM' | 'REFUSE',
  note: string | undefined,
  key: string,
): Promise<Answer<Exclusion>> {
  return post(`${INCOMING}/${of.incomingId}/exclusion/decision`, { decision, note }, seen(of, key));
}

export function readmit(of: Exclusion, reason: string, key: string): Promise<Answer<Exclusion>> {
  return post(`${INCOMING}/${of.incomingId}/exclusion/readmission`, { reason }, seen(of, key));
}

function seen(of: Exclusion, key: string): Sending {
  return { key, etag: `"${of.version}"` };
}

export async function calendarOf(year: number, signal: AbortSignal): Promise<CalendarDay[]> {
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  return (await get<Listing<CalendarDay>>(CALENDAR, period, signal)).body.items;
}

/** Without a kind the day is again what the week says of it. */
export function decideDay(
  decided: { day: string; kind?: CalendarDay['kind']; name: string },
  key: string,
): Promise<Answer<CalendarDay>> {
  return post(`${CALENDAR}/days`, decided, { key });
}

export function trace(
  thing: { thingKind?: string; thingId?: string },
  page: number,
  size: number,
  signal: AbortSignal,
): Promise<Answer<Listing<TracedEntry>>> {
  return get(TRACE, { ...thing, page, size }, signal);
}

export function traceWarnings(signal: AbortSignal): Promise<TracedEntry[]> {
  return getAll(`${TRACE}/warnings`, {}, signal);
}

export function confirmWarning(entryId: string): Promise<Answer<TracedEntry>> {
  return post(`${TRACE}/warnings/${entryId}/confirmation`, undefined);
}

export async function publishHeads(): Promise<ChainHead[]> {
  return (await post<Listing<ChainHead>>(`${TRACE}/heads`, undefined)).body.items;
}
