import { get, getAll, post, upload } from '../kit/client';
import type { Answer, Listing, Query, Sending, Uploading } from '../kit/client';
import type { Delivery } from '../documents/api';

export type Capacity = 'LEADER' | 'ORGAN';

export interface Recipient {
  unitId?: string;
  organId?: string;
  name: string;
  channel: 'PLATFORM' | 'PRINTED';
}

export interface RevisionSignature {
  signatureId: string;
  capacity: Capacity;
  status: 'VALID' | 'INVALID' | 'INDETERMINATE';
  signedAt: string;
}

/** A file of its own, which the organ signs by itself. */
export interface Annex {
  id: string;
  ordinal: number;
  title: string;
  revisionId: string;
  pageCount: number;
  signatures: RevisionSignature[];
}

export interface Outgoing {
  id: string;
  unitId: string;
  draftingUnitId: string;
  state: string;
  kind: string;
  subject: string;
  recipients: Recipient[];
  signerName: string;
  signerTitle: string;
  signerCompetence?: string;
  description?: string;
  urgency: string;
  dueOn?: string;
  dossierId?: string;
  answersIncomingId?: string;
  numberAndSymbol?: string;
  numberedOn?: string;
  form?: 'ELECTRONIC' | 'PAPER';
  paperReason?: string;
  issuedOn?: string;
  returnReason?: string;
  replacedById?: string;
  recallReason?: string;
  recalledOn?: string;
  pendingReviews: number;
  cancelReason?: string;
  cancelledOn?: string;
  currentRevisionId: string;
  pageCount: number;
  signatures: RevisionSignature[];
  annexes: Annex[];
  createdAt: string;
  version: number;
}

export interface Review {
  id: string;
  submission: number;
  level: number;
  account: string;
  name: string;
  decision?: 'APPROVE' | 'RETURN';
  comment?: string;
  decidedAt?: string;
}

export interface Credential {
  id: string;
  kind: 'PERSON' | 'ORGAN';
  holder: { accountId?: string; name: string };
  unitId: string;
  home: { type: 'PKCS12' | 'PKCS11' | 'OWN_DEVICE' };
  state: { name: 'ACTIVE' | 'SUSPENDED' | 'RETIRED' };
  certificate: { issuer: string; validTo: string };
  warnings: string[];
}

/** What a search finds. */
export interface Hit {
  id: string;
  state: string;
  day?: string;
  number?: string;
  symbol?: string;
  documentKind: string;
  title: string;
}

const PATH = '/api/documents/outgoing';

export function listOutgoing(query: Query, signal?: AbortSignal): Promise<Answer<Listing<Outgoing>>> {
  return get(PATH, query, signal);
}

export function searchOutgoing(query: Query, signal?: AbortSignal): Promise<Answer<Listing<Hit>>> {
  return get('/api/documents/search', { kind: 'OUTGOING', ...query }, signal);
}

export function readOutgoing(id: string, signal?: AbortSignal): Promise<Answer<Outgoing>> {
  return get(`${PATH}/${id}`, {}, signal);
}

export function reviews(id: string, signal?: AbortSignal): Promise<Review[]> {
  return getAll(`${PATH}/${id}/reviews`, {}, signal);
}

export function deliveriesOf(id: string, signal?: AbortSignal): Promise<Delivery[]> {
  return get<Listing<Delivery>>(`${PATH}/${id}/deliveries`, {}, signal).then((it) => it.body.items);
}

export function draft(metadata: unknown, file: File, uploading: Uploading): Promise<Answer<Outgoing>> {
  return upload(PATH, metadata, file, uploading);
}

/** A new file of the document, or an annex when it is described. */
export function sendFile(id: string, what: string, metadata: unknown, file: File, uploading: Uploading): Promise<Answer<Outgoing>> {
  return upload(`${PATH}/${id}/${what}`, metadata, file, uploading);
}

/** One act on a document: submission, return, reviews, number, issue, recall, cancellation. */
export function actOnOutgoing(id: string, act: string, body: unknown, sending: Sending): Promise<Answer<Outgoing>> {
  return post(`${PATH}/${id}/${act}`, body, sending);
}

export function credentials(signal?: AbortSignal): Promise<Credential[]> {
  return getAll('/api/signing/credentials', {}, signal);
}

/** The PIN goes from the field into the request and is kept nowhere. */
export function sign(
  signature: { documentId: string; revisionId: string; capacity: Capacity; credentialId: string; pin?: string },
  sending: Sending,
): Promise<Answer<unknown>> {
  return post('/api/signing/signatures', signature, sending);
}
