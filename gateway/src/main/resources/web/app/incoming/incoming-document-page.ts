import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { colleagues, dossiers, numbered, units } from '../documents/api';
import type { Colleague, DossierHeading, Unit } from '../documents/api';
import { due } from '../documents/due';
import '../documents/pdf-preview';
import { documentStyles } from '../documents/styles';
import { words } from '../documents/words';
import { documentKind } from '../kit/document-kinds';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import '../kit/dialog';
import { dateField, selectField, submitted, textArea, textField, textOf } from '../kit/fields';
import { day, moment, number } from '../kit/format';
import { Loader } from '../kit/loader';
import { Problem } from '../kit/problem';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { badge, loading, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { listOutgoing } from '../outgoing/api';
import type { Outgoing } from '../outgoing/api';
import { outgoingBadge } from '../outgoing/state-badge';
import { actOnIncoming, exclusionBases, isOpen, openDossier, readExclusion, readIncoming, readTrail } from './api';
import type { AssigneeRole, Exclusion, HandlingTrail, Incoming } from './api';
import { stateBadge } from './state-badge';
import { say } from './texts';

adopt(documentStyles);

const MOST_DUPLICATES = 3;

type Act =
  | 'assign'
  | 'dossier'
  | 'progress'
  | 'complete'
  | 'return'
  | 'pass-on'
  | 'classify'
  | 'exclude';

/** One incoming document: its data beside its file, who handles it, and what the person may do with it now. */
class IncomingDocumentPage extends Page {
  @state() private opened?: Act;
  @state() private outcome = 'WITH_REPLY';
  @state() private leadError = '';

  private readonly document = new Loader<Answer<Incoming>>(this, (signal) => readIncoming(this.params.id, signal));
  private readonly trail = new Loader<HandlingTrail>(this, async (signal) => (await readTrail(this.params.id, signal)).body);
  private readonly replies = new Loader<Outgoing[]>(
    this,
    async (signal) => (await listOutgoing({ answers: this.params.id, size: 50 }, signal)).body.items,
  );
  private readonly dossiers = new Loader<DossierHeading[]>(this, (signal) =>
    dossiers({ incomingId: this.params.id }, signal),
  );
  private readonly exclusion = new Loader<Exclusion | null>(this, (signal) => this.readExclusion(signal));
  private readonly people = new Loader<Colleague[]>(this, colleagues);
  private readonly units = new Loader<Unit[]>(this, units);
  private readonly bases = new Loader<Listing<{ code: string; name: string }>>(
    this,
    async (signal) => (await exclusionBases(signal)).body,
  );
  private readonly acting = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.opened = undefined;
      [this.document, this.trail, this.replies, this.dossiers, this.exclusion].forEach((it) => it.restart());
    }
  }

  /** None is a 404 of the service; only who might propose one asks. */
  private async readExclusion(signal: AbortSignal): Promise<Exclusion | null> {
    if (!sessions.can('leader')) {
      return null;
    }
    try {
      return (await readExclusion(this.params.id, signal)).body;
    } catch (e) {
      if (e instanceof Problem && e.status === 404) {
        return null;
      }
      throw e;
    }
  }

  private reload(): void {
    [this.document, this.trail, this.replies, this.dossiers, this.exclusion].forEach((it) => it.load());
  }

  protected override render(): TemplateResult {
    return html`${this.document.value ? nothing : html`<h1>${say().title}</h1>`}
    ${this.document.render((it) => this.page(it.body))}`;
  }

  private page(it: Incoming): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${it.subject}</h1>
          <p class="heading-line">
            ${stateBadge(it)}
            ${it.urgency === 'NORMAL' ? nothing : badge(words().urgency[it.urgency], 'bad')}
            <span>${t.arrivalNumber} <strong data-arrival=${it.arrivalNumber}>${number(it.arrivalNumber)}</strong></span>
            <span class="quiet">${numbered(it)}${it.documentDate ? html` · ${day(it.documentDate)}` : nothing}</span>
          </p>
        </div>
      </div>
      <div class="split">
        <div class="stack">
          ${this.acts(it)}
          ${this.acting.problem && this.opened === undefined ? problemView(this.acting.problem) : nothing}
          ${this.facts(it)} ${this.handling()} ${this.related()}
        </div>
        <pdf-preview .revision=${it.currentRevisionId} .pages=${it.pageCount}></pdf-preview>
      </div>
      <modal-dialog .open=${this.opened !== undefined} heading=${this.heading()} .content=${() => this.form(it)}
        @closed=${() => (this.opened = undefined)}></modal-dialog>`;
  }

  /* ---- what can be done ---- */

  private isMine(it: Incoming, ...parts: AssigneeRole[]): boolean {
    const me = sessions.current?.username;
    return (it.assignees ?? []).some((one) => one.username === me && parts.includes(one.role));
  }

  private isHandled(it: Incoming): boolean {
    return it.state === 'ASSIGNED' || it.state === 'IN_PROGRESS';
  }

  private possible(it: Incoming): Act[] {
    const open = isOpen(it);
    const mayAssign = sessions.can('leader', 'clerk');
    const acts: [Act, boolean][] = [
      ['assign', open && mayAssign],
      ['dossier', open && sessions.can('officer', 'clerk', 'leader')],
      ['progress', this.isHandled(it) && this.isMine(it, 'LEAD', 'COOPERATE')],
      ['complete', this.isHandled(it) && (this.isMine(it, 'LEAD') || sessions.can('leader'))],
      ['return', open && mayAssign],
      ['pass-on', open && mayAssign],
      ['classify', (open || it.state === 'COMPLETED') && sessions.can('leader')],
      ['exclude', it.state !== 'REMOVED' && sessions.can('leader') && this.exclusion.value === null],
    ];
    return acts.filter(([, may]) => may).map(([act]) => act);
  }

  /** What the person would do now; the reply is a link of its own. */
  private next(it: Incoming, possible: Act[]): Act | 'reply' | undefined {
    if (it.state === 'REGISTERED' && sessions.can('leader')) {
      return 'assign';
    }
    if (!this.isHandled(it) || !this.isMine(it, 'LEAD', 'COOPERATE')) {
      return undefined;
    }
    if (this.dossiers.value?.length === 0) {
      return possible.includes('dossier') ? 'dossier' : undefined;
    }
    const replies = this.replies.value ?? [];
    if (replies.length === 0) {
      return 'reply';
    }
    return replies.some((one) => one.state === 'ISSUED') && possible.includes('complete') ? 'complete' : undefined;
  }

  private label(act: Act, it: Incoming): string {
    const t = say();
    switch (act) {
      case 'assign':
        return it.state === 'REGISTERED' ? t.assign : t.reassign;
      case 'dossier':
        return t.openDossier;
      case 'progress':
        return t.noteProgress;
      case 'complete':
        return t.complete;
      case 'return':
        return t.giveBack;
      case 'pass-on':
        return t.passOn;
      case 'classify':
        return it.needsAction ? t.classifyAsInformation : t.classifyAsAction;
      case 'exclude':
        return t.exclude;
    }
  }

  private acts(it: Incoming): TemplateResult | typeof nothing {
    const t = say();
    const possible = this.possible(it);
    const next = this.next(it, possible);
    const others = possible.filter((act) => act !== next);
    const mayDraft = isOpen(it) && sessions.can('officer', 'clerk', 'leader') && next !== 'reply';
    if (possible.length === 0 && next === undefined) {
      return nothing;
    }
    return html`${next === undefined
        ? nothing
        : html`<div class="next-step" data-next=${next}>
            <p><strong>${t.nextStep}</strong></p>
            ${next === 'reply'
              ? html`<a class="button main" href=${this.replyPath(it)} data-act="reply">${t.draftReply}</a>`
              : html`<button type="button" class="main" data-act=${next} @click=${() => this.open(next)}>${this.label(next, it)}</button>`}
          </div>`}
      <div class="other-acts" role="group" aria-label=${t.otherActs}>
        ${mayDraft ? html`<a class="button" href=${this.replyPath(it)} data-act="reply">${t.draftReply}</a>` : nothing}
        ${others.map((act) => html`<button type="button" data-act=${act} @click=${() => this.open(act)}>${this.label(act, it)}</button>`)}
      </div>`;
  }

  private replyPath(it: Incoming): string {
    const dossier = this.dossiers.value?.[0];
    return `/app/van-ban-di/soan-thao?tra-loi=${it.id}${dossier ? `&ho-so=${dossier.id}` : ''}`;
  }

  private open(act: Act): void {
    this.acting.problem = undefined;
    this.leadError = '';
    this.opened = act;
    const needed = { assign: this.people, 'pass-on': this.units, exclude: this.bases }[act as 'assign'];
    if (needed !== undefined && needed.value === undefined) {
      needed.load();
    }
  }

  /* ---- what is known ---- */

  private facts(it: Incoming): TemplateResult {
    const t = say();
    const fact = (title: string, value: unknown): unknown =>
      value === undefined || value === null || value === '' ? nothing : html`<dt>${title}</dt><dd>${value}</dd>`;
    return html`<section class="panel">
      <dl class="facts">
        ${fact(t.sender, it.sender.name)} ${fact(t.kind, documentKind(it.kind))}
        ${fact(t.needsAction, it.needsAction ? t.action : t.information)}
        ${fact(t.dueOn, it.dueOn ? due(it.dueOn, isOpen(it)) : '')} ${fact(t.arrivedOn, day(it.arrivedOn))}
        ${fact(t.medium, it.medium === 'PAPER' ? html`${t.PAPER}${it.paperReason ? html` – ${it.paperReason}` : nothing}` : t.ELECTRONIC)}
        ${fact(t.signer, [it.signer?.fullName, it.signer?.position].filter(Boolean).join(', '))}
        ${fact(t.toPlaces, it.toPlaces)} ${fact(t.description, it.description)}
        ${fact(t.returnedBecause, it.returned?.reason)}
        ${fact(t.doneOn, it.completion ? html`${day(it.completion.completedOn)} – ${it.completion.outcome === 'WITH_REPLY' ? t.WITH_REPLY : t.WITHOUT_REPLY}` : '')}
        ${fact(t.linkedTo, it.linksTo ? html`<a href=${`/app/van-ban-den/${it.linksTo}`}>${t.seeLinked}</a>` : '')}
      </dl>
      ${it.possibleDuplicates && it.possibleDuplicates.length > 0
        ? html`<div class="notice"><p>${t.sameFile}
            ${it.possibleDuplicates.slice(0, MOST_DUPLICATES).map((id, i) => html`<a href=${`/app/van-ban-den/${id}`}>${t.openIt(number(i + 1))}</a> `)}</p></div>`
        : nothing}
    </section>`;
  }

  private handling(): TemplateResult {
    const t = say();
    return html`<section class="panel" data-trail>
      <h2>${t.handling}</h2>
      ${this.trail.render((trail) => {
        const entries = [
          ...trail.items.map((it) => ({ at: it.assignedAt, view: this.assignment(it) })),
          ...trail.notes.map((it) => ({
            at: it.notedAt,
            view: html`<li><strong>${t.noteKind[it.kind] ?? it.kind}</strong>: ${it.note}
              <div class="quiet">${it.notedByName ?? it.notedBy} · ${moment(it.notedAt)}</div></li>`,
          })),
        ].sort((a, b) => a.at.localeCompare(b.at));
        return entries.length === 0
          ? html`<p class="quiet">${t.nothingYet}</p>`
          : html`<ol class="trail">${entries.map((it) => it.view)}</ol>`;
      })}
    </section>`;
  }

  private assignment(it: HandlingTrail['items'][number]): TemplateResult {
    const t = say();
    return html`<li class=${it.replacedAt ? 'old' : ''}>
      <div>${it.direction}${it.replacedAt ? html` <em>(${t.replaced})</em>` : nothing}</div>
      ${it.assignees.map(
        (one) => html`<div><strong>${t.role[one.role]}</strong>: ${one.name}${one.dueOn ? html` (${t.until} ${day(one.dueOn)})` : nothing}</div>`,
      )}
      <div class="quiet">${it.directedBy ?? it.assignedByName ?? it.assignedBy} · ${moment(it.assignedAt)}</div>
    </li>`;
  }

  private related(): TemplateResult {
    const t = say();
    const exclusion = this.exclusion.value;
    return html`${this.dossiers.value && this.dossiers.value.length > 0
      ? html`<section class="panel"><h2>${t.dossier}</h2>
          <ul class="lines">${this.dossiers.value.map(
            (it) => html`<li><a href=${`/app/ho-so/${it.id}`} data-dossier=${it.id}>${it.title}</a><span class="quiet">${it.code}</span></li>`,
          )}</ul></section>`
      : nothing}
    ${this.replies.value && this.replies.value.length > 0
      ? html`<section class="panel"><h2>${t.replies}</h2>
          <ul class="lines">${this.replies.value.map(
            (it) => html`<li><a href=${`/app/van-ban-di/${it.id}`}>${it.subject}</a>${outgoingBadge(it)}</li>`,
          )}</ul></section>`
      : nothing}
    ${exclusion
      ? html`<section class="panel" data-exclusion=${exclusion.state}><h2>${t.exclusion}</h2>
          <p class="heading-line">${badge(t.exclusionState[exclusion.state] ?? exclusion.state, 'busy')} ${exclusion.reason}</p>
          ${exclusion.decisionNote ? html`<p class="quiet">${exclusion.decisionNote}</p>` : nothing}</section>`
      : nothing}`;
  }

  /* ---- the forms ---- */

  private heading(): string {
    const it = this.document.value?.body;
    return this.opened === undefined || it === undefined ? '' : this.label(this.opened, it);
  }

  private form(it: Incoming): unknown {
    const t = say();
    switch (this.opened) {
      case 'assign':
        return this.people.render((people) => this.assignForm(it, people));
      case 'dossier':
        return this.around(it, html`<p class="quiet">${t.dossierHint}</p>
          ${textField({ name: 'title', label: t.dossierTitle, value: it.subject, required: true, maxlength: 500, autofocus: true, error: this.acting.errorOf('title') })}`,
          (form) => void this.startDossier(it, textOf(form, 'title')));
      case 'progress':
        return this.around(it, textArea({ name: 'note', label: t.progressNote, required: true, maxlength: 2000, error: this.acting.errorOf('note') }),
          (form) => void this.act(it, 'progress', { note: textOf(form, 'note') }, t.noted));
      case 'complete':
        return this.completionForm(it);
      case 'return':
        return this.around(it, this.reasonField(), (form) => void this.act(it, 'return', { reason: textOf(form, 'reason') }, t.givenBack));
      case 'pass-on':
        return this.units.render((all) => this.around(it, html`${selectField({
            name: 'unitId',
            label: t.passTo,
            required: true,
            choices: all.filter((unit) => unit.id !== it.unitId).map((unit) => ({ value: unit.id, text: unit.name })),
            error: this.acting.errorOf('unitId'),
          })}
          ${textField({ name: 'note', label: t.note, maxlength: 500, error: this.acting.errorOf('note') })}`,
          (form) => void this.act(it, 'passing-on', { unitId: textOf(form, 'unitId'), note: textOf(form, 'note') }, t.passed)));
      case 'classify':
        return this.around(it, this.reasonField(),
          (form) => void this.act(it, 'classification', { needsAction: !it.needsAction, reason: textOf(form, 'reason') }, t.classified));
      case 'exclude':
        return this.bases.render((bases) => this.around(it, html`<p class="quiet">${t.excludeHint}</p>
          ${selectField({ name: 'basis', label: t.basis, required: true, choices: bases.items.map((one) => ({ value: one.code, text: one.name })), error: this.acting.errorOf('basis') })}
          ${this.reasonField()}`,
          (form) => void this.act(it, 'exclusion', { basis: textOf(form, 'basis'), reason: textOf(form, 'reason') }, t.excluded)));
      default:
        return loading();
    }
  }

  private reasonField(): TemplateResult {
    return textArea({ name: 'reason', label: say().reason, required: true, maxlength: 500, error: this.acting.errorOf('reason') });
  }

  private around(it: Incoming, fields: unknown, then: (form: FormData) => void): TemplateResult {
    return html`<form class="stack" @submit=${(event: Event) => then(submitted(event))}>
      ${fields} ${this.acting.problem ? problemView(this.acting.problem) : nothing}
      <div class="buttons">
        <button class="main" data-action="send" aria-disabled=${this.acting.isBusy ? 'true' : 'false'}>${this.label(this.opened ?? 'assign', it)}</button>
        <button type="button" @click=${() => (this.opened = undefined)}>${words().cancel}</button>
      </div>
    </form>`;
  }

  private assignForm(it: Incoming, people: Colleague[]): TemplateResult {
    const t = say();
    const leaders = people.filter((one) => one.roles.includes('leader'));
    const workers = people.filter((one) => one.roles.some((role) => ['officer', 'clerk', 'leader'].includes(role)));
    const before = new Map((it.assignees ?? []).map((one) => [one.username, one.role]));
    return this.around(it, html`${sessions.can('leader')
        ? nothing
        : selectField({
            name: 'directedBy',
            label: t.directedBy,
            required: true,
            choices: leaders.map((one) => ({ value: one.displayName, text: titled(one) })),
            error: this.acting.errorOf('directedBy'),
          })}
      ${textArea({ name: 'direction', label: t.direction, required: true, rows: 2, maxlength: 2000, error: this.acting.errorOf('direction') })}
      <fieldset class="plain-set">
        <legend>${t.assignees}</legend>
        <div class="people">
          ${workers.map(
            (one) => html`<label for=${`part-${one.id}`}>${titled(one)}</label>
              <select id=${`part-${one.id}`} name=${`part:${one.username}`} data-person=${one.username}>
                <option value="">${t.noPart}</option>
                ${Object.entries(t.role).map(
                  ([role, text]) => html`<option value=${role} ?selected=${before.get(one.username) === role}>${text}</option>`,
                )}
              </select>`,
          )}
        </div>
        ${this.leadError ? html`<p class="error" role="alert">${this.leadError}</p>` : nothing}
      </fieldset>
      ${dateField({ name: 'assignDue', label: t.dueOn, value: it.dueOn, error: this.acting.errorOf('dueOn') })}`,
      (form) => this.assign(it, people, form));
  }

  private assign(it: Incoming, people: Colleague[], form: FormData): void {
    const t = say();
    const dueOn = textOf(form, 'assignDue');
    const assignees = people.flatMap((one) => {
      const role = textOf(form, `part:${one.username}`);
      return role === undefined
        ? []
        : [{ accountId: one.id, username: one.username, name: one.displayName, role, dueOn: role === 'LEAD' ? dueOn : undefined }];
    });
    this.leadError = assignees.filter((one) => one.role === 'LEAD').length === 1 ? '' : t.leadMissing;
    if (this.leadError === '') {
      const body = { direction: textOf(form, 'direction'), directedBy: textOf(form, 'directedBy'), assignees };
      void this.act(it, 'assignments', body, t.assigned);
    }
  }

  private completionForm(it: Incoming): TemplateResult {
    const t = say();
    const issued = (this.replies.value ?? []).filter((one) => one.state === 'ISSUED');
    const outcome = issued.length === 0 ? 'WITHOUT_REPLY' : this.outcome;
    return this.around(it, html`${selectField({
        name: 'outcome',
        label: t.outcome,
        value: outcome,
        hint: issued.length === 0 ? t.noIssuedReply : undefined,
        choices: [
          { value: 'WITH_REPLY', text: t.WITH_REPLY, disabled: issued.length === 0 },
          { value: 'WITHOUT_REPLY', text: t.WITHOUT_REPLY },
        ],
        onChange: (value) => (this.outcome = value),
      })}
      ${outcome === 'WITH_REPLY'
        ? selectField({
            name: 'replyId',
            label: t.reply1,
            required: true,
            value: issued[0]?.id,
            choices: issued.map((one) => ({ value: one.id, text: `${one.numberAndSymbol ?? ''} ${one.subject}` })),
            error: this.acting.errorOf('replyId'),
          })
        : nothing}
      ${textArea({ name: 'note', label: t.completionNote, rows: 2, maxlength: 2000, required: outcome === 'WITHOUT_REPLY', error: this.acting.errorOf('note') })}`,
      (form) =>
        void this.act(
          it,
          'completion',
          { outcome: textOf(form, 'outcome'), replyId: textOf(form, 'replyId'), note: textOf(form, 'note') },
          t.completed,
        ));
  }

  private async act(it: Incoming, act: string, body: unknown, said: string): Promise<void> {
    const etag = this.document.value?.etag;
    const done = await this.acting.run((key) => actOnIncoming(it.id, act, body, { key, etag }));
    if (done) {
      toast(said);
      this.opened = undefined;
      this.reload();
    } else if (this.acting.problem?.isOutdated) {
      // what was typed stays in the form; behind it stands the document as it is now
      this.reload();
    }
  }

  private async startDossier(it: Incoming, title: string | undefined): Promise<void> {
    const done = await this.acting.run((key) => openDossier({ title, incomingId: it.id }, { key }));
    if (done) {
      toast(say().dossierOpened(done.body.code));
      this.opened = undefined;
      router.go(`/app/ho-so/${done.body.id}`);
    }
  }
}

function titled(person: Colleague): string {
  return person.title ? `${person.displayName} – ${person.title}` : person.displayName;
}

customElements.define('incoming-document-page', IncomingDocumentPage);
