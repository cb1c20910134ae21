import { get } from '../kit/client';
import { sessions } from '../kit/session';

/** Proposals that the district office has to decide on. */
export function exclusionsWaiting(signal: AbortSignal): Promise<number> {
  return total('/api/documents/incoming/exclusions', 'PROPOSED', signal);
}

/** Records that the figures lack until somebody decides about them. */
export function deadLettersWaiting(signal: AbortSignal): Promise<number> {
  return total('/api/metrics/dead-letters', 'PUT_ASIDE', signal);
}

export async function adminWaiting(signal: AbortSignal): Promise<number> {
  const counts = await Promise.all([
    sessions.can('district-office') ? exclusionsWaiting(signal) : 0,
    sessions.can('system-admin') ? deadLettersWaiting(signal) : 0,
  ]);
  return counts.reduce((sum, it) => sum + it, 0);
}

async function total(path: string, state: string, signal: AbortSignal): Promise<number> {
  return (await get(path, { state, size: 1 }, signal)).total;
}
