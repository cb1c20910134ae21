import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { day, moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { save } from '../kit/save';
import { problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { longTermFile, reportOn, verifyDocument, verifyFile } from './api';
import type { ReportKind, Verification, VerifiedSignature } from './api';
import { commonName, signingNav } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const REPORTS: ReportKind[] = ['detailed', 'etsi'];

/** Whether the signatures of a file hold, and why not. */
class VerificationPage extends Page {
  @state() private verified?: { file: File; verdict: Verification };
  @state() private progress?: number;
  private readonly document = new Loader<Verification>(this, () => verifyDocument(this.query.get('document') ?? ''));
  private readonly verifying = new Action(this);
  private readonly fetching = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') && this.query.has('document')) {
      this.verified = undefined;
      this.document.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const documentId = this.query.get('document');
    return html`<div class="page-head">
        <div>
          <h1>${t.verification}</h1>
          <p class="quiet">${t.verifyHint}</p>
        </div>
        <a href="/verify">${t.publicPage}</a>
      </div>
      ${signingNav()}
      <form class="panel stack" data-form="verify" @submit=${this.verify}>
        <file-field label=${t.pdf} required .progress=${this.progress} @change=${() => (this.verified = undefined)}></file-field>
        ${this.verifying.problem ? problemView(this.verifying.problem) : nothing}
        <div class="buttons">
          <button type="submit" class="main" ?disabled=${this.verifying.isBusy}>
            ${this.verifying.isBusy ? t.verifying : t.verify}
          </button>
        </div>
      </form>
      ${this.fetching.problem ? problemView(this.fetching.problem) : nothing}
      ${this.verified
        ? this.result(this.verified.verdict, this.verified.file.name, this.reports(this.verified.file))
        : documentId
          ? this.document.render((verdict) => this.result(verdict, t.currentFile, this.longTerm(documentId)))
          : nothing}`;
  }

  private result(it: Verification, name: string, more: TemplateResult): TemplateResult {
    const t = say();
    return html`<section class="panel verdict-box ${it.status}" role="status" data-verdict=${it.status}>
        <h2>${t.verdicts[it.status]}</h2>
        <p class="quiet">${t.verdictOf(name)}</p>
        <p>${t.verdictTexts[it.status]}</p>
      </section>
      ${it.signatures.map((signature, i) => this.signature(signature, i + 1))} ${it.signatures.length === 0 ? nothing : more}`;
  }

  private signature(it: VerifiedSignature, ordinal: number): TemplateResult {
    const t = say();
    return html`<section class="panel verdict-box ${it.status}" data-signature=${it.status}>
      <h3>${t.signature(ordinal, it.signerName)}: ${t.verdicts[it.status]}</h3>
      <dl class="facts">
        ${it.explanations.length === 0
          ? nothing
          : html`<dt>${t.reasons}</dt>
              <dd>
                <ul>
                  ${it.explanations.map((reason) => html`<li data-reason=${reason.code}>${reason.message} <code>${reason.code}</code></li>`)}
                </ul>
              </dd>`}
        <dt>${t.signedAs}</dt>
        <dd>${it.capacity ? t.capacities[it.capacity] : t.elsewhere}</dd>
        <dt>${t.mandate}</dt>
        <dd>${t.mandateTexts[it.mandate.status]}</dd>
        <dt>${t.signedAt}</dt>
        <dd>${it.timestampedAt ? t.stamped(moment(it.timestampedAt)) : it.signedAt ? t.claimed(moment(it.signedAt)) : t.noTime}</dd>
        <dt>${t.coverage}</dt>
        <dd>${t.coverages[it.coverage]}</dd>
        ${it.changes.length === 0
          ? nothing
          : html`<dt>${t.changes}</dt><dd>${it.changes.map((change) => t.changeTexts[change]).join(', ')}</dd>`}
        <dt>${t.certificate}</dt>
        <dd>${t.certificateStates[it.certificate.status]}${it.certificate.revokedAt ? html` (${day(it.certificate.revokedAt)})` : nothing}</dd>
        <dt>${t.issuer}</dt>
        <dd>${commonName(it.certificate.issuer) || '–'}</dd>
        <dt>${t.level}</dt>
        <dd>${t.levels[it.level]}</dd>
      </dl>
    </section>`;
  }

  private reports(file: File): TemplateResult {
    const t = say();
    return html`<section class="panel">
      <h2>${t.reports}</h2>
      <p class="quiet">${t.reportsText}</p>
      <div class="buttons">
        ${REPORTS.map(
          (kind) => html`<button type="button" data-report=${kind} ?disabled=${this.fetching.isBusy}
            @click=${() => void this.report(file, kind)}>${t.reportNames[kind]}</button>`,
        )}
      </div>
    </section>`;
  }

  private longTerm(documentId: string): TemplateResult {
    return html`<div class="buttons">
      <button type="button" data-action="long-term" ?disabled=${this.fetching.isBusy}
        @click=${() => void this.fetch(() => longTermFile(documentId))}>${say().longTerm}</button>
    </div>`;
  }

  private async verify(event: Event): Promise<void> {
    event.preventDefault();
    const file = (event.target as Element).querySelector<FileField>('file-field')?.file;
    if (file === undefined) {
      return;
    }
    this.progress = 0;
    const verdict = await this.verifying.run(() => verifyFile(file, { progress: (part) => (this.progress = part) }));
    this.progress = undefined;
    this.verified = verdict && { file, verdict };
    if (verdict && this.query.has('document')) {
      router.replaceQuery({ document: undefined });
    }
  }

  private report(file: File, kind: ReportKind): Promise<void> {
    return this.fetch(() => reportOn(file, kind), `${file.name.replace(/\.pdf$/i, '')}-${kind}.xml`);
  }

  private async fetch(read: () => Promise<File>, name?: string): Promise<void> {
    const file = await this.fetching.run(read);
    if (file) {
      save(file, name);
    }
  }
}

customElements.define('verification-page', VerificationPage);
