import type { TemplateResult } from 'lit';
import { badge } from '../kit/states';
import type { Tone } from '../kit/states';
import type { Incoming } from './api';
import { say } from './texts';

const TONES: Record<string, Tone> = {
  REGISTERED: 'warn',
  ASSIGNED: 'busy',
  IN_PROGRESS: 'busy',
  COMPLETED: 'good',
  RETURNED: 'bad',
};

export function stateBadge(document: Incoming): TemplateResult {
  return badge(say().state[document.state] ?? document.state, TONES[document.state] ?? 'plain', document.state);
}
