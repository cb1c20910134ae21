import { get, post, upload } from '../kit/client';
import type { Answer, Listing, Query, Sending, Uploading } from '../kit/client';
import type { Delivery, Sender } from '../documents/api';

export type AssigneeRole = 'LEAD' | 'COOPERATE' | 'INFORM';

export interface Assignee {
  accountId?: string;
  username?: string;
  name: string;
  role: AssigneeRole;
  dueOn?: string;
}

export interface Incoming {
  id: string;
  unitId: string;
  arrivalNumber: number;
  arrivedOn: string;
  state: string;
  sender: Sender;
  number?: string;
  symbol?: string;
  documentDate?: string;
  kind: string;
  subject: string;
  needsAction: boolean;
  urgency: string;
  dueOn?: string;
  medium: 'ELECTRONIC' | 'PAPER';
  language?: string;
  description?: string;
  signer?: { position?: string; fullName?: string };
  toPlaces?: string;
  paperReason?: string;
  linksTo?: string;
  possibleDuplicates?: string[];
  assignees?: Assignee[];
  completion?: { outcome: string; replyId?: string; completedOn: string; completedBy: string };
  returned?: { reason: string; returnedOn: string };
  excludedOn?: string;
  currentRevisionId: string;
  pageCount: number;
  deliveryId?: string;
  replacedBy?: string;
  removedOn?: string;
  registeredAt: string;
  version: number;
}

export interface HandlingTrail {
  items: {
    id: string;
    direction: string;
    directedBy?: string;
    assignedByName?: string;
    assignedBy: string;
    assignedAt: string;
    replacedAt?: string;
    assignees: Assignee[];
  }[];
  notes: { id: string; kind: string; note: string; notedBy: string; notedByName?: string; notedAt: string }[];
}

export interface Exclusion {
  state: string;
  basis: string;
  reason: string;
  proposedBy: string;
  proposedOn: string;
  decidedOn?: string;
  decisionNote?: string;
}

export interface PaperRefusal {
  id: string;
  sender: Sender;
  number?: string;
  symbol?: string;
  documentDate?: string;
  subject: string;
  cause: string;
  reply: string;
  refusedOn: string;
}

export interface FollowUp {
  overdue: number;
  dueSoon: number;
  open: number;
  items: Incoming[];
}

const PATH = '/api/documents/incoming';
const OPEN = ['REGISTERED', 'ASSIGNED', 'IN_PROGRESS'];

export function isOpen(document: Incoming): boolean {
  return OPEN.includes(document.state);
}

export function listIncoming(query: Query, signal?: AbortSignal): Promise<Answer<Listing<Incoming>>> {
  return get(PATH, query, signal);
}

export function followUp(query: Query, signal?: AbortSignal): Promise<Answer<FollowUp>> {
  return get(`${PATH}/follow-up`, query, signal);
}

export function readIncoming(id: string, signal?: AbortSignal): Promise<Answer<Incoming>> {
  return get(`${PATH}/${id}`, {}, signal);
}

export function readTrail(id: string, signal?: AbortSignal): Promise<Answer<HandlingTrail>> {
  return get(`${PATH}/${id}/assignments`, {}, signal);
}

export function readExclusion(id: string, signal?: AbortSignal): Promise<Answer<Exclusion>> {
  return get(`${PATH}/${id}/exclusion`, {}, signal);
}

export function exclusionBases(signal?: AbortSignal): Promise<Answer<Listing<{ code: string; name: string }>>> {
  return get(`${PATH}/exclusion-bases`, {}, signal);
}

export function listRefusals(query: Query, signal?: AbortSignal): Promise<Answer<Listing<PaperRefusal>>> {
  return get(`${PATH}/refusals`, query, signal);
}

export function listDeliveries(query: Query, signal?: AbortSignal): Promise<Answer<Listing<Delivery>>> {
  return get('/api/documents/deliveries', { direction: 'IN', ...query }, signal);
}

export function readDelivery(id: string, signal?: AbortSignal): Promise<Answer<Delivery>> {
  return get(`/api/documents/deliveries/${id}`, {}, signal);
}

export function actOnDelivery(id: string, act: string, body: unknown, sending: Sending): Promise<Answer<Delivery>> {
  return post(`/api/documents/deliveries/${id}/${act}`, body, sending);
}

export function register(metadata: unknown, file: File, uploading: Uploading): Promise<Answer<Incoming>> {
  return upload(PATH, metadata, file, uploading);
}

/** One act on a document: assignments, progress, completion, return, passing-on, classification, exclusion. */
export function actOnIncoming(id: string, act: string, body: unknown, sending: Sending): Promise<Answer<unknown>> {
  return post(`${PATH}/${id}/${act}`, body, sending);
}

export function openDossier(body: unknown, sending: Sending): Promise<Answer<{ id: string; code: string }>> {
  return post('/api/documents/dossiers', body, sending);
}
