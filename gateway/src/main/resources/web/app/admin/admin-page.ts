import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { number } from '../kit/format';
import { texts } from '../kit/language';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import type { Role } from '../kit/session';
import { badge } from '../kit/states';
import { Page } from '../kit/view';
import { ACCOUNT_ADMINS, ADMINISTRATORS, DECIDERS, TRACE_READERS } from './pages';
import './styles';
import { deadLettersWaiting, exclusionsWaiting } from './waiting';

const say = texts(
  { title: 'Quản trị', waiting: (count: string) => `${count} chờ quyết định` },
  { title: 'Administration', waiting: (count: string) => `${count} to be decided` },
);

interface Section {
  path: string;
  roles: Role[];
  name: () => string;
  about: () => string;
}

function section(path: string, roles: Role[], vi: [string, string], en: [string, string]): Section {
  const words = texts({ name: vi[0], about: vi[1] }, { name: en[0], about: en[1] });
  return { path: `/app/quan-tri/${path}`, roles, name: () => words().name, about: () => words().about };
}

const SECTIONS: Section[] = [
  section(
    'don-vi',
    ADMINISTRATORS,
    ['Đơn vị', 'Đơn vị theo từng ngày, lịch sử, thành lập, đổi tên.'],
    ['Units', 'Units on any day, their history, new ones, new names.'],
  ),
  section(
    'sap-xep',
    ADMINISTRATORS,
    ['Sắp xếp đơn vị', 'Hợp nhất, chia, giải thể, đổi tên theo một văn bản.'],
    ['Reorganisation', 'Merge, split, dissolve, rename by one legal act.'],
  ),
  section(
    'tai-khoan',
    ACCOUNT_ADMINS,
    ['Tài khoản', 'Người dùng và vai trò; mật khẩu, khóa đăng nhập, xác thực hai lớp.'],
    ['Accounts', 'People and roles; passwords, locks, second factors.'],
  ),
  section(
    'chung-thu-so',
    ACCOUNT_ADMINS,
    ['Chứng thư số và thẩm quyền ký', 'Đăng ký, tạm ngừng, ngừng hẳn; ai được ký cho đơn vị nào.'],
    ['Credentials and mandates', 'Register, suspend, retire; who may sign for which unit.'],
  ),
  section(
    'chi-tieu',
    ADMINISTRATORS,
    ['Chỉ tiêu', 'Chỉ tiêu của từng cấp theo ngày hiệu lực.'],
    ['Targets', 'The targets of each tier by day.'],
  ),
  section(
    'ky-bao-cao',
    ADMINISTRATORS,
    ['Kỳ báo cáo', 'Chốt kỳ, ngày chốt số liệu, số liệu kê khai.'],
    ['Reporting periods', 'Closings, the cut-off day, declared items.'],
  ),
  section(
    'loai-tru',
    ['unit-admin', 'district-office'],
    ['Đề nghị loại trừ', 'Văn bản được đề nghị không tính vào tỷ lệ.'],
    ['Exclusions', 'Documents proposed not to count.'],
  ),
  section(
    'lich',
    ADMINISTRATORS,
    ['Lịch làm việc', 'Ngày nghỉ lễ, nghỉ bù, làm bù.'],
    ['Calendar', 'Holidays and days worked in their place.'],
  ),
  section(
    'nhat-ky',
    [...TRACE_READERS, 'system-admin'],
    ['Nhật ký', 'Ai đã làm gì; thay đổi quyền chờ xác nhận; đầu chuỗi băm.'],
    ['Trace', 'Who did what; changes of rights to confirm; heads of the chains.'],
  ),
  section(
    'ban-ghi-loi',
    DECIDERS,
    ['Bản ghi lỗi', 'Những việc mà số liệu chưa đọc được.'],
    ['Dead letters', 'What the figures could not read.'],
  ),
  section(
    'van-hanh',
    ['system-admin'],
    ['Vận hành', 'Kiểm tra lại chữ ký, dựng lại số liệu, khóa và thiết bị của máy chủ.'],
    ['Operation', "Care of signatures, rebuilding the figures, the server's keys and devices."],
  ),
];

/** Where decisions wait, and for whom. */
const WAITING: Record<string, { role: Role; count: (signal: AbortSignal) => Promise<number> }> = {
  '/app/quan-tri/loai-tru': { role: 'district-office', count: exclusionsWaiting },
  '/app/quan-tri/ban-ghi-loi': { role: 'system-admin', count: deadLettersWaiting },
};

/** What there is to administer, for the roles of the person. */
class AdminPage extends Page {
  private readonly waiting = new Map(
    Object.entries(WAITING)
      .filter(([, it]) => sessions.can(it.role))
      .map(([path, it]) => [path, new Loader<number>(this, it.count)]),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.waiting.forEach((it) => it.load());
  }

  protected override render(): TemplateResult {
    return html`<div class="page-head"><h1>${say().title}</h1></div>
      <ul class="sections">
        ${SECTIONS.filter((it) => sessions.can(...it.roles)).map(
          (it) => html`<li><a href=${it.path}><strong>${it.name()}</strong>${it.about()} ${this.count(it.path)}</a></li>`,
        )}
      </ul>`;
  }

  private count(path: string): TemplateResult | typeof nothing {
    const loader = this.waiting.get(path);
    const count = loader?.problem === undefined ? (loader?.value ?? 0) : 0;
    return count === 0 ? nothing : badge(say().waiting(number(count)), 'warn');
  }
}

customElements.define('admin-page', AdminPage);
