// A line two minutes before a session ends, with the way to stay (WCAG 2.2, 2.2.1 and 2.2.6). Every answer of the
// server puts the end off; what is done in another tab counts too.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../answers";
import { last_answer_at, send } from "../api";
import { t } from "../language";
import { told_at } from "../session";
import { Icon } from "../ui/icon";
import { ends_in, warned_ms } from "./session_time";

const look_every_ms = 5_000;

export function SessionEnd({ session }: { session: Session }): JSX.Element {
  const [left, set_left] = useState<{ ms: number; fixed: boolean } | null>(null);
  const look = (): void => {
    const found = ends_in(session, told_at(), last_answer_at(), Date.now());
    set_left(found.ms <= warned_ms ? found : null);
  };
  useEffect(() => {
    const timer = setInterval(look, look_every_ms);
    return () => clearInterval(timer);
  }, [session]);
  const stay = async (): Promise<void> => {
    await send<Session>("GET", "/api/session");
    look();
  };
  const text = left === null ? "" : left.ms <= 0 ? t("session.over")
    : t(left.fixed ? "session.ends_fixed" : "session.ends", { minutes: String(Math.ceil(left.ms / 60_000)) });
  return (
    <div role="alert" class="offline session-end">
      {left === null ? null : (
        <p><Icon name="clock" /><span>{text}</span>
          {left.fixed && left.ms > 0 ? null : (
            <button type="button" class="btn s" onClick={() => void stay()}>
              {t(left.ms > 0 ? "session.stay" : "session.again")}</button>
          )}</p>
      )}
    </div>
  );
}
