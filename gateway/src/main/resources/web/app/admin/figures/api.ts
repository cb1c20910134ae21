import { get, getAll, post, put, remove } from '../../kit/client';
import type { Answer, Listing } from '../../kit/client';
import type { Tier } from '../units/api';

export interface NewTarget {
  tier: Tier;
  indicator: string;
  validFrom: string;
  /** Between 0 and 1. */
  threshold: number;
  basis: string;
}

export interface Target extends NewTarget {
  decidedAt: string;
}

export interface CutOff {
  validFrom: string;
  /** The last day of the month that counts; none for the calendar's months. */
  day?: number;
  basis: string;
  decidedAt: string;
}

export interface Policy {
  validFrom: string;
  counts: boolean;
  basis: string;
  decidedAt: string;
}

export interface Closing {
  id: string;
  period: string;
  from: string;
  to: string;
  number: number;
  asOf: string;
  closedAt: string;
  closedBy: string;
  reason?: string;
  code: string;
}

export interface VerifiedClosing {
  verified: boolean;
  differing?: unknown[];
}

export type DeadLetterState = 'PUT_ASIDE' | 'PUT_BACK' | 'DISMISSED';

export interface DeadLetter {
  id: string;
  topic: string;
  partition: number;
  offset: number;
  eventId?: string;
  type?: string;
  reason: string;
  subject?: string;
  known: string;
  state: DeadLetterState;
  decidedAt?: string;
  decidedBy?: string;
  dismissal?: string;
}

export type RebuildState = 'REPLAYING' | 'COMPARING' | 'SWAPPED' | 'DIFFERENT' | 'CANCELLED' | 'FAILED';

export interface Rebuild {
  id: string;
  state: RebuildState;
  acceptDifferences: boolean;
  requestedBy: string;
  requestedAt: string;
  endedAt?: string;
  eventsRead: number;
  eventsTotal: number;
  trouble?: string;
}

const METRICS = '/api/metrics';

export function targets(signal: AbortSignal): Promise<Target[]> {
  return getAll(`${METRICS}/targets`, {}, signal);
}

export function setTarget(target: NewTarget, key: string): Promise<Answer<Target>> {
  return put(`${METRICS}/targets`, target, { key });
}

export function cutOffs(signal: AbortSignal): Promise<CutOff[]> {
  return getAll(`${METRICS}/cut-offs`, {}, signal);
}

export function setCutOff(validFrom: string, day: number | undefined, basis: string, key: string): Promise<Answer<CutOff>> {
  return put(`${METRICS}/cut-offs`, { validFrom, day, basis }, { key });
}

export function policies(signal: AbortSignal): Promise<Policy[]> {
  return getAll(`${METRICS}/declared-policy`, {}, signal);
}

export function setPolicy(validFrom: string, counts: boolean, basis: string, key: string): Promise<Answer<Policy>> {
  return put(`${METRICS}/declared-policy`, { validFrom, counts, basis }, { key });
}

export function closings(page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<Closing>>> {
  return get(`${METRICS}/closings`, { page, size }, signal);
}

export function closePeriod(period: string, reason: string | undefined, key: string): Promise<Answer<Closing>> {
  return post(`${METRICS}/closings`, { period, reason }, { key });
}

export async function verifiedClosing(id: string): Promise<VerifiedClosing> {
  return (await get<VerifiedClosing>(`${METRICS}/closings/${id}`)).body;
}

export function deadLetters(
  state: string | undefined,
  page: number,
  size: number,
  signal: AbortSignal,
): Promise<Answer<Listing<DeadLetter>>> {
  return get(`${METRICS}/dead-letters`, { state, page, size }, signal);
}

export function putBack(id: string, key: string): Promise<Answer<DeadLetter>> {
  return post(`${METRICS}/dead-letters/${id}/return`, undefined, { key });
}

export function dismiss(id: string, reason: string, key: string): Promise<Answer<DeadLetter>> {
  return post(`${METRICS}/dead-letters/${id}/dismissal`, { reason }, { key });
}

interface PutBack {
  putBack: number;
  lost: number;
  last?: string;
}

/** Puts all back that are aside, a hundred at a time. */
export async function putAllBack(): Promise<PutBack> {
  const sum = { putBack: 0, lost: 0 };
  for (let after: string | undefined; ; ) {
    const { body } = await post<PutBack>(`${METRICS}/dead-letters/returns`, { after });
    sum.putBack += body.putBack;
    sum.lost += body.lost;
    if (body.last === undefined) {
      return sum;
    }
    after = body.last;
  }
}

export async function rebuilds(signal: AbortSignal): Promise<Rebuild[]> {
  return (await get<Listing<Rebuild>>(`${METRICS}/rebuilds`, { size: 20 }, signal)).body.items;
}

export function startRebuild(acceptDifferences: boolean, key: string): Promise<Answer<Rebuild>> {
  return post(`${METRICS}/rebuilds`, { acceptDifferences }, { key });
}

export function cancelRebuild(id: string): Promise<Answer<void>> {
  return remove(`${METRICS}/rebuilds/${id}`);
}
