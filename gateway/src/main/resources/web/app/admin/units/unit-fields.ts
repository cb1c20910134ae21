import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dateField, selectField, textField, textOf } from '../../kit/fields';
import { common } from '../texts';
import { TIERS, UNIT_KINDS } from './api';
import type { Tier, Unit, UnitAttributes, UnitKind } from './api';
import { say } from './texts';

interface UnitFields {
  /** What stands before the names of the fields, such as `operations[0].into[1].`: as the service names them. */
  prefix: string;
  errorOf: (field: string) => string | undefined;
  /** Which the unit may stand under. */
  parents: Unit[];
  /** A new unit has to be described, another only where it changes. */
  isNew: boolean;
  tier?: Tier;
  /** What a reorganisation does not decide. */
  withDrafting?: boolean;
}

/** What describes a unit; what is typed as name proposes the key of a new one. */
export function unitFields(of: UnitFields): TemplateResult {
  const t = say();
  const at = (field: string): { name: string; error: string | undefined } => ({
    name: of.prefix + field,
    error: of.errorOf(of.prefix + field),
  });
  const none = of.isNew ? undefined : t.keepParent;
  return html`<div class="fields" @input=${of.isNew ? (event: Event) => proposeKey(event, of.prefix) : nothing}>
    ${textField({
      ...at('name'),
      label: of.isNew ? t.name : t.newName,
      hint: t.nameHint,
      required: of.isNew,
      maxlength: 200,
    })}
    ${of.isNew
      ? textField({ ...at('key'), label: t.key, hint: t.keyHint, required: true, maxlength: 40, spellcheck: false })
      : nothing}
    ${textField({ ...at('shortName'), label: t.shortName, maxlength: 100 })}
    ${textField({ ...at('symbol'), label: t.symbol, hint: t.symbolHint, maxlength: 14, spellcheck: false })}
    ${of.withDrafting
      ? textField({ ...at('draftingSymbol'), label: t.draftingSymbol, maxlength: 14, spellcheck: false })
      : nothing}
    ${selectField({
      ...at('tier'),
      label: t.tier,
      required: of.isNew,
      value: of.isNew ? (of.tier ?? 'COMMUNE') : undefined,
      none,
      choices: TIERS.map((value) => ({ value, text: common().tier[value] })),
    })}
    ${selectField({
      ...at('kind'),
      label: t.kindLabel,
      required: of.isNew,
      value: of.isNew ? 'commune' : undefined,
      none,
      choices: UNIT_KINDS.map((value) => ({ value, text: t.kind[value] })),
    })}
    ${selectField({
      ...at('parentKey'),
      label: t.parent,
      none: of.isNew ? t.noParent : t.keepParent,
      choices: of.parents.map((it) => ({ value: it.key, text: it.name })),
    })}
    ${textField({ ...at('organId'), label: t.organId, hint: t.organHint, maxlength: 13, spellcheck: false })}
    ${textField({ ...at('statCode'), label: t.statCode, maxlength: 20, spellcheck: false })}
    ${of.withDrafting ? dateField({ ...at('paperlessFrom'), label: t.paperlessFrom }) : nothing}
  </div>`;
}

/** What was filled in, without what was left empty. */
export function attributesOf(form: FormData, prefix: string): UnitAttributes {
  const of = (field: string): string | undefined => textOf(form, prefix + field);
  return {
    name: of('name'),
    shortName: of('shortName'),
    symbol: of('symbol'),
    draftingSymbol: of('draftingSymbol'),
    tier: of('tier') as Tier | undefined,
    kind: of('kind') as UnitKind | undefined,
    parentKey: of('parentKey'),
    statCode: of('statCode'),
    organId: of('organId'),
    paperlessFrom: of('paperlessFrom'),
  };
}

/** Follows the name as it is typed, until somebody chooses a key of their own. */
function proposeKey(event: Event, prefix: string): void {
  const name = event.target as HTMLInputElement;
  const key = name.form?.elements.namedItem(`${prefix}key`);
  if (name.name === `${prefix}name` && key instanceof HTMLInputElement && key.value === (key.dataset.proposed ?? '')) {
    key.dataset.proposed = keyFrom(name.value);
    key.value = key.dataset.proposed;
  }
}

/** `Ủy ban nhân dân xã Phú Hòa` becomes `phu-hoa`. */
export function keyFrom(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/^ủy ban nhân dân\s+(xã|thị trấn|phường|huyện)?\s*/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}
