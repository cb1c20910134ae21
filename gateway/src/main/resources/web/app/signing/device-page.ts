import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import { selectField, submitted, textArea, textOf } from '../kit/fields';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { empty, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { complete, listCredentials, prepare, readOutgoing, readPreparation, waiting } from './api';
import type { Capacity, Credential, Outgoing, Preparation } from './api';
import { capacityOf, documentCell, fileLink, inCapacity, isSignedHere, pageOf, signingNav, usable } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const SIZE = 50;

/** Signing with a key that never leaves the person's own device: what it is to sign goes out, its value comes back. */
class DevicePage extends Page {
  @state() private now = Date.now();
  @state() private valueError = '';
  private readonly credentials = new Loader<Credential[]>(this, (signal) => listCredentials(signal));
  private readonly documents = new Loader<Answer<Listing<Outgoing>>>(this, (signal) =>
    waiting(this.capacity(), pageOf(this.query), SIZE, signal),
  );
  private readonly preparation = new Loader<{ it: Preparation; of: Outgoing }>(this, async (signal) => {
    const it = await readPreparation(this.query.get('preparation') ?? '', signal);
    return { it, of: await readOutgoing(it.documentId, signal) };
  });
  private readonly preparing = new Action(this);
  private readonly completing = new Action(this);
  private timer?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.credentials.load();
    this.timer = window.setInterval(() => (this.now = Date.now()), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      if (this.query.has('preparation')) {
        this.preparation.restart();
      } else {
        this.documents.restart();
      }
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${t.device}</h1>
          <p class="quiet">${t.deviceHint}</p>
        </div>
      </div>
      ${signingNav()}
      ${this.query.has('preparation')
        ? this.preparation.render(({ it, of }) => this.prepared(it, of))
        : this.credentials.render((all) => this.choice(all))}`;
  }

  private choice(all: Credential[]): TemplateResult {
    const t = say();
    const keys = usable(all, this.capacity(), true);
    return inCapacity(
      this.capacity(),
      keys.length === 0
        ? html`<p class="notice calm" data-no-device>${t.noDevice}</p>`
        : html`<section>
            <h2>${t.stepChoose}</h2>
            ${keys.length === 1
              ? nothing
              : selectField({
                  name: 'credential',
                  label: t.credential,
                  value: keys[0].id,
                  choices: keys.map((it) => ({ value: it.id, text: it.holder.name })),
                })}
            ${this.preparing.problem ? problemView(this.preparing.problem) : nothing}
            ${this.documents.render((found) => this.list(found, keys))}
          </section>`,
    );
  }

  private list(found: Answer<Listing<Outgoing>>, keys: Credential[]): TemplateResult {
    const t = say();
    const rows = found.body.items.filter(isSignedHere);
    if (rows.length === 0 && found.total <= SIZE) {
      return empty(t.nothingWaits);
    }
    return html`<data-table caption=${t.stepChoose} .rows=${rows} .keyOf=${(it: Outgoing) => it.id}
      .columns=${columns<Outgoing>(
        { key: 'document', title: t.document, cell: documentCell },
        { key: 'file', title: t.file, cell: (it) => fileLink(it.subject, it.currentRevisionId) },
        {
          key: 'prepare',
          title: t.device,
          cell: (it) => html`<button type="button" data-prepare=${it.id} aria-label=${t.prepareOf(it.subject)}
            ?disabled=${this.preparing.isBusy} @click=${() => void this.prepare(it, keys)}>${t.prepare}</button>`,
        },
      )}
      .page=${pageOf(this.query)} .size=${SIZE} .total=${found.total}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}></data-table>`;
  }

  private prepared(it: Preparation, of: Outgoing): TemplateResult {
    const t = say();
    const left = Math.floor((Date.parse(it.deadline) - this.now) / 1000);
    return html`<p class="back"><a href="/app/ky-so/thiet-bi">${t.another}</a></p>
      <section class="panel stack" data-preparation=${it.state}>
        <h2>${t.stepSign}</h2>
        <dl class="facts">
          <dt>${t.document}</dt>
          <dd>${documentCell(of)}</dd>
          <dt>${t.capacity}</dt>
          <dd>${t.capacities[it.capacity]}</dd>
          <dt>${t.algorithm}</dt>
          <dd>${it.signatureAlgorithm}</dd>
          <dt>${t.deadline}</dt>
          <dd>${moment(it.deadline)} ${it.state === 'OPEN' && left > 0 ? html`(${t.timeLeft(Math.floor(left / 60), String(left % 60).padStart(2, '0'))})` : nothing}</dd>
        </dl>
        ${it.state === 'COMPLETED'
          ? html`<p class="notice calm" data-completed>${t.completed}
              <a href=${`/app/ky-so/kiem-tra?document=${it.documentId}`}>${t.verification}</a></p>`
          : it.state === 'EXPIRED' || (it.state === 'OPEN' && left <= 0)
            ? html`<p class="notice">${t.expired}</p>`
            : it.digest === undefined || it.digest === null
              ? html`<p class="notice">${t.over}</p>`
              : html`${copyable(t.digestBase64, it.digest.base64, 'base64')} ${copyable(t.digestHex, it.digest.hex, 'hex')}
                  <details>
                    <summary>${t.example}</summary>
                    <p>${t.exampleText}</p>
                    <pre class="example">${example(it.digest.base64)}</pre>
                  </details>`}
      </section>
      ${it.state === 'OPEN' && left > 0 ? this.form(it) : nothing}`;
  }

  private form(it: Preparation): TemplateResult {
    const t = say();
    return html`<form class="panel stack" data-form="value" @submit=${(event: Event) => void this.complete(it, event)}>
      <h2>${t.stepComplete}</h2>
      ${textArea({ name: 'value', label: t.value, maxlength: 4000, rows: 4, error: this.valueError || this.completing.errorOf('value') })}
      <file-field name="value-file" label=${t.valueFile} accept="*/*" limit="20000"></file-field>
      ${this.completing.problem ? problemView(this.completing.problem) : nothing}
      <div class="buttons"><button type="submit" class="main" ?disabled=${this.completing.isBusy}>${t.complete}</button></div>
    </form>`;
  }

  private capacity(): Capacity {
    return capacityOf(this.query);
  }

  private async prepare(of: Outgoing, keys: Credential[]): Promise<void> {
    const chosen = this.querySelector<HTMLSelectElement>('[name=credential]')?.value ?? keys[0].id;
    const asked = { documentId: of.id, revisionId: of.currentRevisionId, capacity: this.capacity(), credentialId: chosen };
    const made = await this.preparing.run((key) => prepare(asked, { key }));
    if (made) {
      router.go(`/app/ky-so/thiet-bi?preparation=${made.body.id}`);
    }
  }

  private async complete(it: Preparation, event: Event): Promise<void> {
    const typed = textOf(submitted(event), 'value')?.replace(/\s+/g, '');
    const file = (event.target as Element).querySelector<FileField>('file-field')?.file;
    const value = typed ?? (file ? await valueOf(file) : undefined);
    this.valueError = value === undefined ? say().valueMissing : '';
    if (value === undefined) {
      return;
    }
    const done = await this.completing.run(() => complete(it.id, value));
    if (done) {
      toast(say().completed);
    }
    if (done || this.completing.problem?.status === 410) {
      this.preparation.load();
    }
  }
}

customElements.define('device-page', DevicePage);

function copyable(label: string, text: string, name: string): TemplateResult {
  const t = say();
  return html`<div>
    <strong>${label}</strong>
    <div class="copied">
      <code data-digest=${name}>${text}</code>
      <button type="button" aria-label=${t.copyOf(label)} @click=${() => void copy(text)}>${t.copy}</button>
    </div>
  </div>`;
}

/** Where the page came over plain HTTP browsers offer no clipboard. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say().copied);
  } catch {
    toast(say().notCopied);
  }
}

function example(base64: string): string {
  return [
    `echo ${base64} | openssl base64 -d -A > bam.bin`,
    'openssl pkeyutl -sign -inkey khoa.pem -pkeyopt digest:sha256 -in bam.bin -out giatri.bin',
    'openssl base64 -A -in giatri.bin',
  ].join('\n');
}

/** The value that a file holds, as base64: the file is that already, or the bytes themselves. */
async function valueOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const bare = binary.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? bare : btoa(binary);
}
