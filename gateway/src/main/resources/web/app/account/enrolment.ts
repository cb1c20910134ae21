import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Enrolment } from './api';
import { say } from './texts';

/** What the phone needs, and what to keep for the day it is lost. */
export function enrolmentView(of: Enrolment): TemplateResult {
  const t = say();
  return html`<div class="stack" data-enrolment>
    <p>${t.scan}</p>
    <img class="qr" width="220" height="220" alt=${t.qr} src=${`data:image/svg+xml,${encodeURIComponent(of.qr)}`} />
    <p>${t.orType} <code data-secret>${of.secret}</code></p>
    ${recoveryCodesView(of.recoveryCodes)}
  </div>`;
}

export function recoveryCodesView(codes: string[]): TemplateResult {
  const t = say();
  return html`<h3>${t.recovery}</h3>
    <p>${t.recoveryAbout}</p>
    <ul class="codes" data-recovery-codes>${codes.map((it) => html`<li><code>${it}</code></li>`)}</ul>`;
}
