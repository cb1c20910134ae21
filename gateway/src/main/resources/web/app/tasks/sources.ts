import { numbered } from '../documents/api';
import { isOverdue } from '../documents/due';
import { followUp, listDeliveries, listIncoming } from '../incoming/api';
import type { Incoming } from '../incoming/api';
import { get } from '../kit/client';
import type { Listing, Query } from '../kit/client';
import { sessions } from '../kit/session';
import type { Role } from '../kit/session';
import { listOutgoing } from '../outgoing/api';
import type { Outgoing } from '../outgoing/api';
import { say } from './texts';

/** One thing that waits for somebody. */
export interface Task {
  id: string;
  title: string;
  href: string;
  /** Number, sender, who leads: what tells it from others. */
  about: string;
  dueOn?: string;
}

export interface Tasks {
  items: Task[];
  total: number;
}

/** A kind of tasks: for whom, from where, and where all of them are. */
export interface Source {
  key: string;
  roles: Role[];
  read: (signal: AbortSignal) => Promise<Tasks>;
  /** Of which service, when it is not document-service: an absent one is told once. */
  service?: 'metrics';
  all?: string;
}

interface Notice {
  id: string;
  ground: string;
  indicator: string;
  period?: string;
  answerDueOn?: string;
}

const SIZE = 10;

async function incoming(query: Query, signal: AbortSignal): Promise<Tasks> {
  const found = await listIncoming({ sort: 'dueOn', size: SIZE, ...query }, signal);
  return { items: found.body.items.map(ofIncoming), total: found.total };
}

function ofIncoming(it: Incoming): Task {
  return { id: it.id, title: it.subject, href: `/app/van-ban-den/${it.id}`, about: `${numbered(it)} · ${it.sender.name}`, dueOn: it.dueOn };
}

async function outgoing(query: Query, signal: AbortSignal): Promise<Tasks> {
  const found = await listOutgoing({ size: SIZE, ...query }, signal);
  return { items: found.body.items.map(ofOutgoing), total: found.total };
}

function ofOutgoing(it: Outgoing): Task {
  const about = it.returnReason ?? [it.numberAndSymbol, it.signerName].filter(Boolean).join(' · ');
  return { id: it.id, title: it.subject, href: `/app/van-ban-di/${it.id}`, about };
}

async function late(signal: AbortSignal): Promise<Tasks> {
  const found = await followUp({ size: SIZE }, signal);
  const items = found.body.items.map((it) => {
    const lead = it.assignees?.find((one) => one.role === 'LEAD')?.name;
    return { ...ofIncoming(it), about: `${numbered(it)} · ${lead ? `${say().lead} ${lead}` : say().nobody}` };
  });
  return { items, total: found.body.overdue + found.body.dueSoon };
}

async function arrived(signal: AbortSignal): Promise<Tasks> {
  const found = await listDeliveries({ state: 'ARRIVED', size: SIZE }, signal);
  const items = found.body.items.map((it) => ({
    id: it.id,
    title: it.subject,
    href: `/app/van-ban-den/tiep-nhan/${it.id}`,
    about: `${numbered(it)} · ${it.sender.name}`,
  }));
  return { items, total: found.total };
}

async function notices(signal: AbortSignal): Promise<Tasks> {
  const t = say();
  const parts = await Promise.all(
    ['ESCALATED', 'OPEN'].map((state) =>
      get<Listing<Notice>>('/api/metrics/notices', { state, unitId: sessions.current?.unitId, size: SIZE }, signal),
    ),
  );
  const items = parts
    .flatMap((it) => it.body.items)
    .map((it) => ({
      id: it.id,
      title: `${t.ground[it.ground] ?? it.ground}: ${t.indicator[it.indicator] ?? it.indicator}`,
      href: `/app/thong-bao/${it.id}`,
      about: it.period ?? '',
      dueOn: it.answerDueOn,
    }));
  return { items, total: parts[0].total + parts[1].total };
}

/** In the order in which they are shown; what is overdue comes before all (see the page). */
export const SOURCES: Source[] = [
  { key: 'mine', roles: ['officer', 'clerk', 'leader'], read: (signal) => incoming({ open: true, assignee: 'me' }, signal), all: '/app/van-ban-den?cua-toi=1' },
  { key: 'returned', roles: ['officer', 'clerk', 'leader'], read: (signal) => outgoing({ returned: true, drafter: 'me' }, signal), all: '/app/van-ban-di?trang-thai=DRAFT&cua-toi=1' },
  { key: 'reviews', roles: ['officer', 'leader'], read: (signal) => outgoing({ reviewer: 'me' }, signal), all: '/app/van-ban-di?trang-thai=SUBMITTED' },
  { key: 'sign', roles: ['leader'], read: (signal) => outgoing({ state: 'SUBMITTED', reviewed: true, issuing: true }, signal), all: '/app/van-ban-di?trang-thai=SUBMITTED' },
  { key: 'arrived', roles: ['clerk'], read: arrived, all: '/app/van-ban-den?muc=arrived' },
  { key: 'number', roles: ['clerk'], read: (signal) => outgoing({ state: 'LEADER_SIGNED', issuing: true }, signal), all: '/app/van-ban-di?trang-thai=LEADER_SIGNED' },
  { key: 'organ', roles: ['clerk'], read: (signal) => outgoing({ state: 'NUMBERED', issuing: true }, signal), all: '/app/van-ban-di?trang-thai=NUMBERED' },
  { key: 'issue', roles: ['clerk'], read: (signal) => outgoing({ state: 'ORGAN_SIGNED', issuing: true }, signal), all: '/app/van-ban-di?trang-thai=ORGAN_SIGNED' },
  { key: 'unassigned', roles: ['leader', 'clerk'], read: (signal) => incoming({ state: 'REGISTERED', needsAction: true }, signal), all: '/app/van-ban-den?trang-thai=REGISTERED' },
  { key: 'notices', roles: ['leader'], read: notices, service: 'metrics' },
  { key: 'late', roles: ['leader'], read: late, all: '/app/van-ban-den?han=qua-han' },
  { key: 'drafts', roles: ['officer', 'clerk', 'leader'], read: (signal) => outgoing({ state: 'DRAFT', returned: false, drafter: 'me' }, signal), all: '/app/van-ban-di?trang-thai=DRAFT&cua-toi=1' },
];

export function overdueIn(tasks: Tasks | undefined): number {
  return (tasks?.items ?? []).filter((it) => isOverdue(it.dueOn)).length;
}
