import { get, getAll, post } from '../../kit/client';
import type { Answer, Listing } from '../../kit/client';

export const TIERS = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export const UNIT_KINDS = ['committee', 'department', 'service-unit', 'town', 'commune'] as const;
export type Tier = (typeof TIERS)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit on a day. */
export interface Unit {
  id: string;
  key: string;
  name: string;
  shortName?: string;
  symbol?: string;
  draftingSymbol?: string;
  tier: Tier;
  kind: UnitKind;
  parentId?: string;
  statCode?: string;
  organId?: string;
  validFrom: string;
  validTo?: string;
  paperlessFrom?: string;
  attributesFrom: string;
}

/** What a unit is to be called, and where it stands; of a change only what is different. */
export interface UnitAttributes {
  name?: string;
  shortName?: string;
  symbol?: string;
  draftingSymbol?: string;
  tier?: Tier;
  kind?: UnitKind;
  parentKey?: string;
  statCode?: string;
  organId?: string;
  paperlessFrom?: string;
}

export interface NewUnit extends UnitAttributes {
  key: string;
  validFrom: string;
}

export interface UnitChange extends UnitAttributes {
  validFrom: string;
}

export const OPERATION_KINDS = ['MERGE', 'SPLIT', 'DISSOLVE', 'CHANGE', 'CREATE'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export interface NewSuccessor extends UnitAttributes {
  key: string;
}

export interface Operation {
  kind: OperationKind;
  from?: string[];
  into?: NewSuccessor[];
  successorKey?: string;
  change?: UnitAttributes;
}

export interface NewReorganisation {
  act: string;
  effectiveOn: string;
  operations: Operation[];
}

export interface EndedUnit {
  unitId: string;
  key: string;
  validTo: string;
  successorId?: string;
}

export interface Reorganisation {
  id: string;
  act: string;
  effectiveOn: string;
  decidedAt: string;
  decidedBy: string;
  created: Unit[];
  ended: EndedUnit[];
  changed: Unit[];
}

export interface SuccessionLink {
  predecessorId: string;
  successorId: string;
  principal: boolean;
  effectiveOn: string;
}

export interface Succession {
  unitId: string;
  currentId: string;
  links: SuccessionLink[];
}

const UNITS = '/api/documents/units';
const REORGANISATIONS = '/api/documents/reorganisations';

export async function unitsOn(day: string | undefined, signal?: AbortSignal): Promise<Unit[]> {
  const all = await getAll<Unit>(UNITS, { on: day }, signal);
  return all.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export async function unitOn(id: string, day: string | undefined, signal?: AbortSignal): Promise<Unit> {
  return (await get<Unit>(`${UNITS}/${id}`, { on: day }, signal)).body;
}

export async function versionsOf(id: string, signal: AbortSignal): Promise<Unit[]> {
  return (await get<Listing<Unit>>(`${UNITS}/${id}/versions`, {}, signal)).body.items;
}

/** The unit's predecessors and successors, with the units themselves. */
export async function successionOf(id: string, signal: AbortSignal): Promise<{ of: Succession; units: Map<string, Unit> }> {
  const of = (await get<Succession>(`${UNITS}/${id}/succession`, {}, signal)).body;
  const ids = new Set([of.currentId, ...of.links.flatMap((it) => [it.predecessorId, it.successorId])]);
  const units = await Promise.all([...ids].map((it) => unitOn(it, undefined, signal)));
  return { of, units: new Map(units.map((it) => [it.id, it])) };
}

export function createUnit(unit: NewUnit, key: string): Promise<Answer<Unit>> {
  return post(UNITS, unit, { key });
}

export function changeUnit(id: string, change: UnitChange, key: string): Promise<Answer<Unit>> {
  return post(`${UNITS}/${id}/changes`, change, { key });
}

export function handOverRecords(id: string, toUnitId: string, note: string | undefined, key: string): Promise<Answer<unknown>> {
  return post(`${UNITS}/${id}/handover`, { toUnitId, note }, { key });
}

export function reorganisations(page: number, size: number, signal: AbortSignal): Promise<Answer<Listing<Reorganisation>>> {
  return get(REORGANISATIONS, { page, size }, signal);
}

export function reorganise(act: NewReorganisation, key: string): Promise<Answer<Reorganisation>> {
  return post(REORGANISATIONS, act, { key });
}
