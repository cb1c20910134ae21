import { get } from '../kit/client';
import { sessions } from '../kit/session';
import { noticesToAnswer } from '../notices/waiting';

/** What the page lists, counted; the notices only as far as their service answers. */
export async function waiting(signal: AbortSignal): Promise<number> {
  const [documents, notices] = await Promise.all([
    get<{ total: number }>('/api/documents/waiting', {}, signal).then((it) => it.body.total),
    sessions.can('leader') ? noticesToAnswer(signal).catch(() => 0) : 0,
  ]);
  return documents + notices;
}
