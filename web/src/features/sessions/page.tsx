// One's own sessions: where one is signed in, and ending those that should not be.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Listing, Problem, SessionLine } from "../../answers";
import { send } from "../../api";
import { refresh, useGet } from "../../cache";
import { show_instant } from "../../format";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { Loading, PageHead, ProblemNote } from "../../ui/page";
import { Table } from "../../ui/table";
import { toast } from "../../ui/toast";
import { Password, SecondFactor } from "./secrets";

export function SessionsPage(): JSX.Element {
  const got = useGet<Listing<SessionLine>>("/api/sessions");
  const [problem, set_problem] = useState<Problem | null>(null);
  const end = async (line: SessionLine): Promise<void> => {
    const answer = await send("DELETE", `/api/sessions/${line.id}`);
    set_problem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    refresh();
    toast(t("sessions.ended"));
  };
  const items = got.value?.items ?? [];
  return (
    <>
      <PageHead title={t("nav.sessions")} sub={t("sessions.about")} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {items.length > 0 ? (
        <Table caption={t("nav.sessions")} rows={items} row_key={(line) => line.id} columns={[
          { key: "agent", head: t("sessions.device"), cell: (line) => (
            <>{line.agent ?? line.user_agent ?? "–"}
              {line.address ? <span class="d num">{line.address}</span> : null}</>
          ) },
          { key: "from", head: t("sessions.since"), label: t("sessions.since"), class: "num",
            cell: (line) => show_instant(line.created_at) },
          { key: "seen", head: t("sessions.seen"), label: t("sessions.seen"), class: "num",
            cell: (line) => show_instant(line.seen_at ?? line.last_seen_at) },
          { key: "end", head: t("sessions.end"), hidden_head: true, right: true,
            cell: (line) => (line.current
              ? <Chip tone="ok">{t("sessions.this")}</Chip>
              : <Button small onPress={() => end(line)} label={t("sessions.end_named", {
                name: line.agent ?? line.user_agent ?? line.id,
              })}>{t("sessions.end")}</Button>) },
        ]} />
      ) : null}
      <SecondFactor />
      <Password />
    </>
  );
}
