import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Answer } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, textArea, textField, textOf } from '../../kit/fields';
import '../../kit/file-field';
import type { FileField } from '../../kit/file-field';
import { day, moment, today } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { Problem } from '../../kit/problem';
import { empty } from '../../kit/states';
import { Page } from '../../kit/view';
import { putImage, removeImage } from '../../signing/api';
import type { Mandate } from '../../signing/api';
import { commonName } from '../../signing/parts';
import '../../signing/signature-image';
import type { SignatureImage } from '../../signing/signature-image';
import { say as signing } from '../../signing/texts';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { act, actsOf, addMandate, credential, endMandate } from './api';
import type { Act, Credential, CredentialAct } from './api';
import { mandateFields, mandateOf } from './mandate-fields';
import { credentialState } from './registered-page';
import { say } from './texts';

const IMAGE_LIMIT = 1024 * 1024;

/** One credential: its certificate, its mandates, and what was done with it. */
class CredentialPage extends Page {
  private readonly credential = new Loader<Answer<Credential>>(this, (signal) => credential(this.params.id, signal));
  private readonly history = new Loader<CredentialAct[]>(this, (signal) => actsOf(this.params.id, signal));
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly acts = new ActDialog(this, () => this.read());
  @state() private hasImage = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.read();
    }
  }

  private read(): void {
    this.credential.load();
    this.history.load();
    this.querySelector<SignatureImage>('signature-image')?.refresh();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: this.credential.value?.body.holder.name ?? t.title,
        above: [['/app/quan-tri/chung-thu-so', t.title]],
      })}
      ${this.credential.render(({ body }) => this.show(body))}
      <section class="panel">
        <h2>${t.history}</h2>
        ${this.history.render((all) => this.historyTable(all))}
      </section>
      ${this.acts.render()}`;
  }

  private show(of: Credential): TemplateResult {
    const t = say();
    const certificate = of.certificate;
    return html`<section class="panel">
        <h2>${t.facts}</h2>
        <dl class="facts">
          <dt>${signing().kind}</dt>
          <dd>${signing().kinds[of.kind]}</dd>
          <dt>${common().unit}</dt>
          <dd>${this.nameOf(of.unitId)}</dd>
          <dt>${signing().keyHome}</dt>
          <dd>${signing().homes[of.home.type]} ${of.home.token ?? nothing}</dd>
          ${certificate
            ? html`<dt>${signing().subject}</dt>
                <dd>${commonName(certificate.subject)}</dd>
                <dt>${signing().issuer}</dt>
                <dd>${commonName(certificate.issuer)}</dd>
                <dt>${signing().serial}</dt>
                <dd><code>${certificate.serial}</code></dd>
                <dt>${signing().validity}</dt>
                <dd>${signing().fromTo(day(certificate.validFrom), day(certificate.validTo))}</dd>`
            : nothing}
          <dt>${t.state}</dt>
          <dd>${credentialState(of)} ${of.state.reason ?? nothing}</dd>
        </dl>
        ${this.buttons(of)}
      </section>
      <section class="panel" data-part="image">
        <h2>${t.image}</h2>
        <signature-image credential=${of.id} holder=${of.holder.name} .known=${(has: boolean) => (this.hasImage = has)}></signature-image>
        ${of.state.name === 'RETIRED'
          ? nothing
          : html`<div class="buttons">
              <button type="button" data-action="put-image" @click=${() => this.askImage(of)}>${this.hasImage ? t.replaceImage : t.putImage}</button>
              ${this.hasImage
                ? html`<button type="button" class="danger" data-action="remove-image" @click=${() => this.askRemoval(of)}>${t.removeImage}</button>`
                : nothing}
            </div>`}
      </section>
      <section class="panel">
        <div class="page-head">
          <h2>${t.mandate}</h2>
          ${of.state.name === 'RETIRED'
            ? nothing
            : html`<button type="button" data-action="add-mandate" @click=${() => this.askMandate(of)}>
                ${t.addMandate}
              </button>`}
        </div>
        ${of.mandates.length === 0 ? empty(t.noMandate) : this.mandates(of)}
      </section>`;
  }

  private buttons(of: Credential): TemplateResult | typeof nothing {
    const t = say();
    const { name } = of.state;
    if (name === 'RETIRED') {
      return nothing;
    }
    return html`<div class="buttons">
      ${of.warnings.includes('PIN_LOCKED')
        ? this.button(of, 'pin-unlocking', t.unlock, t.unlockText, t.unlocked)
        : nothing}
      ${name === 'ACTIVE'
        ? this.button(of, 'suspension', t.suspend, t.suspendText, t.suspended)
        : this.button(of, 'resumption', t.resume, t.resumeText, t.resumed)}
      ${this.button(of, 'retirement', t.retire, t.retireText, t.retired, true)}
    </div>`;
  }

  private button(of: Credential, what: Act, name: string, text: string, done: string, isDangerous = false): TemplateResult {
    const ask = (): void =>
      this.acts.ask({
        heading: `${name}: ${of.holder.name}`,
        text,
        fields: (action) =>
          textArea({
            name: 'reason',
            label: common().reason,
            required: true,
            maxlength: 500,
            error: action.errorOf('reason'),
          }),
        confirm: name,
        isDangerous,
        send: (form, key) => act(of.id, what, textOf(form, 'reason') ?? '', { key, etag: this.etag }),
        done,
      });
    return html`<button type="button" class=${isDangerous ? 'danger' : ''} data-action=${what} @click=${ask}>${name}</button>`;
  }

  private get etag(): string | null | undefined {
    return this.credential.value?.etag;
  }

  private nameOf(unitId: string): string {
    return this.units.value?.find((it) => it.id === unitId)?.name ?? '–';
  }

  private mandates(of: Credential): TemplateResult {
    const t = say();
    const until = (it: Mandate): string =>
      it.validTo ? signing().fromTo(day(it.validFrom), day(it.validTo)) : signing().from(day(it.validFrom));
    return html`<data-table caption=${t.mandate} .rows=${of.mandates} .keyOf=${(it: Mandate) => it.id}
      .columns=${columns<Mandate>(
        { key: 'unit', title: signing().forUnit, cell: (it) => this.nameOf(it.unitId) },
        { key: 'as', title: t.capacity, cell: (it) => signing().mandateCapacities[it.capacity] },
        { key: 'valid', title: signing().validity, cell: until },
        {
          key: 'paper',
          title: t.paper,
          cell: (it) => [it.paper, it.endPaper].filter((paper) => paper).join('; ') || '–',
        },
        {
          key: 'end',
          title: t.endMandate,
          cell: (it) =>
            it.endedAt || (it.validTo !== undefined && it.validTo < today())
              ? '–'
              : html`<button type="button" data-action="end-mandate"
                  aria-label=${t.endMandateLabel(this.nameOf(it.unitId))}
                  @click=${() => this.askEnd(of, it)}>${t.endMandate}</button>`,
        },
      )}></data-table>`;
  }

  private askMandate(of: Credential): void {
    const t = say();
    this.acts.ask({
      heading: `${t.addMandate}: ${of.holder.name}`,
      fields: (action) => mandateFields(this.units.value ?? [], of.unitId, (field) => action.errorOf(field)),
      confirm: t.addMandate,
      send: (form, key) => addMandate(of.id, mandateOf(form), { key, etag: this.etag }),
      done: t.mandateAdded,
    });
  }

  private askImage(of: Credential): void {
    const t = say();
    this.acts.ask({
      heading: `${t.putImage}: ${of.holder.name}`,
      text: of.kind === 'ORGAN' ? t.stampText : t.signatureText,
      fields: (action) => html`<file-field name="image" label=${t.imageFile} accept="image/png" .limit=${IMAGE_LIMIT} required
          .error=${action.errorOf('file') ?? ''}></file-field>
        ${of.kind === 'ORGAN'
          ? textField({
              name: 'diameterMm',
              type: 'number',
              label: t.diameter,
              hint: t.diameterHint,
              error: action.errorOf('diameterMm'),
            })
          : nothing}`,
      confirm: t.putImage,
      send: (form, key) => {
        const file = this.querySelector<FileField>('dialog file-field')?.file;
        if (file === undefined) {
          throw new Problem({ status: 400, detail: t.imageMissing });
        }
        return putImage(of.id, file, textOf(form, 'diameterMm'), { key });
      },
      done: t.imagePut,
    });
  }

  private askRemoval(of: Credential): void {
    const t = say();
    this.acts.ask({
      heading: `${t.removeImage}: ${of.holder.name}`,
      text: t.removeImageText,
      confirm: t.removeImage,
      isDangerous: true,
      send: (_, key) => removeImage(of.id, { key }),
      done: t.imageRemoved,
    });
  }

  private askEnd(of: Credential, mandate: Mandate): void {
    const t = say();
    this.acts.ask({
      heading: t.endMandateLabel(this.nameOf(mandate.unitId)),
      text: t.endMandateText,
      fields: (action) => html`${dateField({
          name: 'validTo',
          label: t.to,
          value: mandate.validFrom > today() ? mandate.validFrom : today(),
          required: true,
          error: action.errorOf('validTo'),
        })}
        ${textField({ name: 'paper', label: t.paper, maxlength: 200, error: action.errorOf('paper') })}`,
      confirm: t.endMandate,
      isDangerous: true,
      send: (form, key) =>
        endMandate(
          of.id,
          mandate.id,
          { validTo: textOf(form, 'validTo') ?? '', paper: textOf(form, 'paper') },
          { key, etag: this.etag },
        ),
      done: t.mandateEnded,
    });
  }

  private historyTable(all: CredentialAct[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.history} .rows=${all}
      .columns=${columns<CredentialAct>(
        { key: 'at', title: t.at, cell: (it) => moment(it.at) },
        { key: 'what', title: t.what, cell: (it) => t.kinds[it.kind] ?? it.kind },
        { key: 'by', title: t.by, cell: (it) => it.by },
        { key: 'reason', title: common().reason, cell: (it) => it.reason ?? '–' },
      )}></data-table>`;
  }
}

customElements.define('credential-page', CredentialPage);
