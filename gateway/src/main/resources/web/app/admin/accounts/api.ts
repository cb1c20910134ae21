import { get, post, put, remove } from '../../kit/client';
import type { Answer, Listing, Sending } from '../../kit/client';

/** Roles in one unit; only a system administrator may be without a unit. */
export interface Membership {
  unitId?: string;
  unitKey?: string;
  roles: string[];
}

export interface Account {
  id: string;
  username: string;
  displayName: string;
  title?: string;
  memberships: Membership[];
  active: boolean;
  mustChangePassword: boolean;
  lockedUntil?: string;
}

export interface Person {
  displayName: string;
  title?: string;
  memberships: Membership[];
}

export interface NewAccount extends Person {
  username: string;
  password: string;
}

export interface AccountFilter {
  q?: string;
  unitId?: string;
  page: number;
  size: number;
}

const ACCOUNTS = '/api/identity/accounts';

export function accounts(filter: AccountFilter, signal: AbortSignal): Promise<Answer<Listing<Account>>> {
  return get(ACCOUNTS, { ...filter }, signal);
}

export function account(id: string, signal: AbortSignal): Promise<Answer<Account>> {
  return get(`${ACCOUNTS}/${id}`, {}, signal);
}

export function createAccount(account: NewAccount, key: string): Promise<Answer<Account>> {
  return post(ACCOUNTS, account, { key });
}

export function changeAccount(id: string, person: Person, sending: Sending): Promise<Answer<Account>> {
  return put(`${ACCOUNTS}/${id}`, person, sending);
}

export function setActive(id: string, active: boolean, sending: Sending): Promise<Answer<Account>> {
  return post(`${ACCOUNTS}/${id}/${active ? 'activation' : 'deactivation'}`, undefined, sending);
}

export function resetPassword(id: string, password: string, sending: Sending): Promise<Answer<Account>> {
  return post(`${ACCOUNTS}/${id}/password`, { password }, sending);
}

/** Takes away what stands in the way of an account or was lost with it. */
export function takeAway(id: string, what: 'lock' | 'factor' | 'sign-ins'): Promise<Answer<void>> {
  return remove(`${ACCOUNTS}/${id}/${what}`);
}
