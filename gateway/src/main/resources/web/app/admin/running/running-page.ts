import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { checkbox, textField, textOf } from '../../kit/fields';
import { moment, number } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { badge, empty } from '../../kit/states';
import type { Tone } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { cancelRebuild, rebuilds, startRebuild } from '../figures/api';
import type { Rebuild, RebuildState } from '../figures/api';
import { head } from '../head';
import { careRun, startCareRun } from '../signing/api';
import type { CareRun } from '../signing/api';
import '../styles';
import { addTokenKey, tokenKeys, unlockDevice } from './api';
import type { TokenKey } from './api';
import { say } from './texts';

const EVERY = 2_000;
const TONES: Record<RebuildState, Tone> = {
  REPLAYING: 'busy',
  COMPARING: 'busy',
  SWAPPED: 'good',
  DIFFERENT: 'warn',
  CANCELLED: 'plain',
  FAILED: 'bad',
};

const KEY_TONES: Record<TokenKey['state'], Tone> = { NEXT: 'busy', SIGNING: 'good', LEAVING: 'warn', GONE: 'plain' };

/** Long work that an administrator starts and watches. */
class RunningPage extends Page {
  private readonly run = new Loader<CareRun>(this, (signal) => careRun(this.runId ?? '', signal));
  private readonly rebuilds = new Loader<Rebuild[]>(this, rebuilds);
  private readonly keys = new Loader<TokenKey[]>(this, tokenKeys);
  private readonly acts = new ActDialog(this, () => this.read());
  private timer?: number;

  private get runId(): string | null {
    return this.query.get('kiem-tra');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.watch(), EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override firstUpdated(): void {
    this.read();
  }

  private read(): void {
    this.rebuilds.load();
    this.keys.load();
    if (this.runId !== null) {
      this.run.load();
    }
  }

  /** Reads again what is still going on. */
  private watch(): void {
    if (this.runId !== null && this.run.value?.endedAt === undefined && !this.run.isLoading) {
      this.run.load();
    }
    if (this.rebuilds.value?.some(isGoingOn) && !this.rebuilds.isLoading) {
      this.rebuilds.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.title, subtitle: t.about })}
      ${this.panel(
        t.care,
        t.careAbout,
        html`<button type="button" data-action="care" @click=${() => this.askCare()}>${t.startCare}</button>`,
        this.runId === null ? nothing : this.run.render((run) => this.care(run)),
      )}
      ${this.panel(
        t.rebuilds,
        t.rebuildsAbout,
        html`<button type="button" data-action="rebuild" @click=${() => this.askRebuild()}>${t.startRebuild}</button>`,
        this.rebuilds.render((all) => (all.length === 0 ? empty(t.noRebuilds) : this.table(all))),
      )}
      ${this.panel(
        t.keys,
        t.keysAbout,
        html`<button type="button" data-action="add-key" @click=${() => this.askKey()}>${t.addKey}</button>`,
        this.keys.render((all) => this.keyTable(all)),
      )}
      ${this.panel(
        t.devices,
        t.devicesAbout,
        html`<button type="button" data-action="unlock-device" @click=${() => this.askUnlock()}>${t.unlock}</button>`,
        nothing,
      )}
      ${this.acts.render()}`;
  }

  private panel(title: string, about: string, act: TemplateResult, content: unknown): TemplateResult {
    return html`<section class="panel">
      <div class="page-head">
        <div>
          <h2>${title}</h2>
          <p class="quiet">${about}</p>
        </div>
        ${act}
      </div>
      ${content}
    </section>`;
  }

  private keyTable(all: TokenKey[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.keys} .rows=${all} .keyOf=${(it: TokenKey) => it.kid}
      .columns=${columns<TokenKey>(
        { key: 'kid', title: t.kid, cell: (it) => html`<code>${it.kid}</code>` },
        { key: 'state', title: t.state, cell: (it) => badge(t.keyStates[it.state], KEY_TONES[it.state], it.state) },
        { key: 'from', title: t.signsFrom, cell: (it) => (it.signsFrom < '2000' ? '–' : moment(it.signsFrom)) },
      )}></data-table>`;
  }

  private askKey(): void {
    const t = say();
    this.acts.ask({
      heading: t.addKey,
      text: t.addKeyText,
      confirm: t.addKey,
      send: (_, key) => addTokenKey(key),
      done: t.keyAdded,
    });
  }

  private askUnlock(): void {
    const t = say();
    this.acts.ask({
      heading: t.unlock,
      text: t.unlockText,
      fields: (action) =>
        textField({
          name: 'name',
          label: t.deviceName,
          required: true,
          maxlength: 60,
          spellcheck: false,
          error: action.errorOf('name'),
        }),
      confirm: t.unlock,
      send: (form, key) => unlockDevice(textOf(form, 'name') ?? '', key),
      done: t.unlocked,
    });
  }

  private care(run: CareRun): TemplateResult {
    const t = say();
    return html`<dl class="facts" data-care=${run.endedAt ? 'ended' : 'running'}>
      <dt>${t.careState}</dt>
      <dd>${run.endedAt ? badge(t.careEnded(moment(run.endedAt)), 'good') : badge(t.careRunning, 'busy')}</dd>
      <dt>${t.asked}</dt>
      <dd>${moment(run.askedAt)} · ${run.askedBy}</dd>
      <dt>${t.looked}</dt>
      <dd>${number(run.looked)}</dd>
      <dt>${t.changed}</dt>
      <dd>${number(run.changed)}</dd>
      <dt>${t.raised}</dt>
      <dd>${number(run.raised)}</dd>
      <dt>${t.unsettled}</dt>
      <dd>${number(run.unsettled)}</dd>
    </dl>`;
  }

  private table(all: Rebuild[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.rebuilds} .rows=${all} .keyOf=${(it: Rebuild) => it.id}
      .columns=${columns<Rebuild>(
        { key: 'asked', title: t.asked, cell: (it) => `${moment(it.requestedAt)} · ${it.requestedBy}` },
        {
          key: 'state',
          title: t.state,
          cell: (it) =>
            html`<span>${badge(t.states[it.state], TONES[it.state], it.state)}
              ${it.trouble ? html`<div class="quiet">${it.trouble}</div>` : nothing}</span>`,
        },
        {
          key: 'progress',
          title: t.progress,
          cell: (it) =>
            html`<span>${t.events(number(it.eventsRead), number(it.eventsTotal))}
              ${isGoingOn(it)
                ? html`<progress max=${Math.max(1, it.eventsTotal)} .value=${it.eventsRead} aria-label=${t.progress}></progress>`
                : nothing}</span>`,
        },
        {
          key: 'cancel',
          title: t.cancel,
          cell: (it) =>
            isGoingOn(it)
              ? html`<button type="button" aria-label=${t.cancelLabel(moment(it.requestedAt))}
                  @click=${() => this.askCancel(it)}>${t.cancel}</button>`
              : '–',
        },
      )}></data-table>`;
  }

  private askCare(): void {
    const t = say();
    this.acts.ask({
      heading: t.care,
      text: t.careAbout,
      confirm: t.startCare,
      send: async (_, key) => {
        router.replaceQuery({ 'kiem-tra': (await startCareRun(key)).id });
        await this.updateComplete;
      },
      done: t.careStarted,
    });
  }

  private askRebuild(): void {
    const t = say();
    this.acts.ask({
      heading: t.startRebuild,
      text: t.startRebuildText,
      fields: () => checkbox({ name: 'accept', label: t.accept, hint: t.acceptHint }),
      confirm: t.startRebuild,
      isDangerous: true,
      send: (form, key) => startRebuild(form.get('accept') !== null, key),
      done: t.rebuildStarted,
    });
  }

  private askCancel(of: Rebuild): void {
    const t = say();
    this.acts.ask({
      heading: t.cancelLabel(moment(of.requestedAt)),
      text: t.cancelText,
      confirm: t.cancel,
      isDangerous: true,
      send: () => cancelRebuild(of.id),
      done: t.cancelled,
    });
  }
}

function isGoingOn(it: Rebuild): boolean {
  return it.state === 'REPLAYING' || it.state === 'COMPARING';
}

customElements.define('running-page', RunningPage);
