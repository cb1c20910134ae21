import type { TemplateResult } from 'lit';
import { selectField } from '../kit/fields';
import { today } from '../kit/format';
import { badge } from '../kit/states';
import type { Tone } from '../kit/states';
import { subnav } from '../kit/subnav';
import type { DossierState, ItemKind } from './api';
import { say } from './texts';

const FIRST_YEAR = 2020;
const FOR_EVER = 'Vĩnh viễn';
const YEARS_KEPT = [70, 50, 30, 20, 15, 10, 5, 3, 2, 1];
const TONES: Record<DossierState, Tone> = { OPEN: 'busy', CLOSED: 'good', HANDED_OVER: 'plain' };

export function dossierNav(): TemplateResult {
  const t = say();
  return subnav(t.part, [
    { path: '/app/ho-so', name: t.dossiers },
    { path: '/app/ho-so/danh-muc', name: t.catalogue },
    { path: '/app/ho-so/nop-luu', name: t.archive },
  ]);
}

export function stateBadge(state: DossierState): TemplateResult {
  return badge(say().states[state], TONES[state], state);
}

/** For how long, by the terms that the schedules use, and the one that stands there already. */
export function retentionField(field: { value?: string; required?: boolean; none?: string; error?: string }): TemplateResult {
  const terms = [...new Set([field.value ?? FOR_EVER, FOR_EVER, ...YEARS_KEPT.map((it) => `${it} năm`)])];
  return selectField({
    ...field,
    name: 'retention',
    label: say().retention,
    choices: terms.map((value) => ({ value, text: say().term(value) })),
  });
}

/** The years that can be chosen, the coming one first: its catalogue is written before it begins. */
export function years(): number[] {
  const last = Number(today().slice(0, 4)) + 1;
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i);
}

export function documentPath(kind: ItemKind, id: string): string {
  return `/app/${kind === 'INCOMING' ? 'van-ban-den' : 'van-ban-di'}/${id}`;
}

export function reference(it: { number?: string; symbol?: string }): string {
  return [it.number, it.symbol].filter((part) => part).join('/');
}
