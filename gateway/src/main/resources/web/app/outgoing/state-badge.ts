import type { TemplateResult } from 'lit';
import { badge } from '../kit/states';
import type { Tone } from '../kit/states';
import { say } from './texts';

const TONES: Record<string, Tone> = {
  DRAFT: 'plain',
  SUBMITTED: 'warn',
  LEADER_SIGNED: 'busy',
  NUMBERED: 'busy',
  ORGAN_SIGNED: 'busy',
  ISSUED: 'good',
  RECALLED: 'bad',
  CANCELLED: 'bad',
};

export function outgoingBadge(document: { state: string; returnReason?: string; pendingReviews?: number }): TemplateResult {
  const t = say();
  if (document.state === 'DRAFT' && document.returnReason) {
    return badge(t.returned, 'bad', 'DRAFT');
  }
  const text = document.state === 'SUBMITTED' && (document.pendingReviews ?? 0) > 0 ? t.underReview : t.state[document.state];
  return badge(text ?? document.state, TONES[document.state] ?? 'plain', document.state);
}
