// The desk: plan, look, move, repair, publish. The server computes and judges; nothing here decides a rule.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { JsonObject, Problem } from "../../answers";
import { get } from "../../api";
import { t } from "../../language";
import { keep_choice } from "../../session";
import { fold } from "../../typing/fold";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Empty } from "../../ui/empty";
import { PageHead, ProblemNote } from "../../ui/page";
import { toast } from "../../ui/toast";
import { act, desk_url, discard, refusals } from "./act";
import { Differences } from "./difference";
import { Grid } from "./grid";
import { Left } from "./left";
import { is_meeting_slot, kept_view, Names, spot_named, type Desk, type Item, type Progress,
  type View } from "./model";
import { RoomTabs, type PartProps } from "./page";
import { Panel } from "./panel";
import { QualityLine } from "./quality";
import { TroublePanel } from "./trouble";

const plan_seconds = 5;
const ask_every_ms = 500;

export function DeskPage({ id, desk, crumb }: PartProps): JSX.Element {
  const names = new Names(desk);
  const [view, set_view] = useState<View>(kept_view);
  const [words, set_words] = useState("");
  const [picked, set_picked] = useState<string | null>(null);
  const [moving, set_moving] = useState(false);
  const [trouble, set_trouble] = useState(false);
  const [asking, set_asking] = useState(false);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [refused, set_refused] = useState<string[]>([]);
  const item = desk.items.find((one) => one.id === picked) ?? null;
  // Before the first publication everything is new, and nothing need be marked.
  const changed = new Set(desk.items.some((one) => one.published)
    ? desk.changes.filter((change) => change.kind !== "changed").map((change) => change.item) : []);

  const leave = (): void => {
    set_picked(null);
    set_moving(false);
    set_refused([]);
  };
  const pick = (next: Item, move: boolean): void => {
    set_picked(next.id);
    set_moving(move || !next.seat);
    set_refused([]);
    set_trouble(false);
  };
  const say = (answer: { ok: boolean; problem?: Problem }): boolean => {
    set_refused(answer.problem && answer.problem.status !== 412 ? refusals(answer.problem) : []);
    set_problem(answer.problem?.status === 412 ? answer.problem : null);
    return answer.ok;
  };
  const move = async (slot: number, table: number): Promise<void> => {
    if (!item) return;
    const answer = await act(id, desk, "move", { item: item.id, slot, table });
    if (!say(answer) || !answer.ok) return;
    const now = answer.value.items.find((one) => one.id === item.id);
    toast(now?.seat ? t("room.did_move", { spot: spot_named(answer.value, now.seat) })
      : t("room.did_take_off"));
    leave();
  };
  const lock = async (one: Item): Promise<void> => {
    const answer = await act(id, desk, "lock", { item: one.id, locked: !one.locked });
    if (say(answer)) toast(one.locked ? t("room.did_unlock") : t("room.did_lock"));
    else set_picked(one.id);
  };
  const repair = async (body: JsonObject): Promise<void> => {
    const answer = await act(id, desk, "repair", body);
    if (!say(answer) || !answer.ok) return;
    set_trouble(false);
    toast(t("room.repaired", { ms: answer.value.quality.milliseconds }));
    document.getElementById("room-diff")?.scrollIntoView({ block: "center" });
  };
  const choose_view = (next: View): void => {
    set_view(next);
    keep_choice("room.view", next);
  };
  return (
    <>
      <PageHead title={t("room.desk_for", { title: desk.event.title })} crumb={crumb} sub={[
        t("room.about", {
          guests: desk.guests.length, tables: desk.tables.length,
          slots: desk.slots.filter(is_meeting_slot).length,
        }),
        desk.is_open ? t("room.draft_open", { n: desk.version }) : t("room.draft_none"),
      ].join(" · ")} actions={
        <>
          {desk.is_open ? <Button kind="quiet" onPress={() => set_asking(true)}>
            {t("room.discard")}</Button> : null}
          <Button onPress={() => {
            leave();
            set_trouble(true);
          }}>{t("room.troubled")}</Button>
          <PlanButtons id={id} desk={desk} onProblem={set_problem} />
        </>
      } />
      <RoomTabs id={id} here="lich" />
      {problem ? <ProblemNote problem={problem} /> : null}
      {desk.slots.some(is_meeting_slot) && desk.tables.length > 0 ? null : (
        <Empty title={t("room.no_slots")}>
          <p><a href={`/events/${id}/sua#f-slots`}>{t("room.enter_slots")}</a></p></Empty>
      )}
      {desk.items.length === 0 ? (
        <Empty title={t("room.no_items")}>
          <p><a href={`/su-kien/${id}/nguyen-vong`}>{t("room.no_items_next")}</a></p></Empty>
      ) : null}
      <QualityLine quality={desk.quality} />
      {trouble ? <TroublePanel desk={desk} refused={refused} onRepair={repair}
        onClose={() => set_trouble(false)} /> : null}
      {item ? <Panel key={item.id} desk={desk} names={names} item={item} refused={refused}
        onMove={move} onLock={() => lock(item)} onClose={leave} /> : null}
      <div class="room-tools">
        <fieldset class="room-views">
          <legend class="vh">{t("room.view")}</legend>
          {(["guests", "tables"] as const).map((one) => (
            <label key={one}><input type="radio" name="room-view" checked={view === one}
              onChange={() => choose_view(one)} /> {t(`room.view.${one}`)}</label>
          ))}
        </fieldset>
        <label class="vh" for="room-find">{t("room.find")}</label>
        <input class="in" id="room-find" type="search" placeholder={t("room.find")} value={words}
          onInput={(event) => set_words(event.currentTarget.value)} />
      </div>
      <Grid desk={desk} names={names} view={view} words={fold(words)} fold={fold} picked={item}
        moving={moving && item !== null && !item.past && !item.locked}
        changed={changed}
        onPick={pick} onLock={(one) => void lock(one)}
        onPut={(slot, table) => void move(slot, table)} onLeave={leave} />
      <Legend />
      <div class="cols two after-grid">
        <Left desk={desk} names={names} onTry={(one) => {
          pick(one, true);
          window.scrollTo(0, 0);
        }} />
        <Differences id={id} desk={desk} names={names} onProblem={set_problem} />
      </div>
      {asking ? (
        <Dialog title={t("room.discard_ask")} onClose={() => set_asking(false)}>
          <p>{t("room.discard_text")}</p>
          <div class="actions">
            <Button kind="bad" onPress={async () => {
              const answer = await discard(id, desk);
              set_asking(false);
              if (say(answer)) toast(t("room.discarded"));
            }}>{t("room.discard")}</Button>
            <Button onPress={() => set_asking(false)}>{t("room.cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function PlanButtons({ id, desk, onProblem }: {
  id: string; desk: Desk; onProblem: (problem: Problem | null) => void;
}): JSX.Element {
  const [progress, set_progress] = useState<Progress | null>(null);
  const [running, set_running] = useState(false);
  const placed = desk.items.some((item) => item.seat);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      void get<Progress>(`${desk_url(id)}/progress`).then((answer) => {
        if (answer.ok && answer.value.running) set_progress(answer.value);
      });
    }, ask_every_ms);
    return () => clearInterval(timer);
  }, [running]);
  const plan = async (keep: boolean): Promise<void> => {
    set_running(true);
    const answer = await act(id, desk, "plan", { seconds: plan_seconds, keep });
    set_running(false);
    set_progress(null);
    onProblem(answer.ok ? null : answer.problem);
    if (answer.ok) toast(t("room.planned", { n: answer.value.quality.placed }));
  };
  return (
    <>
      {running ? (
        <span class="room-progress" role="status">
          <progress max={100} value={progress?.percent ?? 0} aria-label={t("room.plan")} />{" "}
          {progress?.found ? t("room.planning_found", {
            percent: progress.percent, unplaced: progress.unplaced, breaks: progress.breaks,
          }) : t("room.planning", { percent: progress?.percent ?? 0 })}
        </span>
      ) : null}
      {placed ? <Button onPress={() => plan(true)}>{t("room.fill")}</Button> : null}
      <Button kind={placed ? "plain" : "main"} onPress={() => plan(false)}>
        {placed ? t("room.replan") : t("room.plan")}</Button>
    </>
  );
}

function Legend(): JSX.Element {
  return (
    <div class="legend">
      <span><i class="b2b" />{t("conference.b2b")}</span>
      <span><i class="b2g" />{t("conference.b2g")}</span>
      <span><i class="g2g" />{t("conference.g2g")}</span>
      <span><i class="off" />{t("room.away")}</span>
      <span><i class="gap" />{t("room.gap_legend")}</span>
      <span><i class="moved" />{t("room.moved")}</span>
      <span class="keys push">
        <span><kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t("room.keys.move")}</span>
        <span><kbd>M</kbd> {t("room.keys.pick")}</span>
        <span><kbd>L</kbd> {t("room.keys.lock")}</span>
      </span>
    </div>
  );
}
