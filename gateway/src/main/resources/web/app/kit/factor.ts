import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { post } from './client';
import { texts } from './language';

/** A second factor as it was set up: shown this once, in use from its first right code on. */
export interface Enrolment {
  secret: string;
  uri: string;
  /** An SVG drawing. */
  qr: string;
  recoveryCodes: string[];
}

const say = texts(
  {
    scan: 'Quét mã này bằng ứng dụng xác thực trên điện thoại',
    qr: 'Mã QR của xác thực hai lớp',
    orType: 'Hoặc nhập khóa này vào ứng dụng:',
    recovery: 'Mã khôi phục',
    recoveryAbout:
      'Mỗi mã thay cho mã trên điện thoại một lần, khi mất điện thoại. Hãy in hoặc chép ra giấy và cất kỹ: các mã này không hiện lại.',
  },
  {
    scan: 'Scan this with the authenticator app on your phone',
    qr: 'QR code of the second factor',
    orType: 'Or type this key into the app:',
    recovery: 'Recovery codes',
    recoveryAbout:
      'Each takes the place of a code from the phone once, should you lose it. Print or write them down and keep them safe: they are not shown again.',
  },
);

/** Whoever sets one up says the password again. */
export async function enrol(username: string, password: string): Promise<Enrolment> {
  return (await post<Enrolment>('/api/identity/factors', { username, password })).body;
}

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
