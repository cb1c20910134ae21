import { get, getAll } from '../kit/client';
import type { Listing } from '../kit/client';
import type { Role } from '../kit/session';

export type SenderClass = 'UNIT' | 'AGENCY' | 'ENTERPRISE' | 'CITIZEN';

export interface Sender {
  class: SenderClass;
  unitId?: string;
  organId?: string;
  name: string;
}

/** An organ of the platform. */
export interface Unit {
  id: string;
  key: string;
  name: string;
  shortName?: string;
  organId?: string;
  parentId?: string;
}

/** Somebody of the unit one acts for. */
export interface Colleague {
  id: string;
  username: string;
  displayName: string;
  title?: string;
  roles: Role[];
}

/** One delivery of a document between two units. */
export interface Delivery {
  id: string;
  origin: 'ISSUED' | 'PASSED_ON';
  state: string;
  askedBack: 'NONE' | 'ASKED' | 'REFUSED';
  outgoingId?: string;
  fromUnitId: string;
  toUnitId: string;
  sender: Sender;
  number?: string;
  symbol?: string;
  documentDate?: string;
  kind: string;
  subject: string;
  note?: string;
  incomingId?: string;
  revisionId: string;
  pageCount: number;
  sentAt: string;
  messages: { status: string; reason?: string; unitId: string; byName?: string; at: string }[];
  version: number;
}

export function units(signal?: AbortSignal): Promise<Unit[]> {
  return getAll<Unit>('/api/documents/units', {}, signal);
}

export function colleagues(signal?: AbortSignal): Promise<Colleague[]> {
  return getAll<Colleague>('/api/identity/colleagues', {}, signal);
}

/** A dossier as lists tell of it. */
export interface DossierHeading {
  id: string;
  code: string;
  title: string;
  state: string;
  incomingId?: string;
}

/** Dossiers, the latest first: the open ones, or those opened from an incoming document. */
export async function dossiers(
  of: { state: 'OPEN' } | { incomingId: string },
  signal?: AbortSignal,
): Promise<DossierHeading[]> {
  const answer = await get<Listing<DossierHeading>>('/api/documents/dossiers', { ...of, size: 200 }, signal);
  return answer.body.items;
}

/** Number and symbol as people write them: `45/UBND-VP`. */
export function numbered(of: { number?: string; symbol?: string }): string {
  return [of.number, of.symbol].filter((it) => it !== undefined && it !== null && it !== '').join('/');
}
