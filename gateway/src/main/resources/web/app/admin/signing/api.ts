import { get, getAll, post, upload } from '../../kit/client';
import type { Answer, Listing, Sending, Uploading } from '../../kit/client';
import type { Credential as Shown, Mandate } from '../../signing/api';

export type Credential = Shown;
export type Kind = Credential['kind'];
export type HomeType = Credential['home']['type'];
export const HOME_TYPES: HomeType[] = ['PKCS12', 'OWN_DEVICE', 'PKCS11'];
export const CAPACITIES: Mandate['capacity'][] = ['TM', 'KT', 'TL', 'TUQ', 'Q'];

export interface NewMandate {
  unitId: string;
  capacity: Mandate['capacity'];
  validFrom: string;
  validTo?: string;
  paper?: string;
}

export interface NewCredential {
  kind: Kind;
  holder: { accountId?: string; name: string };
  unitId: string;
  home: { type: HomeType; token?: string; keyLabel?: string };
  mandates: NewMandate[];
}

export interface CredentialAct {
  kind: string;
  at: string;
  by: string;
  reason?: string;
}

/** What is done with a credential for a reason. */
export type Act = 'suspension' | 'resumption' | 'retirement' | 'pin-unlocking';

export interface CareRun {
  id: string;
  askedBy: string;
  askedAt: string;
  endedAt?: string;
  looked: number;
  changed: number;
  raised: number;
  unsettled: number;
}

const CREDENTIALS = '/api/signing/credentials';
const CARE_RUNS = '/api/signing/care-runs';

export function credentials(page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<Credential>>> {
  return get(CREDENTIALS, { page, size }, signal);
}

export function credential(id: string, signal: AbortSignal): Promise<Answer<Credential>> {
  return get(`${CREDENTIALS}/${id}`, {}, signal);
}

export function actsOf(id: string, signal: AbortSignal): Promise<CredentialAct[]> {
  return getAll(`${CREDENTIALS}/${id}/acts`, {}, signal);
}

export function register(
  credential: NewCredential,
  file: File | undefined,
  uploading: Uploading,
): Promise<Answer<Credential>> {
  return upload(CREDENTIALS, credential, file, uploading);
}

export function act(id: string, act: Act, reason: string, sending: Sending): Promise<Answer<Credential>> {
  return post(`${CREDENTIALS}/${id}/${act}`, { reason }, sending);
}

export function addMandate(id: string, mandate: NewMandate, sending: Sending): Promise<Answer<Credential>> {
  return post(`${CREDENTIALS}/${id}/mandates`, mandate, sending);
}

export function endMandate(
  id: string,
  mandateId: string,
  end: { validTo: string; paper?: string },
  sending: Sending,
): Promise<Answer<Credential>> {
  return post(`${CREDENTIALS}/${id}/mandates/${mandateId}/ending`, end, sending);
}

export async function startCareRun(key: string): Promise<CareRun> {
  return (await post<CareRun>(CARE_RUNS, undefined, { key })).body;
}

export async function careRun(id: string, signal: AbortSignal): Promise<CareRun> {
  return (await get<CareRun>(`${CARE_RUNS}/${id}`, {}, signal)).body;
}
