import { get } from '../kit/client';

interface Me {
  memberships: { unitId?: string; unitKey?: string }[];
}

/** A unit for which the person may act. */
export interface ActingUnit {
  id: string;
  key: string;
}

export async function actingUnits(signal: AbortSignal): Promise<ActingUnit[]> {
  const me = await get<Me>('/api/identity/me', {}, signal);
  return me.body.memberships.flatMap((it) => (it.unitId ? [{ id: it.unitId, key: it.unitKey ?? '' }] : []));
}
