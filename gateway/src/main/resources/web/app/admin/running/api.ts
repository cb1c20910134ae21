import { get, post } from '../../kit/client';
import type { Answer, Listing } from '../../kit/client';

/** A key that signs the tokens of people. */
export interface TokenKey {
  kid: string;
  state: 'NEXT' | 'SIGNING' | 'LEAVING' | 'GONE';
  signsFrom: string;
}

export async function tokenKeys(signal: AbortSignal): Promise<TokenKey[]> {
  return (await get<Listing<TokenKey>>('/api/identity/keys', { size: 50 }, signal)).body.items;
}

export function addTokenKey(key: string): Promise<Answer<TokenKey>> {
  return post('/api/identity/keys', undefined, { key });
}

/** Lets PINs of a signing device of the server be tried again. */
export function unlockDevice(name: string, key: string): Promise<Answer<void>> {
  return post(`/api/signing/tokens/${encodeURIComponent(name)}/pin-unlocking`, undefined, { key });
}
