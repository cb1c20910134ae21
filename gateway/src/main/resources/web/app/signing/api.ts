import { get, getAll, post, put, readFile, remove, upload } from '../kit/client';
import type { Answer, Listing, Sending, Uploading } from '../kit/client';
import { Problem } from '../kit/problem';

const SIGNING = '/api/signing';
const OUTGOING = '/api/documents/outgoing';

export type Capacity = 'LEADER' | 'ORGAN';

/** An outgoing document, as far as signing looks at it. */
export interface Outgoing {
  id: string;
  unitId: string;
  state: string;
  kind: string;
  subject: string;
  number?: string;
  symbol?: string;
  numberAndSymbol?: string;
  signerName: string;
  signerTitle: string;
  dueOn?: string;
  pendingReviews: number;
  currentRevisionId: string;
}

export interface Credential {
  id: string;
  kind: 'PERSON' | 'ORGAN';
  holder: { accountId?: string; name: string };
  unitId: string;
  home: { type: 'PKCS12' | 'PKCS11' | 'OWN_DEVICE'; token?: string };
  state: { name: 'ACTIVE' | 'SUSPENDED' | 'RETIRED'; since: string; reason?: string };
  mandates: Mandate[];
  certificate?: { subject: string; issuer: string; serial: string; validFrom: string; validTo: string };
  warnings: ('CERTIFICATE_EXPIRES_SOON' | 'CERTIFICATE_EXPIRED' | 'PIN_LOCKED')[];
}

export interface Mandate {
  id: string;
  unitId: string;
  capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';
  validFrom: string;
  validTo?: string;
  paper?: string;
  endedAt?: string;
  endPaper?: string;
}

export interface Hindrance {
  code: string;
  vi: string;
  en: string;
}

export interface Batch {
  id: string;
  capacity: Capacity;
  state: 'RUNNING' | 'INTERRUPTED' | 'CANCELLED' | 'DONE';
  requestedAt: string;
  endedAt?: string;
  total: number;
  signed: number;
  refused: number;
  problem?: Hindrance;
}

export interface BatchItem {
  documentId: string;
  revisionId: string;
  state: 'WAITING' | 'SIGNED' | 'REFUSED';
  signedRevisionId?: string;
  problem?: Hindrance;
}

export interface Preparation {
  id: string;
  documentId: string;
  capacity: Capacity;
  state: 'OPEN' | 'COMPLETING' | 'COMPLETED' | 'REJECTED' | 'EXPIRED';
  deadline: string;
  signatureAlgorithm: string;
  digest?: { algorithm: string; base64: string; hex: string };
  dataToSign?: string;
}

export type VerdictStatus = 'VALID' | 'INVALID' | 'INDETERMINATE';

export interface VerifiedSignature {
  capacity?: Capacity;
  signerName: string;
  subject: string;
  signedAt?: string;
  timestampedAt?: string;
  status: VerdictStatus;
  /** The reasons in the language of the request. */
  explanations: { code: string; message: string }[];
  coverage: 'WHOLE_DOCUMENT' | 'EARLIER_REVISION';
  changes: Change[];
  level: 'NONE' | 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';
  certificate: {
    issuer: string;
    serial: string;
    validFrom?: string;
    validTo?: string;
    status: 'GOOD' | 'REVOKED' | 'EXPIRED' | 'NOT_YET_VALID' | 'NOT_TRUSTED' | 'UNKNOWN';
    revokedAt?: string;
  };
  mandate: { status: 'HELD' | 'NOT_HELD' | 'UNKNOWN'; holderName?: string };
}

export type Change =
  | 'SIGNATURE_ADDED'
  | 'DOCUMENT_TIMESTAMP_ADDED'
  | 'VALIDATION_DATA_ADDED'
  | 'FORM_FILLED'
  | 'METADATA_CHANGED';

export interface Verification {
  status: VerdictStatus | 'UNSIGNED';
  signatures: VerifiedSignature[];
}

/** Documents that wait for a signature in this capacity. */
export function waiting(capacity: Capacity, page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<Outgoing>>> {
  return get(OUTGOING, { state: capacity === 'LEADER' ? 'SUBMITTED' : 'NUMBERED', page, size }, signal);
}

export async function readOutgoing(id: string, signal: AbortSignal): Promise<Outgoing> {
  return (await get<Outgoing>(`${OUTGOING}/${id}`, {}, signal)).body;
}

export function contentOf(revisionId: string): string {
  return `/api/documents/contents/${revisionId}`;
}

export function listCredentials(signal: AbortSignal): Promise<Credential[]> {
  return getAll(`${SIGNING}/credentials`, {}, signal);
}


export interface NewBatch {
  capacity: Capacity;
  credentialId?: string;
  pin: string;
  documents: { documentId: string; revisionId: string }[];
}

export function signBatch(asked: NewBatch, sending: Sending): Promise<Answer<Batch>> {
  return post(`${SIGNING}/batches`, asked, sending);
}

export async function recentBatches(size: number, signal: AbortSignal): Promise<Batch[]> {
  return (await get<Listing<Batch>>(`${SIGNING}/batches`, { size }, signal)).body.items;
}

export async function readBatch(id: string, signal?: AbortSignal): Promise<Batch> {
  return (await get<Batch>(`${SIGNING}/batches/${id}`, {}, signal)).body;
}

export function progressOf(batchId: string): string {
  return `${SIGNING}/batches/${batchId}/progress`;
}

export function batchItems(id: string, page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<BatchItem>>> {
  return get(`${SIGNING}/batches/${id}/documents`, { page, size }, signal);
}

export function continueBatch(id: string, pin: string): Promise<Answer<Batch>> {
  return post(`${SIGNING}/batches/${id}/continuation`, { pin });
}

export function prepare(
  asked: { documentId: string; revisionId: string; capacity: Capacity; credentialId: string },
  sending: Sending,
): Promise<Answer<Preparation>> {
  return post(`${SIGNING}/preparations`, asked, sending);
}

export async function readPreparation(id: string, signal: AbortSignal): Promise<Preparation> {
  return (await get<Preparation>(`${SIGNING}/preparations/${id}`, {}, signal)).body;
}

export function complete(id: string, value: string): Promise<Answer<unknown>> {
  return put(`${SIGNING}/preparations/${id}/value`, { value });
}

export async function verifyFile(file: File, uploading: Uploading): Promise<Verification> {
  return (await upload<Verification>(`${SIGNING}/verifications`, undefined, file, uploading)).body;
}

export async function verifyDocument(documentId: string): Promise<Verification> {
  return (await post<Verification>(`${SIGNING}/verifications`, { documentId })).body;
}

export type ReportKind = 'detailed' | 'etsi';

export function reportOn(file: File, kind: ReportKind): Promise<File> {
  const form = new FormData();
  form.set('file', file, file.name);
  return readFile(`${SIGNING}/verifications/reports/${kind}`, { form });
}

export function longTermFile(documentId: string): Promise<File> {
  return readFile(`${SIGNING}/long-term-files/${documentId}`);
}

/** The image that the credential's signatures show, as a data URL; undefined when it has none. */
export async function readImage(credentialId: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    return await dataUrl(await readFile(imageOf(credentialId), { accept: 'image/png', signal }));
  } catch (e) {
    if (Problem.from(e).code === 'IMAGE_NOT_FOUND') {
      return undefined;
    }
    throw e;
  }
}

/** @param diameterMm of a stamp, where it is not the usual one */
export function putImage(credentialId: string, image: File, diameterMm: string | undefined, uploading: Uploading): Promise<Answer<unknown>> {
  const parts: Record<string, string> = diameterMm === undefined ? {} : { diameterMm };
  return upload(imageOf(credentialId), undefined, image, { ...uploading, method: 'PUT', parts });
}

export function removeImage(credentialId: string, sending: Sending): Promise<Answer<void>> {
  return remove(imageOf(credentialId), sending);
}

function imageOf(credentialId: string): string {
  return `${SIGNING}/credentials/${credentialId}/image`;
}

function dataUrl(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
