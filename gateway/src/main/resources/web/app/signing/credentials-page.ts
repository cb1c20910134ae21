import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { columns } from '../kit/data-table';
import { day, today } from '../kit/format';
import { Loader } from '../kit/loader';
import { badge, empty } from '../kit/states';
import type { Tone } from '../kit/states';
import { adopt } from '../kit/styles';
import { unitNames } from '../kit/unit-names';
import { Page } from '../kit/view';
import { listCredentials } from './api';
import type { Credential, Mandate } from './api';
import { commonName, signingNav } from './parts';
import './signature-image';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const DAY = 24 * 60 * 60 * 1000;
const TONES: Record<Credential['state']['name'], Tone> = { ACTIVE: 'good', SUSPENDED: 'warn', RETIRED: 'plain' };

/** The person's certificates: how long they last, what is wrong with them, and what may be signed with them. */
class CredentialsPage extends Page {
  private readonly credentials = new Loader<Credential[]>(this, async (signal) => {
    this.shown = await listCredentials(signal);
    this.names.load();
    return this.shown;
  });
  /** Of the units of the mandates; the certificates are shown without them too. */
  private readonly names = new Loader<Map<string, string>>(this, (signal) =>
    unitNames(
      this.shown.flatMap((it) => it.mandates.map((mandate) => mandate.unitId)),
      signal,
    ),
  );
  private shown: Credential[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.credentials.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${t.credentials}</h1>
          <p class="quiet">${t.credentialsHint}</p>
        </div>
      </div>
      ${signingNav()}
      ${this.credentials.render((all) => (all.length === 0 ? empty(t.noCredentials) : all.map((it) => this.one(it))))}`;
  }

  private one(it: Credential): TemplateResult {
    const t = say();
    const certificate = it.certificate;
    return html`<article class="panel credential" data-credential=${it.id}>
      <h2>${it.holder.name} ${badge(t.credentialStates[it.state.name], TONES[it.state.name], it.state.name)}</h2>
      ${it.warnings.map(
        (warning) => html`<p class="notice" data-warning=${warning}>${t.warnings[warning]}</p>`,
      )}
      <dl class="facts">
        <dt>${t.kind}</dt>
        <dd>${t.kinds[it.kind]}</dd>
        <dt>${t.keyHome}</dt>
        <dd>${t.homes[it.home.type]}</dd>
        ${certificate
          ? html`<dt>${t.validity}</dt>
              <dd>${t.fromTo(day(certificate.validFrom), day(certificate.validTo))} (${t.daysLeft(daysUntil(certificate.validTo))})</dd>
              <dt>${t.subject}</dt>
              <dd>${commonName(certificate.subject)}</dd>
              <dt>${t.issuer}</dt>
              <dd>${commonName(certificate.issuer)}</dd>
              <dt>${t.serial}</dt>
              <dd><code>${certificate.serial}</code></dd>`
          : nothing}
        ${it.state.name === 'ACTIVE'
          ? nothing
          : html`<dt>${t.credentialStates[it.state.name]}</dt>
              <dd>${t.since(day(it.state.since))}${it.state.reason ? html`: ${it.state.reason}` : nothing}</dd>`}
      </dl>
      <h3>${t.image}</h3>
      <signature-image credential=${it.id} holder=${it.holder.name}></signature-image>
      <h3>${t.mandates}</h3>
      ${it.mandates.length === 0 ? html`<p class="quiet">${t.noMandates}</p>` : this.mandates(it.mandates)}
    </article>`;
  }

  private nameOf(unitId: string): string {
    const isComing = this.names.value === undefined && this.names.problem === undefined;
    return this.names.value?.get(unitId) ?? (isComing ? '…' : say().nameMissing);
  }

  private mandates(all: Mandate[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.mandates} .rows=${all} .keyOf=${(it: Mandate) => it.id}
      .columns=${columns<Mandate>(
        { key: 'unit', title: t.forUnit, cell: (it) => this.nameOf(it.unitId) },
        { key: 'as', title: t.as, cell: (it) => t.mandateCapacities[it.capacity] },
        {
          key: 'valid',
          title: t.validity,
          cell: (it) => html`<span>${it.validTo ? t.fromTo(day(it.validFrom), day(it.validTo)) : t.from(day(it.validFrom))}
            ${it.endedAt ? badge(t.ended(day(it.endedAt)), 'warn') : nothing}</span>`,
        },
        { key: 'basis', title: t.basis, cell: (it) => [it.paper, it.endPaper].filter((paper) => paper).join('; ') || '–' },
      )}></data-table>`;
  }
}

customElements.define('credentials-page', CredentialsPage);

function daysUntil(moment: string): number {
  return Math.floor((Date.parse(moment) - Date.parse(today())) / DAY);
}
