import { day } from '../kit/format';
import { indicatorName } from '../kit/indicators';
import { unitName } from '../overview/figure';
import { periodName } from '../overview/periods';
import type { Notice } from './api';
import { say } from './texts';

/** What a notice is about, in one line. */
export function headingOf(notice: Notice): string {
  const t = say();
  const indicator = indicatorName(notice.indicator).toLocaleLowerCase('vi');
  return notice.ground === 'LAPSE'
    ? t.lapse(unitName(notice), indicator, day(notice.from))
    : t.missed(unitName(notice), indicator, periodName(notice.period ?? ''));
}
