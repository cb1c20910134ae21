import { get, getAll, post, readFile, withQuery } from '../kit/client';
import type { Answer, Listing, Sending } from '../kit/client';

export type Tier = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
export type Structure = 'THEN' | 'NOW';

/** From where figures are looked at. */
export interface View {
  /** Whose knowledge: a moment, or what is known now. */
  asOf?: string;
  /** The units as they were, or those of today with all that their predecessors did. */
  structure?: Structure;
}

/** What every row of metrics-service says about its unit. */
interface OfUnit {
  unitId: string;
  unitKey?: string;
  unitName?: string;
  tier: Tier;
  indicator: string;
}

/** One figure of one unit. */
export interface Figure extends OfUnit {
  period: string;
  numerator: number;
  denominator: number;
  excluded: number;
  madeAfterFact: number;
  onTime: number;
  declared?: { numerator: number; denominator: number };
  ratio: number | null;
  target: number | null;
  met: boolean | null;
  validTo?: string;
  settled: boolean;
  fresh?: { eventTime?: string };
}

/** A unit that complied and stopped. */
export interface Lapse extends OfUnit {
  id: string;
  state: 'OPEN' | 'RECOVERED' | 'ENDED';
  since: string;
  detectedOn: string;
  recoveredOn?: string;
  endedOn?: string;
  lastOn?: string;
  missed?: number;
}

export type Outlook = 'NONE' | 'CERTAIN' | 'ON_TRACK' | 'SLIPPING' | 'WILL_REACH' | 'BEHIND' | 'IMPOSSIBLE';

/** How the year will end for a unit. */
export interface Forecast extends OfUnit {
  period: string;
  outlook: Outlook;
  expectedItems: number;
  neededItems?: number;
  reachedOn?: string;
  yearEndRatio?: number;
  yearEndLow?: number;
  yearEndHigh?: number;
  workingDaysLeft: number;
}

/** Which units of a tier file and sign. */
export interface Practising {
  on: string;
  since: string;
  practising: number;
  units: number;
  rows: PractisingUnit[];
}

export interface PractisingUnit {
  unitId: string;
  unitKey?: string;
  unitName?: string;
  practising: boolean;
  lastFiledOn?: string;
  lastSignedOn?: string;
}

/** One item behind a figure. */
export interface EvidenceRow {
  itemId: string;
  itemKind: 'INCOMING' | 'OUTGOING' | string;
  unitId: string;
  counted: boolean;
  reason?: string;
  exclusion?: string;
  day: string;
  kind?: string;
  arrivalNumber?: string;
  number?: string;
  symbol?: string;
  inDossier: boolean;
  filedOn?: string;
  madeAfterFact: boolean;
  onTime: boolean;
  proof: 'VERIFIED' | 'DECLARED';
}

export interface Closing {
  id: string;
  period: string;
  from: string;
  to: string;
  number: number;
  closedAt: string;
  closedBy: string;
  reason?: string;
  code: string;
}

export async function compliance(period: string, view: View, signal: AbortSignal): Promise<Figure[]> {
  const rows = await getAll<Figure>('/api/metrics/compliance', { period, ...view }, signal);
  return rows.filter((row) => row.unitId);
}

export type Step = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

export async function series(
  unitId: string,
  question: View & { indicator: string; from: string; to: string; step: Step },
  signal: AbortSignal,
): Promise<Figure[]> {
  return getAll<Figure>(`/api/metrics/compliance/${unitId}`, { ...question }, signal);
}

export async function evidence(
  unitId: string,
  question: View & { indicator: string; period: string; counted?: string; page: number; size: number },
  signal: AbortSignal,
): Promise<Answer<Listing<EvidenceRow>>> {
  return get(`/api/metrics/compliance/${unitId}/evidence`, { ...question }, signal);
}

/** All rows as a list for spreadsheets. */
export function evidenceFile(
  unitId: string,
  question: View & { indicator: string; period: string; counted?: string },
): Promise<File> {
  const path = withQuery(`/api/metrics/compliance/${unitId}/evidence`, { ...question });
  return readFile(path, { accept: 'text/csv' });
}

export async function lapses(question: { asOf?: string; unitId?: string; state?: string }, signal: AbortSignal): Promise<Lapse[]> {
  return getAll<Lapse>('/api/metrics/lapses', question, signal);
}

export async function forecasts(period: string, unitId: string | undefined, signal: AbortSignal): Promise<Forecast[]> {
  return getAll<Forecast>('/api/metrics/forecast', { period, unitId }, signal);
}

export async function practising(asOf: string | undefined, on: string, signal: AbortSignal): Promise<Practising> {
  return (await get<Practising>('/api/metrics/practising', { asOf, on }, signal)).body;
}

export async function closings(signal: AbortSignal): Promise<Closing[]> {
  return getAll<Closing>('/api/metrics/closings', {}, signal);
}

export async function closePeriod(period: string, reason: string | undefined, sending: Sending): Promise<Closing> {
  return (await post<Closing>('/api/metrics/closings', { period, reason }, sending)).body;
}
