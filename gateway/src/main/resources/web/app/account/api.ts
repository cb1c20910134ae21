import { get, getAll, post, put, remove } from '../kit/client';
import type { Answer } from '../kit/client';

export interface Me {
  username: string;
  displayName: string;
  title?: string;
  memberships: { unitId?: string; unitKey?: string; roles: string[] }[];
}

export interface Factor {
  enrolled: boolean;
  required: boolean;
  recoveryCodesLeft: number;
}

export interface SignIn {
  id: string;
  kind: 'BROWSER' | 'PROGRAM';
  unitId?: string;
  client?: string;
  signedInAt: string;
  expiresAt: string;
  current: boolean;
}

export const SCOPES = [
  'documents:read',
  'documents:write',
  'signing:read',
  'signing:write',
  'metrics:read',
  'metrics:write',
] as const;

export interface ApiToken {
  id: string;
  name: string;
  unitId?: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  /** Only where it was made just now. */
  token?: string;
}

export interface NewApiToken {
  name: string;
  scopes: string[];
  expiresAt: string;
}

const ME = '/api/identity/me';

export async function me(signal: AbortSignal): Promise<Me> {
  return (await get<Me>(ME, {}, signal)).body;
}

export function changePassword(currentPassword: string, newPassword: string, key: string): Promise<Answer<void>> {
  return put(`${ME}/password`, { currentPassword, newPassword }, { key });
}

export async function factor(signal: AbortSignal): Promise<Factor> {
  return (await get<Factor>(`${ME}/factor`, {}, signal)).body;
}

export function confirmFactor(code: string): Promise<Answer<Factor>> {
  return post(`${ME}/factor/confirmation`, { code });
}

export async function newRecoveryCodes(code: string): Promise<string[]> {
  return (await post<{ recoveryCodes: string[] }>(`${ME}/factor/recovery-codes`, { code })).body.recoveryCodes;
}

export function removeFactor(code: string): Promise<Answer<void>> {
  return post(`${ME}/factor/removal`, { code });
}

export function signIns(signal: AbortSignal): Promise<SignIn[]> {
  return getAll(`${ME}/sign-ins`, {}, signal);
}

export function endSignIn(id: string): Promise<Answer<void>> {
  return remove(`${ME}/sign-ins/${id}`);
}

export function endSignIns(): Promise<Answer<void>> {
  return remove(`${ME}/sign-ins`);
}

export function apiTokens(signal: AbortSignal): Promise<ApiToken[]> {
  return getAll(`${ME}/api-tokens`, {}, signal);
}

export function createApiToken(token: NewApiToken, key: string): Promise<Answer<ApiToken>> {
  return post(`${ME}/api-tokens`, token, { key });
}

export function revokeApiToken(id: string): Promise<Answer<void>> {
  return remove(`${ME}/api-tokens/${id}`);
}

export function revokeApiTokens(): Promise<Answer<void>> {
  return remove(`${ME}/api-tokens`);
}
