// When a session ends: so long after the last answer of the server, and at a fixed hour in any case.
import type { Session } from "../answers";

export const warned_ms = 2 * 60_000;

/// Milliseconds until the session ends (0 or less: it has), and whether nothing can put that off.
/// `told` (when the session was told), `last_answer` and `now` in ms of this machine's clock, which may be wrong.
export function ends_in(session: Pick<Session, "idle_seconds" | "ends_in_seconds">, told: number, last_answer: number,
  now: number): { ms: number; fixed: boolean } {
  const idle = last_answer + session.idle_seconds * 1000 - now;
  const fixed = told + session.ends_in_seconds * 1000 - now;
  return fixed <= idle ? { ms: fixed, fixed: true } : { ms: idle, fixed: false };
}
