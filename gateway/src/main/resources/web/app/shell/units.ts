import { get } from '../kit/client';

/** For which units the person may act. */
export interface Membership {
  unitId?: string;
  unitKey?: string;
  roles: string[];
}

interface Me {
  memberships: Membership[];
}

interface Unit {
  id: string;
  name: string;
}

/** A unit to act for, with its name where document-service tells it. */
export interface ActingUnit {
  id: string;
  name: string;
}

export async function actingUnits(signal: AbortSignal): Promise<ActingUnit[]> {
  const me = await get<Me>('/api/identity/me', {}, signal);
  const members = me.body.memberships.filter((it) => it.unitId !== undefined && it.unitId !== null);
  return Promise.all(
    members.map(async (it) => ({ id: it.unitId ?? '', name: await nameOf(it, signal) })),
  );
}

async function nameOf(membership: Membership, signal: AbortSignal): Promise<string> {
  try {
    return (await get<Unit>(`/api/documents/units/${membership.unitId}`, {}, signal)).body.name;
  } catch {
    // the name is a comfort, the key says as much
    return membership.unitKey ?? '';
  }
}
