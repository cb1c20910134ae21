import { get } from './client';
import { Problem } from './problem';

/** The names of units by their ids, from document-service; who may not know a name does without it. */
export async function unitNames(ids: Iterable<string>, signal: AbortSignal): Promise<Map<string, string>> {
  const names = await Promise.all([...new Set(ids)].map(async (id) => [id, await nameOf(id, signal)] as const));
  return new Map(names.filter((it): it is readonly [string, string] => it[1] !== undefined));
}

async function nameOf(id: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    return (await get<{ name: string }>(`/api/documents/units/${id}`, {}, signal)).body.name;
  } catch (e) {
    if (e instanceof Problem && e.isRefusal) {
      return undefined;
    }
    throw e;
  }
}
