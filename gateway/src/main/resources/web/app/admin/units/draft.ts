import { textOf } from '../../kit/fields';
import type { NewReorganisation, NewSuccessor, Operation, OperationKind, Unit } from './api';
import { say } from './texts';
import { attributesOf } from './unit-fields';

let count = 0;

/** How a unit that ends is followed: by new units, by one that exists, by none. */
export type Following = 'new' | 'there' | 'none';

/** An operation as far as it is chosen; what is typed stays in the fields. */
export interface Draft {
  id: number;
  kind: OperationKind;
  from: string[];
  following: Following;
  /** One number for each new unit, so that fields stay with their unit when another is taken out. */
  made: number[];
}

export function draft(kind: OperationKind): Draft {
  const made = { MERGE: 1, SPLIT: 2, CREATE: 1, DISSOLVE: 0, CHANGE: 0 }[kind];
  return {
    id: ++count,
    kind,
    from: [],
    following: kind === 'DISSOLVE' ? 'none' : 'new',
    made: Array.from({ length: made }, () => ++count),
  };
}

export function another(): number {
  return ++count;
}

/** The name of a field of an operation, as the service names what is wrong with it. */
export function field(index: number, name: string): string {
  return `operations[${index}].${name}`;
}

/** What the form says, as the service takes it. */
export function reorganisationOf(form: FormData, drafts: Draft[]): NewReorganisation {
  return {
    act: textOf(form, 'act') ?? '',
    effectiveOn: textOf(form, 'effectiveOn') ?? '',
    operations: drafts.map((it, index) => operationOf(form, it, index)),
  };
}

function operationOf(form: FormData, of: Draft, index: number): Operation {
  const into = of.following === 'new' ? of.made.map((_, i) => successorOf(form, field(index, `into[${i}].`))) : [];
  const principal = textOf(form, field(index, 'principal'));
  return {
    kind: of.kind,
    from: of.kind === 'CREATE' ? undefined : of.from,
    into: into.length === 0 ? undefined : into,
    successorKey:
      of.following === 'there'
        ? textOf(form, field(index, 'successorKey'))
        : into.length > 1 && of.kind !== 'CREATE' && principal !== undefined
          ? into[Number(principal)].key
          : undefined,
    change: of.kind === 'CHANGE' ? attributesOf(form, field(index, 'change.')) : undefined,
  };
}

function successorOf(form: FormData, prefix: string): NewSuccessor {
  return { ...attributesOf(form, prefix), key: textOf(form, `${prefix}key`) ?? '' };
}

/** What is missing, by the names of the fields; the service checks the rest. */
export function missing(of: NewReorganisation, drafts: Draft[]): Map<string, string> {
  const t = say();
  const found = new Map<string, string>();
  of.operations.forEach((it, index) => {
    const split = drafts[index].following === 'new' && (it.into?.length ?? 0) > 1 && it.kind !== 'CREATE';
    if (it.kind !== 'CREATE' && (it.from ?? []).length === 0) {
      found.set(field(index, 'from'), t.needFrom);
    }
    if (it.kind === 'CHANGE' && Object.values(it.change ?? {}).every((value) => value === undefined)) {
      found.set(field(index, 'change.name'), t.needChange);
    }
    if (split && it.successorKey === undefined) {
      found.set(field(index, 'principal'), t.needPrincipal);
    }
  });
  return found;
}

/** What will happen and what stands in the way, in sentences. */
export interface Preview {
  happens: string[];
  hindrances: string[];
  ended: number;
  created: number;
  changed: number;
}

/** @param units those of the act's day as it would be without it */
export function preview(of: NewReorganisation, units: Unit[]): Preview {
  const t = say();
  const made = of.operations.flatMap((it) => it.into ?? []);
  const nameOf = (key: string): string =>
    made.find((it) => it.key === key)?.name ?? units.find((it) => it.key === key)?.name ?? key;
  const ending = of.operations.filter((it) => it.kind !== 'CHANGE').flatMap((it) => it.from ?? []);
  const moved = of.operations.filter((it) => it.change?.parentKey !== undefined).flatMap((it) => it.from ?? []);
  return {
    happens: of.operations.flatMap((it) => sentences(it, nameOf)),
    hindrances: [
      ...stillUnder(units, ending, moved),
      ...units.filter((it) => ending.includes(it.key) && it.validTo !== undefined).map((it) => t.notThere(it.name)),
    ],
    ended: ending.length,
    created: made.length,
    changed: of.operations.filter((it) => it.kind === 'CHANGE').length,
  };
}

function sentences(of: Operation, nameOf: (key: string) => string): string[] {
  const t = say();
  if (of.kind === 'CHANGE') {
    const { parentKey, ...rest } = of.change ?? {};
    const what = [parentKey === undefined ? undefined : `${t.parent}: ${nameOf(parentKey)}`, ...Object.values(rest)];
    return [t.willChange(nameOf((of.from ?? [''])[0]), what.filter((it) => it !== undefined).join(', '))];
  }
  const made = of.into ?? [];
  const principal = of.successorKey ?? made[0]?.key;
  const others = made.filter((it) => it.key !== principal);
  return [
    ...made.map((it) => t.willCreate(it.name ?? it.key)),
    ...(of.from ?? []).flatMap((key) => [
      t.willEnd(nameOf(key)),
      principal === undefined ? t.willNotFollow(nameOf(key)) : t.willFollow(nameOf(key), nameOf(principal)),
      ...others.map((it) => t.willFollowToo(nameOf(key), it.name ?? it.key)),
    ]),
  ];
}

function stillUnder(units: Unit[], ending: string[], moved: string[]): string[] {
  return units
    .filter((it) => ending.includes(it.key))
    .map((it) => ({
      it,
      under: units.filter(
        (other) => other.parentId === it.id && !ending.includes(other.key) && !moved.includes(other.key),
      ),
    }))
    .filter(({ under }) => under.length > 0)
    .map(({ it, under }) => say().childrenLeft(it.name, under.map((child) => child.shortName ?? child.name).join(', ')));
}
