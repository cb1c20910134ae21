import { texts } from './language';

/** One field that breaks a rule. */
export interface Violation {
  field: string;
  in: string;
  message: string;
}

/** A problem document (RFC 9457) as the services answer it. */
export interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  related?: string;
  violations?: Violation[];
}

const say = texts(
  {
    offline: 'Không kết nối được hệ thống.',
    offlineAdvice: 'Hãy kiểm tra mạng; trang tự kết nối lại, nội dung đã nhập vẫn được giữ.',
    unavailableAdvice: 'Trang tự thử lại; các phần khác vẫn dùng được.',
    repeatAdvice: 'Nội dung đã nhập vẫn được giữ; hãy gửi lại sau ít phút. Các phần khác vẫn dùng được.',
    busyAdvice: 'Hãy chờ một lát rồi thử lại.',
    overAdvice: 'Hãy đăng nhập lại; nội dung đã nhập vẫn được giữ.',
    forbiddenAdvice: 'Nếu cần quyền này, hãy liên hệ quản trị đơn vị.',
    staleAdvice: 'Người khác vừa sửa mục này. Hãy tải lại để xem bản mới rồi làm lại.',
    conflictAdvice: 'Hãy tải lại để xem tình trạng hiện tại.',
    invalidAdvice: 'Hãy sửa các ô được đánh dấu rồi gửi lại.',
    errorAdvice: 'Hãy thử lại; nếu vẫn lỗi, báo quản trị hệ thống kèm mã dưới đây.',
    unknown: (status: number) => `Hệ thống trả lời không như mong đợi (HTTP ${status}).`,
  },
  {
    offline: 'The system cannot be reached.',
    offlineAdvice: 'Check the network; the page reconnects by itself and keeps what was typed.',
    unavailableAdvice: 'The page tries again by itself; everything else can be used meanwhile.',
    repeatAdvice: 'What was typed is kept; send it again in a few minutes. Everything else can be used meanwhile.',
    busyAdvice: 'Wait a moment and try again.',
    overAdvice: 'Sign in again; what was typed is kept.',
    forbiddenAdvice: "If you need this right, ask your unit's administrator.",
    staleAdvice: 'Somebody has just changed this. Reload to see the new version, then do it again.',
    conflictAdvice: 'Reload to see how things stand.',
    invalidAdvice: 'Correct the marked fields and send again.',
    errorAdvice: 'Try again; if it fails again, give the administrator the code below.',
    unknown: (status: number) => `The system answered unexpectedly (HTTP ${status}).`,
  },
);

const ABOUT_CREDENTIALS = ['WRONG_CREDENTIALS', 'ACCOUNT_LOCKED', 'FACTOR_WRONG'];

/** Everything that can go wrong with a request, in the words of the person who made it. */
export class Problem extends Error {
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly violations: Violation[];
  readonly traceId?: string;
  /** Where that is which stood in the way, such as the first of two registrations. */
  readonly related?: string;
  /** Seconds to wait before trying again, if the answer said so. */
  readonly retryAfter?: number;

  constructor(document: ProblemDocument, retryAfter?: number) {
    super(document.detail ?? document.title ?? say().unknown(document.status ?? 0));
    this.status = document.status ?? 0;
    this.code = document.code ?? '';
    this.violations = document.violations ?? [];
    this.traceId = document.traceId;
    this.related = document.related;
    this.retryAfter = retryAfter;
  }

  static offline(): Problem {
    return new Problem({ status: 0, code: 'OFFLINE', detail: say().offline });
  }

  static async of(answer: Response): Promise<Problem> {
    const document: ProblemDocument = await answer.json().catch(() => ({}));
    const retryAfter = Number(answer.headers.get('Retry-After') ?? Number.NaN);
    return new Problem({ ...document, status: answer.status }, Number.isNaN(retryAfter) ? undefined : retryAfter);
  }

  /** Whatever was thrown, as a problem. */
  static from(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem({ status: -1, code: 'UNEXPECTED', detail: String(cause) });
  }

  /** Whether it may be gone by itself after a while. */
  get isPassing(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  /** Whether it says for sure that nothing was done; without that the same key has to be sent again. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500;
  }

  /** Whether the thing moved on meanwhile, so that it has to be read again. */
  get isOutdated(): boolean {
    return [409, 412].includes(this.status);
  }

  /** Whether it is about what was typed to prove who one is: a session goes on. */
  get isAboutCredentials(): boolean {
    return ABOUT_CREDENTIALS.includes(this.code);
  }

  /** What the person can do now, where the page itself tries again or does not. */
  advice(isRetried: boolean): string {
    const t = say();
    switch (this.status) {
      case 0:
        return t.offlineAdvice;
      case 401:
        return this.isAboutCredentials ? '' : t.overAdvice;
      case 403:
        return t.forbiddenAdvice;
      case 409:
        return t.conflictAdvice;
      case 412:
        return t.staleAdvice;
      case 429:
        return t.busyAdvice;
      case 502:
      case 503:
      case 504:
        return isRetried ? t.unavailableAdvice : t.repeatAdvice;
      default:
        return this.violations.length > 0 ? t.invalidAdvice : this.status >= 500 ? t.errorAdvice : '';
    }
  }

  violationOf(field: string): string | undefined {
    return this.violations.find((it) => it.field === field || it.field.endsWith(`.${field}`))?.message;
  }
}
