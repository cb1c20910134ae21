import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { dateField, selectField, textField, textOf } from '../../kit/fields';
import { today } from '../../kit/format';
import type { Mandate } from '../../signing/api';
import { say as signing } from '../../signing/texts';
import type { Unit } from '../units/api';
import { CAPACITIES } from './api';
import type { NewMandate } from './api';
import { say } from './texts';

/** For which unit, as what, how long, by which document. */
export function mandateFields(
  units: Unit[],
  unitId: string | undefined,
  errorOf: (field: string) => string | undefined,
): TemplateResult {
  const t = say();
  return html`<div class="fields">
    ${selectField({
      name: 'mandateUnit',
      label: signing().forUnit,
      required: true,
      value: unitId,
      error: errorOf('unitId'),
      choices: units.map((it) => ({ value: it.id, text: it.name })),
    })}
    ${selectField({
      name: 'capacity',
      label: t.capacity,
      required: true,
      value: 'TM',
      error: errorOf('capacity'),
      choices: CAPACITIES.map((value) => ({ value, text: signing().mandateCapacities[value] })),
    })}
    ${dateField({ name: 'from', label: t.from, value: today(), required: true, error: errorOf('validFrom') })}
    ${dateField({ name: 'to', label: t.to, hint: t.openEnd, error: errorOf('validTo') })}
    ${textField({ name: 'paper', label: t.paper, hint: t.paperHint, maxlength: 200, error: errorOf('paper') })}
  </div>`;
}

export function mandateOf(form: FormData): NewMandate {
  return {
    unitId: textOf(form, 'mandateUnit') ?? '',
    capacity: textOf(form, 'capacity') as Mandate['capacity'],
    validFrom: textOf(form, 'from') ?? '',
    validTo: textOf(form, 'to'),
    paper: textOf(form, 'paper'),
  };
}
