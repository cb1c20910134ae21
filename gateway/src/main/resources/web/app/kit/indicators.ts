import { texts } from './language';

/** The ratios, in the order in which they are shown. */
export const INDICATORS = [
  'dossier-creation',
  'digital-signing',
  'signed-from-dossier',
  'portal-activity',
  'online-services',
] as const;

const say = texts(
  {
    names: {
      'dossier-creation': 'Lập hồ sơ',
      'digital-signing': 'Ký số',
      'signed-from-dossier': 'Ký từ hồ sơ',
      'portal-activity': 'Cổng thông tin',
      'online-services': 'Dịch vụ công trực tuyến',
    } as Record<string, string>,
    meanings: {
      'dossier-creation': 'Việc đã lập hồ sơ trên tổng số việc phải lập hồ sơ',
      'digital-signing': 'Văn bản đi có đủ chữ ký số hợp lệ của lãnh đạo và của cơ quan trên tổng số văn bản đi',
      'signed-from-dossier': 'Văn bản đi do lãnh đạo ký số và nằm trong hồ sơ trên tổng số văn bản đi',
      'portal-activity': 'Nhiệm vụ trên cổng thông tin làm xong đúng hạn trên tổng số nhiệm vụ đến hạn',
      'online-services': 'Hồ sơ dịch vụ công tiếp nhận và trả kết quả trực tuyến đúng hẹn trên tổng số hồ sơ',
    } as Record<string, string>,
    items: {
      'dossier-creation': 'việc',
      'digital-signing': 'văn bản',
      'signed-from-dossier': 'văn bản',
      'portal-activity': 'nhiệm vụ',
      'online-services': 'hồ sơ',
    } as Record<string, string>,
  },
  {
    names: {
      'dossier-creation': 'Dossiers opened',
      'digital-signing': 'Digitally signed',
      'signed-from-dossier': 'Signed from a dossier',
      'portal-activity': 'Information portal',
      'online-services': 'Online public services',
    },
    meanings: {
      'dossier-creation': 'Work items in a dossier, of all work items',
      'digital-signing': "Issued documents with the leader's and the organ's valid signature, of all issued documents",
      'signed-from-dossier': 'Issued documents signed by the leader and filed in a dossier, of all issued documents',
      'portal-activity': 'Duties of the portal fulfilled by their day, of all that were due',
      'online-services': 'Applications received and resolved online by the day promised, of all applications',
    },
    items: {
      'dossier-creation': 'work items',
      'digital-signing': 'documents',
      'signed-from-dossier': 'documents',
      'portal-activity': 'duties',
      'online-services': 'applications',
    },
  },
);

export function indicatorName(indicator: string): string {
  return say().names[indicator] ?? indicator;
}

/** What is counted, of what. */
export function indicatorMeaning(indicator: string): string {
  return say().meanings[indicator] ?? '';
}

/** What the items of an indicator are called. */
export function itemsOf(indicator: string): string {
  return say().items[indicator] ?? '';
}
