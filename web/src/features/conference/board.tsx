// The board of the hall: big type, what runs now and what comes next. It asks again by itself and keeps the last
// answer when the line is lost.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../answers";
import { get } from "../../api";
import { t } from "../../language";
import { Button } from "../../ui/button";
import { Loading, Note, ProblemNote } from "../../ui/page";
import { time_in } from "./model";
import { RoomTabs } from "./page";

type Party = { party: string; name: string; present: boolean };
type BoardItem = {
  id: string; slot: number; table: number; place: string; online: boolean; state: string; guests: Party[];
};
type Board = {
  title: string; place: string; zone: string; now: string; running: number; next: number;
  slots: { starts: string; ends: string; kind: string; label: string }[];
  items: BoardItem[];
};

const ask_every_ms = 10_000;

export function BoardPage({ id }: { id: string }): JSX.Element {
  const [board, set_board] = useState<Board | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const hall = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const answer = await get<Board>(`/api/events/${id}/board`);
      if (gone) return;
      if (answer.ok) set_board(answer.value);
      set_problem(answer.ok ? null : answer.problem);
    };
    void load();
    const timer = setInterval(() => void load(), ask_every_ms);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [id]);
  useEffect(() => {
    if (board) document.title = `${board.title} · Đồng Hành`;
  }, [board?.title]);
  if (!board) return problem ? <ProblemNote problem={problem} /> : <Loading />;
  return (
    <>
      <RoomTabs id={id} here="bang" />
      <div class="hall" ref={hall}>
        <div class="hall-head">
          <h1 tabIndex={-1}>{board.title}</h1>
          <span class="hall-clock">{time_in(board.now, board.zone)}</span>
        </div>
        {problem ? (
          <Note tone="warn"><p>{t("room.board_stale", { time: time_in(board.now, board.zone) })}</p></Note>
        ) : null}
        <Part board={board} slot={board.running} title={t("room.board_now")} look="now" />
        <Part board={board} slot={board.next} title={t("room.board_next")} look="next" />
        {board.running === 0 && board.next === 0 ? <p>{t("room.board_over")}</p> : null}
      </div>
      <p><Button kind="quiet" onPress={() => hall.current?.requestFullscreen()}>
        {t("room.board_full")}</Button></p>
    </>
  );
}

function Part(props: { board: Board; slot: number; title: string; look: string }): JSX.Element | null {
  const { board, slot } = props;
  const times = board.slots[slot - 1];
  if (!times) return null;
  const items = board.items.filter((item) => item.slot === slot && item.state !== "absent")
    .sort((a, b) => a.table - b.table);
  return (
    <section class={`hall-part ${props.look}`} aria-labelledby={`hall-${props.look}`}>
      <h2 id={`hall-${props.look}`}>{props.title}{" "}
        <span class="num">{time_in(times.starts, board.zone)}–{time_in(times.ends, board.zone)}</span>
        {times.label ? ` · ${times.label}` : ""}</h2>
      {items.length === 0 && times.kind === "meeting" ? <p>{t("room.board_nothing")}</p> : null}
      <ul class="hall-list">
        {items.map((item) => (
          <li key={item.id}><b>{item.place}</b>
            <span>{item.guests.map((guest, index) => (
              <span key={guest.party}>{index > 0 ? " – " : ""}{guest.name}
                {guest.present ? <span class="here" aria-hidden="true"> ●</span> : null}</span>
            ))}</span></li>
        ))}
      </ul>
    </section>
  );
}
