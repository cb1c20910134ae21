import { get, post, put, remove, useSession } from './client';
import { Problem } from './problem';

export type Role =
  | 'clerk'
  | 'officer'
  | 'leader'
  | 'archivist'
  | 'unit-admin'
  | 'district-office'
  | 'system-admin'
  | 'integration';

/** Who is signed in at this browser. */
export interface Session {
  username: string;
  displayName: string;
  unitId?: string;
  roles: Role[];
  csrfToken: string;
}

/** What somebody signs in with. */
export interface Credentials {
  username: string;
  password: string;
  /** Of the second factor. */
  code?: string;
  newPassword?: string;
}

/**
 * The session of this browser. `changed`: somebody else, or nobody, is signed in now. `over`: it ended while somebody
 * was at work. `renewed`: the same person is signed in again, and the work goes on.
 */
class Sessions extends EventTarget {
  current: Session | null = null;
  isOver = false;

  /** Whether nobody has asked yet. */
  isKnown = false;

  can(...roles: Role[]): boolean {
    return this.current !== null && roles.some((role) => this.current?.roles.includes(role));
  }

  async read(): Promise<void> {
    const answer = await get<Session | undefined>('/session');
    this.isKnown = true;
    this.start(answer.body ?? null);
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.start((await post<Session>('/session', credentials)).body);
  }

  async actFor(unitId: string): Promise<void> {
    this.start((await put<Session>('/session/unit', { unitId })).body);
  }

  async signOut(): Promise<void> {
    try {
      await remove('/session');
    } catch (e) {
      if (Problem.from(e).status !== 401) {
        throw e;
      }
    }
    this.start(null);
  }

  private start(session: Session | null): void {
    const before = this.current;
    const same =
      this.isOver && before !== null && before.username === session?.username && before.unitId === session.unitId;
    this.current = session;
    this.isOver = false;
    useSession(session?.csrfToken, () => this.over());
    this.dispatchEvent(new Event(same ? 'renewed' : 'changed'));
  }

  private over(): void {
    if (!this.isOver) {
      this.isOver = true;
      this.dispatchEvent(new Event('over'));
    }
  }
}

export const sessions = new Sessions();
