import { DOCUMENT_KINDS, documentKind } from '../kit/document-kinds';
import { texts } from '../kit/language';

/** The words of what all documents share. */
export const words = texts(
  {
    urgency: {
      NORMAL: 'Thường',
      URGENT: 'Khẩn',
      VERY_URGENT: 'Thượng khẩn',
      IMMEDIATE: 'Hỏa tốc',
      IMMEDIATE_TIMED: 'Hỏa tốc hẹn giờ',
    } as Record<string, string>,
    senderClass: {
      UNIT: 'Đơn vị trên hệ thống',
      AGENCY: 'Cơ quan, tổ chức khác',
      ENTERPRISE: 'Doanh nghiệp',
      CITIZEN: 'Công dân',
    } as Record<string, string>,
    overdue: (days: string) => `quá hạn ${days} ngày`,
    dueToday: 'đến hạn hôm nay',
    file: 'Tệp văn bản',
    openFile: 'Mở tệp PDF',
    printFile: 'Bản in có dấu của hệ thống',
    noViewer: 'Trình duyệt này không xem PDF trong trang được: hãy mở tệp.',
    pages: (count: string) => `${count} trang`,
    cancel: 'Hủy',
  },
  {
    urgency: {
      NORMAL: 'Normal',
      URGENT: 'Urgent',
      VERY_URGENT: 'Very urgent',
      IMMEDIATE: 'Immediate',
      IMMEDIATE_TIMED: 'Immediate, timed',
    },
    senderClass: {
      UNIT: 'Unit of the platform',
      AGENCY: 'Other agency or organisation',
      ENTERPRISE: 'Enterprise',
      CITIZEN: 'Citizen',
    },
    overdue: (days: string) => `${days} days overdue`,
    dueToday: 'due today',
    file: 'The file',
    openFile: 'Open the PDF',
    printFile: 'Marked copy to print',
    noViewer: 'This browser shows no PDF inside a page: open the file.',
    pages: (count: string) => (count === '1' ? '1 page' : `${count} pages`),
    cancel: 'Cancel',
  },
);

/** The words of a code list as choices of a select field. */
export function choicesOf(list: Record<string, string>): { value: string; text: string }[] {
  return Object.entries(list).map(([value, text]) => ({ value, text }));
}

export function kinds(): { value: string; text: string }[] {
  return DOCUMENT_KINDS.map((value) => ({ value, text: documentKind(value) }));
}
