import { get, getAll, post } from '../kit/client';
import type { Answer, Listing, Sending } from '../kit/client';

export const CAUSES = [
  'STAFF',
  'SKILL',
  'EQUIPMENT',
  'CERTIFICATE',
  'SOFTWARE',
  'PAPER_HABIT',
  'RECORDING',
  'WORKLOAD',
  'OTHER',
] as const;
export type Cause = (typeof CAUSES)[number];

export const NOTICE_STATES = ['OPEN', 'ESCALATED', 'ANSWERED', 'DIRECTED', 'CLOSED', 'WITHDRAWN'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface LeaderAnswer {
  answeredAt: string;
  answeredBy: string;
  cause: Cause;
  explanation: string;
  difficulty?: string;
}

export interface Direction {
  directedAt: string;
  directedBy: string;
  direction: string;
}

export interface Commitment {
  id: string;
  dueOn: string;
  aim: number;
  madeAt: string;
  state: 'PENDING' | 'KEPT' | 'BROKEN' | 'UNTESTED' | 'RELEASED';
  numerator?: number;
  denominator?: number;
}

/** That a target was missed or a unit stopped, and what was said to it. */
export interface Notice {
  id: string;
  ground: 'MISSED_TARGET' | 'LAPSE';
  unitId: string;
  unitKey?: string;
  unitName?: string;
  indicator: string;
  period?: string;
  from: string;
  to?: string;
  lapseId?: string;
  missed?: { period: string; numerator: number; denominator: number; target: number };
  state: NoticeState;
  stateSince: string;
  openedAt: string;
  answerDueOn?: string;
  escalatedAt?: string;
  answers: LeaderAnswer[];
  directions: Direction[];
  commitments: Commitment[];
}

const PATH = '/api/metrics/notices';

export async function notices(
  question: { state?: string; unitId?: string; page: number; size: number },
  signal: AbortSignal,
): Promise<Answer<Listing<Notice>>> {
  return get(PATH, question, signal);
}

/** All notices of one unit. */
export async function noticesOf(unitId: string, signal: AbortSignal): Promise<Notice[]> {
  return getAll<Notice>(PATH, { unitId }, signal);
}

export async function notice(id: string, signal: AbortSignal): Promise<Answer<Notice>> {
  return get(`${PATH}/${id}`, {}, signal);
}

export interface NewAnswer {
  cause: string;
  explanation: string;
  difficulty?: string;
  commitment?: { dueOn: string; aim: number };
}

export async function answer(id: string, said: NewAnswer, sending: Sending): Promise<Answer<Notice>> {
  return post(`${PATH}/${id}/answers`, said, sending);
}

export async function direct(id: string, direction: string, sending: Sending): Promise<Answer<Notice>> {
  return post(`${PATH}/${id}/directions`, { direction }, sending);
}

export async function close(id: string, sending: Sending): Promise<Answer<Notice>> {
  return post(`${PATH}/${id}/closure`, undefined, sending);
}
