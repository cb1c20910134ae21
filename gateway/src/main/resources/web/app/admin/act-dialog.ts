import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { Action } from '../kit/action';
import '../kit/dialog';
import { focusFirstError, submitted } from '../kit/fields';
import { texts } from '../kit/language';
import { problemView } from '../kit/states';
import { toast } from '../kit/toasts';

const say = texts({ cancel: 'Hủy' }, { cancel: 'Cancel' });

/** An act with what has to be said about it first. */
export interface Asked {
  heading: string;
  /** What will happen. */
  text?: string;
  /** What has to be filled in. */
  fields?: (action: Action) => unknown;
  /** The word on the button that does it. */
  confirm: string;
  isDangerous?: boolean;
  send: (form: FormData, key: string) => Promise<unknown>;
  /** What is said when it was done, where that does not show by itself. */
  done?: string;
}

/**
 * The acts of a page that need a confirmation or a few fields, in one dialog. `changed` reads the page again: after an
 * act, and when a refusal says that somebody else was faster.
 */
export class ActDialog implements ReactiveController {
  /** A new one for each act: a key is never sent with something else. */
  private action: Action;
  private asked?: Asked;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    this.action = new Action(host);
    host.addController(this);
  }

  hostConnected(): void {
    // nothing to begin with
  }

  ask(asked: Asked): void {
    this.asked = asked;
    this.action = new Action(this.host);
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<modal-dialog .open=${this.asked !== undefined} heading=${this.asked?.heading ?? ''}
      .content=${() => this.form()} @closed=${() => this.close()}></modal-dialog>`;
  }

  private form(): unknown {
    const asked = this.asked;
    if (asked === undefined) {
      return nothing;
    }
    return html`<form class="stack" @submit=${(event: SubmitEvent) => void this.submit(event, asked)}>
      ${asked.text === undefined ? nothing : html`<p>${asked.text}</p>`}
      ${asked.fields?.(this.action) ?? nothing}
      ${this.action.problem ? problemView(this.action.problem) : nothing}
      <div class="buttons">
        <button type="submit" class=${asked.isDangerous ? 'danger' : 'main'} data-action="confirm"
          aria-disabled=${this.action.isBusy ? 'true' : 'false'}>${asked.confirm}</button>
        <button type="button" @click=${() => this.close()}>${say().cancel}</button>
      </div>
    </form>`;
  }

  private async submit(event: SubmitEvent, asked: Asked): Promise<void> {
    const form = event.target as HTMLFormElement;
    const data = submitted(event);
    const done = await this.action.run(async (key) => {
      await asked.send(data, key);
      return true;
    });
    if (done) {
      this.close();
      if (asked.done !== undefined) {
        toast(asked.done);
      }
      this.changed();
    } else if (this.action.problem !== undefined) {
      if (this.action.problem.isOutdated) {
        this.changed();
      }
      await this.host.updateComplete;
      focusFirstError(form);
    }
  }

  private close(): void {
    this.asked = undefined;
    this.host.requestUpdate();
  }
}
