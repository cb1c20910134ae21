import { day, today } from '../kit/format';
import { texts } from '../kit/language';

const say = texts(
  {
    year: (year: string) => `Năm ${year}`,
    half: (half: number, year: string) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    quarter: (quarter: number, year: string) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`,
    month: (month: string, year: string) => `Tháng ${month}/${year}`,
    day: (on: string) => `Ngày ${on}`,
  },
  {
    year: (year: string) => year,
    half: (half: number, year: string) => `${half === 1 ? 'First' : 'Second'} half of ${year}`,
    quarter: (quarter: number, year: string) => `Quarter ${quarter} of ${year}`,
    month: (month: string, year: string) => `${month}/${year}`,
    day: (on: string) => on,
  },
);

/** The days of a period, both included. */
export interface Span {
  from: string;
  to: string;
}

/** The months a period of a year begins and ends with, by what is written behind the year. */
const PARTS: Record<string, [number, number]> = {
  '': [1, 12],
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

/** `2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-03-05` or `2025-03-01..2025-04-15`; undefined for anything else. */
export function spanOf(period: string): Span | undefined {
  const days = /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?$/.exec(period);
  if (days !== null) {
    const span = { from: days[1], to: days[2] ?? days[1] };
    return span.from <= span.to ? span : undefined;
  }
  const [year, part = ''] = period.split('-');
  const months = /^(0[1-9]|1[0-2])$/.test(part) ? [Number(part), Number(part)] : PARTS[part];
  return /^\d{4}$/.test(year) && months !== undefined
    ? { from: `${year}-${two(months[0])}-01`, to: lastDay(Number(year), months[1]) }
    : undefined;
}

export function periodName(period: string): string {
  const t = say();
  const span = spanOf(period);
  if (/^\d{4}-\d\d-\d\d/.test(period) && span !== undefined) {
    return span.from === span.to ? t.day(day(span.from)) : `${day(span.from)} – ${day(span.to)}`;
  }
  const [year, part = ''] = period.split('-');
  switch (part[0]) {
    case undefined:
      return t.year(year);
    case 'H':
      return t.half(Number(part[1]), year);
    case 'Q':
      return t.quarter(Number(part[1]), year);
    default:
      return t.month(part, year);
  }
}

export function thisMonth(): string {
  return today().slice(0, 7);
}

/** Days around a day, by calendar. */
export function shifted(iso: string, days: number, months = 0): string {
  const [year, month, date] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date + days)).toISOString().slice(0, 10);
}

/** The last moment of a day in Vietnam, as the services want it. */
export function endOf(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : `${iso}T23:59:59.999+07:00`;
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
