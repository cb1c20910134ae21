import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { colleagues } from '../documents/api';
import type { Colleague, Delivery } from '../documents/api';
import '../documents/pdf-preview';
import { documentStyles } from '../documents/styles';
import { words } from '../documents/words';
import { documentKind } from '../kit/document-kinds';
import { Action } from '../kit/action';
import type { Answer } from '../kit/client';
import '../kit/dialog';
import { selectField, submitted, textField, textOf } from '../kit/fields';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { day, moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, loading, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { actOnOutgoing, credentials, deliveriesOf, readOutgoing, reviews, sendFile, sign } from './api';
import type { Annex, Capacity, Credential, Outgoing, Review, RevisionSignature } from './api';
import { outgoingBadge } from './state-badge';
import { say } from './texts';

adopt(documentStyles);

type Act =
  | 'submit'
  | 'review'
  | 'sign'
  | 'give-back'
  | 'number'
  | 'sign-organ'
  | 'sign-annexes'
  | 'issue'
  | 'issue-paper'
  | 'recall'
  | 'cancel'
  | 'revise'
  | 'signed-elsewhere'
  | 'annex';

/** Which of the six steps is the present one; after the last all are done. */
const STEP: Record<string, number> = {
  DRAFT: 0,
  SUBMITTED: 2,
  LEADER_SIGNED: 3,
  NUMBERED: 4,
  ORGAN_SIGNED: 5,
  ISSUED: 6,
  RECALLED: 6,
  REPLACED: 6,
};
const OUT = ['ISSUED', 'RECALLED', 'REPLACED'];
const MOST_REVIEWERS = 3;

/** One outgoing document from draft to issue: its data beside its file, and the one step that is due. */
class OutgoingDocumentPage extends Page {
  @state() private opened?: Act;
  @state() private progress?: number;
  @state() private fileError = '';

  private readonly document = new Loader<Answer<Outgoing>>(this, (signal) => readOutgoing(this.params.id, signal));
  private readonly reviews = new Loader<Review[]>(this, (signal) => reviews(this.params.id, signal));
  private readonly deliveries = new Loader<Delivery[]>(this, (signal) => deliveriesOf(this.params.id, signal));
  private readonly people = new Loader<Colleague[]>(this, colleagues);
  private readonly credentials = new Loader<Credential[]>(this, credentials);
  private readonly acting = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.opened = undefined;
      [this.document, this.reviews, this.deliveries].forEach((it) => it.restart());
    }
  }

  private reload(): void {
    [this.document, this.reviews, this.deliveries].forEach((it) => it.load());
  }

  protected override render(): TemplateResult {
    return html`${this.document.value ? nothing : html`<h1>${say().title}</h1>`}
    ${this.document.render((it) => this.page(it.body))}`;
  }

  private page(it: Outgoing): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${it.subject}</h1>
          <p class="heading-line">
            ${outgoingBadge(it)}
            ${it.urgency === 'NORMAL' ? nothing : badge(words().urgency[it.urgency], 'bad')}
            <span>${documentKind(it.kind)}</span>
            <strong data-number=${it.numberAndSymbol ?? ''}>${it.numberAndSymbol ?? ''}</strong>
            ${it.numberAndSymbol ? nothing : html`<span class="quiet">${t.notNumbered}</span>`}
          </p>
        </div>
      </div>
      ${this.steps(it)}
      <div class="split">
        <div class="stack">
          ${this.why(it)} ${this.acts(it)}
          ${this.acting.problem && this.opened === undefined ? problemView(this.acting.problem) : nothing}
          ${this.facts(it)} ${this.signatures(it)} ${this.reviewed()} ${this.delivered(it)}
        </div>
        <pdf-preview .revision=${it.currentRevisionId} .pages=${it.pageCount}></pdf-preview>
      </div>
      <modal-dialog .open=${this.opened !== undefined} heading=${this.opened ? t.act[this.opened] : ''}
        .content=${() => this.form(it)} @closed=${() => (this.opened = undefined)}></modal-dialog>`;
  }

  private steps(it: Outgoing): TemplateResult | typeof nothing {
    // on paper some of them never happen
    const at = it.form === 'PAPER' ? undefined : STEP[it.state];
    return at === undefined
      ? nothing
      : html`<ol class="steps" aria-label=${say().progress}>
          ${say().steps.map(
            (step, i) => html`<li class=${i < at ? 'done' : ''} aria-current=${i === at ? 'step' : nothing}>${i < at ? '✓ ' : ''}${step}</li>`,
          )}
        </ol>`;
  }

  private why(it: Outgoing): TemplateResult | typeof nothing {
    const t = say();
    const [title, text] = it.recallReason
      ? [t.recalledBecause, it.recallReason]
      : it.cancelReason
        ? [t.cancelledBecause, it.cancelReason]
        : it.state === 'DRAFT' && it.returnReason
          ? [t.returnedBecause, it.returnReason]
          : it.paperReason
            ? [t.paperBecause, it.paperReason]
            : [undefined, undefined];
    return title === undefined ? nothing : html`<div class="notice" data-why><p><strong>${title}:</strong> ${text}</p></div>`;
  }

  /* ---- what can be done ---- */

  private possible(it: Outgoing): Act[] {
    const unit = sessions.current?.unitId;
    const drafts = it.draftingUnitId === unit;
    const issues = it.unitId === unit;
    const writer = sessions.can('officer', 'clerk', 'leader');
    const clerk = sessions.can('clerk') && issues;
    const leader = sessions.can('leader');
    const reviewed = it.pendingReviews === 0;
    const waiting = it.state === 'SUBMITTED';
    const acts: [Act, boolean][] = [
      ['submit', it.state === 'DRAFT' && drafts && writer],
      ['review', waiting && this.isAsked()],
      ['sign', waiting && reviewed && leader && issues],
      ['number', it.state === 'LEADER_SIGNED' && clerk],
      ['sign-organ', it.state === 'NUMBERED' && clerk && it.form !== 'PAPER' && it.signatures.length > 0],
      ['sign-annexes', ['NUMBERED', 'ORGAN_SIGNED'].includes(it.state) && clerk && it.form !== 'PAPER' && unsigned(it).length > 0],
      ['issue', it.state === 'ORGAN_SIGNED' && clerk && unsigned(it).length === 0],
      ['give-back', waiting && leader && (drafts || issues)],
      ['revise', it.state === 'DRAFT' && drafts && writer],
      ['signed-elsewhere', (waiting && reviewed && writer && (drafts || issues)) || (it.state === 'NUMBERED' && clerk)],
      ['annex', ['DRAFT', 'SUBMITTED', 'LEADER_SIGNED'].includes(it.state) && drafts && writer],
      ['issue-paper', ((waiting && reviewed) || it.state === 'LEADER_SIGNED' || it.state === 'NUMBERED') && clerk],
      ['recall', it.state === 'ISSUED' && issues && sessions.can('leader', 'clerk')],
      ['cancel', !OUT.includes(it.state) && it.state !== 'CANCELLED' && issues && sessions.can('clerk', 'leader')],
    ];
    return acts.filter(([, may]) => may).map(([act]) => act);
  }

  /** The one step that leads on, when it is this person's. */
  private next(possible: Act[], it: Outgoing): Act | undefined {
    const onPaper = it.state === 'NUMBERED' && !possible.includes('sign-organ') ? (['issue-paper'] as Act[]) : [];
    const forward: Act[] = ['review', 'submit', 'sign', 'number', 'sign-organ', 'sign-annexes', 'issue', ...onPaper];
    return forward.find((act) => possible.includes(act));
  }

  private isAsked(): boolean {
    const waiting = this.awaited();
    return waiting !== undefined && waiting.account === sessions.current?.username;
  }

  /** Whose answer comes next. */
  private awaited(): Review | undefined {
    const all = this.reviews.value ?? [];
    const last = Math.max(0, ...all.map((it) => it.submission));
    return all.filter((it) => it.submission === last && !it.decision).sort((a, b) => a.level - b.level)[0];
  }

  private acts(it: Outgoing): TemplateResult {
    const t = say();
    const possible = this.possible(it);
    const next = this.next(possible, it);
    const others = possible.filter((act) => act !== next);
    const waits = t.waitsFor[it.state === 'SUBMITTED' && it.pendingReviews > 0 ? 'UNDER_REVIEW' : it.state];
    return html`${next
        ? html`<div class="next-step" data-next=${next}>
            <p><strong>${t.nextStep}</strong></p>
            <button type="button" class="main" data-act=${next} @click=${() => this.open(next)}>${t.act[next]}</button>
          </div>`
        : waits
          ? html`<p class="notice calm" data-waits=${it.state}>${waits}</p>`
          : nothing}
      ${others.length === 0
        ? nothing
        : html`<div class="other-acts" role="group" aria-label=${t.otherActs}>
            ${others.map((act) => html`<button type="button" data-act=${act} @click=${() => this.open(act)}>${t.act[act]}</button>`)}
          </div>`}`;
  }

  private open(act: Act): void {
    this.acting.problem = undefined;
    this.fileError = '';
    this.opened = act;
    if (act === 'submit' && this.people.value === undefined) {
      this.people.load();
    }
    if (['sign', 'sign-organ', 'sign-annexes'].includes(act)) {
      this.credentials.load();
    }
  }

  /* ---- what is known ---- */

  private facts(it: Outgoing): TemplateResult {
    const t = say();
    const fact = (title: string, value: unknown): unknown =>
      value === undefined || value === null || value === '' ? nothing : html`<dt>${title}</dt><dd>${value}</dd>`;
    return html`<section class="panel">
      <dl class="facts">
        ${fact(t.signer, [it.signerCompetence ? `${it.signerCompetence}.` : '', it.signerName, '–', it.signerTitle].join(' ').trim())}
        ${fact(t.recipients, it.recipients.map((one) => html`<div>${one.name} <span class="quiet">(${t[one.channel]})</span></div>`))}
        ${fact(t.answers, it.answersIncomingId ? html`<a href=${`/app/van-ban-den/${it.answersIncomingId}`}>${t.seeIncoming}</a>` : '')}
        ${fact(t.dossier, it.dossierId ? html`<a href=${`/app/ho-so/${it.dossierId}`}>${t.seeDossier}</a>` : t.noDossier)}
        ${fact(t.createdAt, moment(it.createdAt))} ${fact(t.issuedOn, it.issuedOn ? day(it.issuedOn) : '')}
        ${fact(t.form, it.issuedOn && it.form ? t.formWords[it.form] : '')}
        ${fact(t.dueOn, it.dueOn ? day(it.dueOn) : '')} ${fact(t.description, it.description)}
        ${fact(t.annexes, it.annexes.length === 0 ? '' : it.annexes.map(
          (one) => html`<div data-annex=${one.id}><a href=${`/api/documents/contents/${one.revisionId}`} target="_blank">${one.ordinal}. ${one.title}</a>
            ${one.signatures.map((signature) => this.verdict(signature, t.organSigned))}</div>`,
        ))}
      </dl>
    </section>`;
  }

  private signatures(it: Outgoing): TemplateResult {
    const t = say();
    return html`<section class="panel">
      <h2>${t.signatures}</h2>
      ${it.signatures.length === 0
        ? html`<p class="quiet">${t.noSignatures}</p>`
        : html`<ul class="lines">${it.signatures.map(
            (one) => html`<li data-signature=${one.capacity}><span>${t.capacity[one.capacity]}</span>
              <span class="quiet">${moment(one.signedAt)}</span>
              ${this.verdict(one)}</li>`,
          )}</ul>`}
    </section>`;
  }

  private verdict(one: RevisionSignature, before = ''): TemplateResult {
    return badge(
      `${before}${say().verdict[one.status]}`,
      one.status === 'VALID' ? 'good' : one.status === 'INVALID' ? 'bad' : 'warn',
      one.status,
    );
  }

  private reviewed(): TemplateResult | typeof nothing {
    const t = say();
    const all = this.reviews.value ?? [];
    return all.length === 0
      ? nothing
      : html`<section class="panel"><h2>${t.reviewsHeading}</h2>
          <ol class="trail">${all.map(
            (it) => html`<li><strong>${it.name}</strong>
              ${it.decision ? badge(t[it.decision], it.decision === 'APPROVE' ? 'good' : 'bad', it.decision) : html`<span class="quiet">${t.waiting}</span>`}
              ${it.comment ? html`<div>${it.comment}</div>` : nothing}
              ${it.decidedAt ? html`<div class="quiet">${moment(it.decidedAt)}</div>` : nothing}</li>`,
          )}</ol></section>`;
  }

  private delivered(it: Outgoing): TemplateResult | typeof nothing {
    const t = say();
    return !OUT.includes(it.state) || this.deliveries.value?.length === 0
      ? nothing
      : html`<section class="panel" data-deliveries><h2>${t.deliveriesHeading}</h2>
          ${this.deliveries.render(
            (all) => html`<ul class="lines">${all.map((one) => this.delivery(it, one))}</ul>`,
          )}</section>`;
  }

  private delivery(it: Outgoing, one: Delivery): TemplateResult {
    const t = say();
    const last = one.messages[one.messages.length - 1];
    const name = it.recipients.find((line) => line.unitId === one.toUnitId)?.name ?? last?.byName ?? '';
    return html`<li><span>${name}</span>
      ${badge(t.deliveryState[one.state] ?? one.state, one.state === 'REFUSED' ? 'bad' : one.state === 'DONE' ? 'good' : 'busy', one.state)}
      ${one.askedBack === 'ASKED' ? badge(t.askedBack, 'warn') : one.askedBack === 'REFUSED' ? badge(t.keptThere, 'bad') : nothing}
      ${last ? html`<span class="quiet">${moment(last.at)}${last.reason ? html` – ${last.reason}` : nothing}</span>` : nothing}</li>`;
  }

  /* ---- the forms ---- */

  private form(it: Outgoing): unknown {
    const t = say();
    const reason = (hint?: string): TemplateResult => html`${hint ? html`<p class="quiet">${hint}</p>` : nothing}
      ${textField({ name: 'reason', label: t.reason, required: true, maxlength: 500, autofocus: true, error: this.acting.errorOf('reason') })}`;
    switch (this.opened) {
      case 'submit':
        return this.people.render((people) => this.around(this.reviewerFields(people), (form) => this.submitDraft(it, people, form)));
      case 'review':
        return this.around(html`${selectField({
            name: 'decision',
            label: t.decision,
            value: 'APPROVE',
            choices: [
              { value: 'APPROVE', text: t.APPROVE },
              { value: 'RETURN', text: t.RETURN },
            ],
          })}
          ${textField({ name: 'comment', label: t.comment, maxlength: 500, error: this.acting.errorOf('comment') })}`,
          (form) => void this.act(it, 'reviews', { decision: textOf(form, 'decision'), comment: textOf(form, 'comment') }));
      case 'sign':
        return this.signing(it, 'LEADER');
      case 'sign-organ':
        return this.signing(it, 'ORGAN');
      case 'sign-annexes':
        return this.signing(it, 'ORGAN', unsigned(it));
      case 'give-back':
        return this.around(reason(), (form) => void this.act(it, 'return', { reason: textOf(form, 'reason') }));
      case 'number':
        return this.around(html`<p>${t.numberHint}</p>`, () => void this.act(it, 'number', {}));
      case 'issue':
        return this.around(html`<p>${t.issueHint}</p>
          <ul class="lines">${it.recipients.map((one) => html`<li><span>${one.name}</span><span class="quiet">${t[one.channel]}</span></li>`)}</ul>`,
          () => void this.act(it, 'issue', {}));
      case 'issue-paper':
        return this.around(html`${reason(t.paperHint)}
          <file-field name="scan" label=${t.scan} .progress=${this.progress}></file-field>`,
          (form) => void this.issueOnPaper(it, textOf(form, 'reason')), true);
      case 'recall':
        return this.around(reason(t.recallHint), (form) => void this.act(it, 'recall', { reason: textOf(form, 'reason') }), true);
      case 'cancel':
        return this.around(reason(t.cancelHint), (form) => void this.act(it, 'cancellation', { reason: textOf(form, 'reason') }), true);
      case 'revise':
      case 'signed-elsewhere':
        return this.around(html`<file-field name="file" label=${t.newFile} required .progress=${this.progress} .error=${this.fileError}></file-field>`,
          () => void this.send(it, 'revisions', undefined));
      case 'annex':
        return this.around(html`${textField({ name: 'title', label: t.annexTitle, required: true, maxlength: 500, error: this.acting.errorOf('title') })}
          <file-field name="file" label=${t.annexFile} required .progress=${this.progress} .error=${this.fileError}></file-field>`,
          (form) => void this.send(it, 'annexes', { title: textOf(form, 'title') }));
      default:
        return loading();
    }
  }

  private around(fields: unknown, then: (form: FormData) => void, isDangerous = false): TemplateResult {
    const t = say();
    return html`<form class="stack" autocomplete="off" @submit=${(event: Event) => then(submitted(event))}>
      ${fields} ${this.acting.problem ? problemView(this.acting.problem) : nothing}
      <div class="buttons">
        <button class=${isDangerous ? 'danger' : 'main'} data-action="send" aria-disabled=${this.acting.isBusy ? 'true' : 'false'}>
          ${this.acting.isBusy ? t.sending : this.opened ? t.act[this.opened] : ''}
        </button>
        <button type="button" @click=${() => (this.opened = undefined)}>${words().cancel}</button>
      </div>
    </form>`;
  }

  private reviewerFields(people: Colleague[]): TemplateResult {
    const t = say();
    const choices = people
      .filter((one) => one.username !== sessions.current?.username && one.roles.some((role) => role === 'officer' || role === 'leader'))
      .map((one) => ({ value: one.username, text: one.title ? `${one.displayName} – ${one.title}` : one.displayName }));
    return html`<fieldset class="plain-set">
      <legend>${t.reviewers}</legend>
      <p class="hint">${t.reviewersHint}</p>
      ${Array.from({ length: Math.min(MOST_REVIEWERS, choices.length) }, (_, i) =>
        selectField({ name: `reviewer${i}`, label: t.reviewer(i + 1), none: t.noReviewer, choices }),
      )}
    </fieldset>
    ${this.acting.errorOf('reviewers') ? html`<p class="error">${this.acting.errorOf('reviewers')}</p>` : nothing}`;
  }

  private submitDraft(it: Outgoing, people: Colleague[], form: FormData): void {
    const reviewers = Array.from({ length: MOST_REVIEWERS }, (_, i) => textOf(form, `reviewer${i}`))
      .map((username) => people.find((one) => one.username === username))
      .filter((one) => one !== undefined)
      .map((one) => ({ account: one.username, name: one.displayName.slice(0, 50) }));
    void this.act(it, 'submission', { reviewers });
  }

  /** @param annexes that are signed instead of the document */
  private signing(it: Outgoing, capacity: Capacity, annexes?: Annex[]): TemplateResult {
    const t = say();
    return this.credentials.render((all) => {
      const kind = capacity === 'LEADER' ? 'PERSON' : 'ORGAN';
      const fit = all.filter((one) => one.kind === kind && one.state.name === 'ACTIVE');
      const usable = fit.filter((one) => one.home.type !== 'OWN_DEVICE');
      if (usable.length === 0) {
        return html`<div class="notice"><div><p><strong>${t.noCredential}</strong></p><p>${
          fit.length === 0 ? t.noCredentialAdvice : html`<a href="/app/ky-so/thiet-bi">${t.signOnDevice}</a>`
        }</p></div></div>`;
      }
      return this.around(html`${annexes
          ? html`<p class="quiet">${t.annexSignHint}</p>
              <ul class="lines">${annexes.map((one) => html`<li data-unsigned=${one.id}><span>${one.ordinal}. ${one.title}</span></li>`)}</ul>`
          : html`<p class="quiet">${t.signHint}</p>`}
        ${selectField({
          name: 'credentialId',
          label: t.credential,
          value: usable[0].id,
          choices: fit.map((one) => ({
            value: one.id,
            text: `${one.holder.name} – ${one.home.type === 'OWN_DEVICE' ? t.ownDevice : t.validTo(day(one.certificate.validTo))}`,
            disabled: one.home.type === 'OWN_DEVICE',
          })),
        })}
        ${textField({ name: 'pin', type: 'password', label: t.pin, hint: t.pinHint, autocomplete: 'off', maxlength: 200, error: this.acting.errorOf('pin') })}`,
        (form) => void (annexes ? this.signAnnexes(annexes, form) : this.sign(it, capacity, form)));
    });
  }

  private async sign(it: Outgoing, capacity: Capacity, form: FormData): Promise<void> {
    const signature = { documentId: it.id, revisionId: it.currentRevisionId, capacity, ...means(form) };
    this.end(await this.acting.run((key) => sign(signature, { key })));
  }

  /** One after the other; what was signed before one failed stays signed and is not listed again. */
  private async signAnnexes(annexes: Annex[], form: FormData): Promise<void> {
    const done = await this.acting.run(async (key) => {
      for (const one of annexes) {
        await sign({ documentId: one.id, revisionId: one.revisionId, capacity: 'ORGAN', ...means(form) }, { key: `${key}-${one.ordinal}` });
      }
      return true;
    });
    if (!done) {
      this.reload();
    }
    this.end(done);
  }

  private async act(it: Outgoing, act: string, body: unknown): Promise<void> {
    const etag = this.document.value?.etag;
    this.end(await this.acting.run((key) => actOnOutgoing(it.id, act, body, { key, etag })));
  }

  private async issueOnPaper(it: Outgoing, reason: string | undefined): Promise<void> {
    const scan = this.querySelector<FileField>('file-field[name=scan]')?.file;
    const how = { form: 'PAPER', reason };
    const etag = this.document.value?.etag;
    const done = await this.acting.run((key) =>
      scan === undefined
        ? actOnOutgoing(it.id, 'issue', how, { key, etag })
        : sendFile(it.id, 'issue', how, scan, { key, etag, progress: (part) => (this.progress = part) }),
    );
    this.end(done);
  }

  private async send(it: Outgoing, what: string, metadata: unknown): Promise<void> {
    const file = this.querySelector<FileField>('dialog file-field')?.file;
    if (file === undefined) {
      this.fileError = say().fileMissing;
      return;
    }
    const etag = this.document.value?.etag;
    this.end(await this.acting.run((key) => sendFile(it.id, what, metadata, file, { key, etag, progress: (part) => (this.progress = part) })));
  }

  private end(done: unknown): void {
    this.progress = undefined;
    if (done) {
      toast(say().done[this.opened ?? 'submit']);
      this.opened = undefined;
      this.reload();
    } else if (this.acting.problem?.isOutdated) {
      // what was typed stays in the form; behind it stands the document as it is now
      this.reload();
    }
  }
}

function unsigned(it: Outgoing): Annex[] {
  return it.annexes.filter((one) => !one.signatures.some((signature) => signature.status === 'VALID'));
}

/** What is signed with; the PIN goes from the field into the request. */
function means(form: FormData): { credentialId: string; pin?: string } {
  const pin = String(form.get('pin') ?? '');
  return { credentialId: String(form.get('credentialId')), pin: pin === '' ? undefined : pin };
}

customElements.define('outgoing-document-page', OutgoingDocumentPage);
