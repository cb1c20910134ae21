import { get } from '../kit/client';
import { sessions } from '../kit/session';

/** What a leader has to answer for the own unit; what the district office has to look at in the units below it. */
export async function noticesWaiting(signal: AbortSignal): Promise<number> {
  if (sessions.can('leader')) {
    return noticesToAnswer(signal);
  }
  return sessions.can('district-office') ? total(['ESCALATED', 'ANSWERED'], undefined, signal) : 0;
}

export function noticesToAnswer(signal: AbortSignal): Promise<number> {
  return total(['OPEN', 'ESCALATED'], sessions.current?.unitId, signal);
}

async function total(states: string[], unitId: string | undefined, signal: AbortSignal): Promise<number> {
  const answers = await Promise.all(
    states.map((state) => get('/api/metrics/notices', { state, unitId, size: 1 }, signal)),
  );
  return answers.reduce((sum, it) => sum + it.total, 0);
}
