import { getAll } from '../kit/client';

export type Tier = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** One figure of one unit, as metrics-service answers it. */
export interface ComplianceRow {
  unitId?: string;
  unitKey?: string;
  unitName?: string;
  tier: Tier;
  indicator: string;
  numerator: number;
  denominator: number;
  ratio: number | null;
  target: number | null;
  met: boolean | null;
}

/** The figures of all units. */
export async function compliance(indicator: string, period: string, signal: AbortSignal): Promise<ComplianceRow[]> {
  const rows = await getAll<ComplianceRow>('/api/metrics/compliance', { indicator, period }, signal);
  return rows.filter((row) => row.unitId && row.indicator === indicator);
}
