import { get, getAll, post, put } from '../kit/client';
import type { Answer, Listing, Query, Sending } from '../kit/client';

const DOSSIERS = '/api/documents/dossiers';
const CATALOGUES = '/api/documents/catalogues';
const HANDOVERS = '/api/documents/handovers';

export type DossierState = 'OPEN' | 'CLOSED' | 'HANDED_OVER';
export type ItemKind = 'INCOMING' | 'OUTGOING';
export type Standing = 'RECEIVED' | 'COMPLETED' | 'UNISSUED' | 'ISSUED' | 'ISSUED_UNSIGNED' | 'WITHDRAWN';
export type GapReason = 'EMPTY' | 'NO_RESULT_DOCUMENT' | 'UNSIGNED_ISSUE' | 'UNISSUED_DRAFT';

/** A dossier in a list. */
export interface DossierSummary {
  id: string;
  code: string;
  title: string;
  state: DossierState;
  year: number;
  catalogueEntryId?: string;
  openedOn: string;
  closedOn?: string;
  documentCount: number;
  retention?: string;
  handOverBy?: string;
  restricted: boolean;
}

/** A document in its place. */
export interface DossierItem {
  ordinal: number;
  itemKind: ItemKind;
  documentId: string;
  addedOn: string;
  madeAfterTheFact: boolean;
  standing: Standing;
  number?: string;
  symbol?: string;
  day?: string;
  kind: string;
  subject: string;
  pageCount: number;
  revisionId: string;
}

export interface Removal {
  ordinal: number;
  removedOn: string;
  removedBy: string;
  reason: string;
}

export interface Dossier extends Omit<DossierSummary, 'restricted'> {
  unitId: string;
  documents: DossierItem[];
  removals: Removal[];
  rights: { restricted: boolean; usernames: string[] };
  creator: string;
  language: string;
  startDate: string;
  endDate?: string;
  lastYear?: number;
  pageCount: number;
  description?: string;
  madeAfterTheFact: boolean;
  forcedReason?: string;
  handedOverOn?: string;
}

/** Something that is missing before the dossier can be closed. */
export interface Gap {
  reason: GapReason;
  ordinal?: number;
}

/** A document or dossier that the search found. */
export interface Hit {
  kind: ItemKind | 'DOSSIER';
  id: string;
  state: string;
  day?: string;
  number?: string;
  symbol?: string;
  documentKind?: string;
  title: string;
}

export interface CatalogueEntry {
  id: string;
  notation: string;
  heading?: string;
  title: string;
  retention: string;
  creator?: string;
  note?: string;
  addedOn?: string;
  addedReason?: string;
}

export interface Catalogue {
  id: string;
  year: number;
  state: 'DRAFT' | 'APPROVED';
  approvedOn?: string;
  approvedBy?: string;
  entries: CatalogueEntry[];
}

/** A closed dossier that the archive waits for. */
export interface DueDossier {
  dossierId: string;
  code: string;
  title: string;
  retention?: string;
  handOverBy: string;
  daysLeft: number;
  overdue: boolean;
}

export interface Handover {
  id: string;
  giver: string;
  receiver: string;
  dossierCount: number;
  documentCount: number;
  pageCount: number;
  handedOverOn: string;
}

export interface Filters extends Query {
  q?: string;
  state?: string;
  year?: string;
  mine?: boolean;
  incomplete?: boolean;
  catalogued?: boolean;
}

export function listDossiers(filters: Filters, page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<DossierSummary>>> {
  return get(DOSSIERS, { ...filters, page, size }, signal);
}

export function allDossiers(filters: Filters, signal: AbortSignal): Promise<DossierSummary[]> {
  return getAll(DOSSIERS, filters, signal);
}

export function readDossier(id: string, signal: AbortSignal): Promise<Answer<Dossier>> {
  return get(`${DOSSIERS}/${id}`, {}, signal);
}

export async function missingIn(id: string, signal: AbortSignal): Promise<Gap[]> {
  return (await get<Listing<Gap>>(`${DOSSIERS}/${id}/missing`, {}, signal)).body.items;
}

export function openDossier(from: { title?: string; catalogueEntryId?: string }, sending: Sending): Promise<Answer<Dossier>> {
  return post(DOSSIERS, from, sending);
}

export function addDocument(id: string, item: { itemKind: ItemKind; documentId: string }, sending: Sending): Promise<Answer<Dossier>> {
  return post(`${DOSSIERS}/${id}/documents`, item, sending);
}

export function removeDocument(id: string, documentId: string, reason: string, sending: Sending): Promise<Answer<Dossier>> {
  return post(`${DOSSIERS}/${id}/documents/${documentId}/removal`, { reason }, sending);
}

export interface Closure {
  force?: boolean;
  reason?: string;
  retention?: string;
  endDate?: string;
}

export function closeDossier(id: string, closure: Closure, sending: Sending): Promise<Answer<Dossier>> {
  return post(`${DOSSIERS}/${id}/closure`, closure, sending);
}

export function reopenDossier(id: string, reason: string, sending: Sending): Promise<Answer<Dossier>> {
  return post(`${DOSSIERS}/${id}/reopening`, { reason }, sending);
}

export type Details = Pick<Dossier, 'title' | 'retention' | 'creator' | 'language' | 'startDate' | 'endDate' | 'description'>;

export function describeDossier(id: string, details: Details, sending: Sending): Promise<Answer<Dossier>> {
  return put(`${DOSSIERS}/${id}`, details, sending);
}

export function grantDossier(id: string, usernames: string[] | undefined, sending: Sending): Promise<Answer<Dossier>> {
  const rights = { scope: usernames === undefined ? 'UNIT' : 'RESTRICTED', usernames: usernames ?? [] };
  return put(`${DOSSIERS}/${id}/rights`, rights, sending);
}

/** Where the whole dossier can be had as a ZIP file. */
export function exportOf(id: string): string {
  return `${DOSSIERS}/${id}/export`;
}

export function contentOf(revisionId: string): string {
  return `/api/documents/contents/${revisionId}`;
}

export function searchDocuments(q: string, kind: ItemKind, size: number, signal: AbortSignal): Promise<Answer<Listing<Hit>>> {
  return get('/api/documents/search', { q, kind, size }, signal);
}

/** The unit's catalogue of a year with its entries; undefined when there is none. */
export async function readCatalogue(year: number, signal: AbortSignal): Promise<Answer<Catalogue> | undefined> {
  const found = await get<Listing<Catalogue>>(CATALOGUES, { year, size: 1 }, signal);
  return found.body.items.length === 0 ? undefined : get(`${CATALOGUES}/${found.body.items[0].id}`, {}, signal);
}

export function createCatalogue(year: number, sending: Sending): Promise<Answer<Catalogue>> {
  return post(CATALOGUES, { year }, sending);
}

export type NewEntry = Omit<CatalogueEntry, 'id' | 'addedOn' | 'addedReason'>;

/** Of a draft: what is given stands in it from now on, and nothing else. */
export function replaceEntries(id: string, entries: NewEntry[], sending: Sending): Promise<Answer<Catalogue>> {
  return put(`${CATALOGUES}/${id}/entries`, { entries }, sending);
}

export function importEntries(id: string, table: File, sending: Sending): Promise<Answer<Catalogue>> {
  return put(`${CATALOGUES}/${id}/entries`, new Blob([table], { type: 'text/csv' }), sending);
}

/** To an approved catalogue. */
export function addEntry(id: string, entry: NewEntry, reason: string, sending: Sending): Promise<Answer<Catalogue>> {
  return post(`${CATALOGUES}/${id}/entries`, { reason, entries: [entry] }, sending);
}

export function approveCatalogue(id: string, sending: Sending): Promise<Answer<Catalogue>> {
  return post(`${CATALOGUES}/${id}/approval`, undefined, sending);
}

export function dueDossiers(signal: AbortSignal): Promise<DueDossier[]> {
  return getAll(`${DOSSIERS}/due-for-handover`, {}, signal);
}

export function listHandovers(page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<Handover>>> {
  return get(HANDOVERS, { page, size }, signal);
}

export function handOver(dossierIds: string[], giver: string | undefined, condition: string | undefined, sending: Sending): Promise<Answer<Handover>> {
  return post(HANDOVERS, { dossierIds, giver, condition }, sending);
}

export function minutesOf(id: string): string {
  return `${HANDOVERS}/${id}/minutes`;
}
