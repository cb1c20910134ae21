import { language } from './language';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

function locale(): string {
  return language() === 'vi' ? 'vi-VN' : 'en-GB';
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Rounded down, as the figure itself: 79,99 % must not read as 80 %. */
export function percent(ratio: number): string {
  const tenths = Math.floor(ratio * 1000 + 1e-6) / 10;
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(tenths)}\u00a0%`;
}

/** A day as people here write it: 05/03/2026. */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** A moment in Vietnam's time: 05/03/2026 14:07. */
export function moment(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const of = (type: string): string => parts.find((it) => it.type === type)?.value ?? '';
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`;
}

/** Today in Vietnam, wherever the browser is, as ISO day. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());
}

/** `5/3/2026`, `05-03-2026` or `05032026` as ISO day; undefined for what is no day. */
export function parseDay(text: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text.trim());
  if (found === null) {
    return undefined;
  }
  const [date, month, year] = found.slice(1).map(Number);
  const meant = new Date(Date.UTC(year, month - 1, date));
  const isReal = meant.getUTCMonth() === month - 1 && meant.getUTCDate() === date && year >= 1900;
  return isReal ? meant.toISOString().slice(0, 10) : undefined;
}

export function fileSize(bytes: number): string {
  const format = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 });
  return bytes < 1024 * 1024 ? `${format.format(Math.ceil(bytes / 1024))} kB` : `${format.format(bytes / 1024 / 1024)} MB`;
}

/** The time of day in Vietnam, now: 14:07. */
export function clock(): string {
  return moment(new Date().toISOString()).slice(11);
}
