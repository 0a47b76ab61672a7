// Which page an address shows, who is signed in, and the frame around every page.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem, Session } from "./answers";
import { on_session_ended, send } from "./api";
import { forget_all, refresh } from "./cache";
import { SearchPage } from "./features/search/page";
import { SessionsPage } from "./features/sessions/page";
import { SecondFactor } from "./features/sessions/secrets";
import { SignInAgain, SignInPage } from "./features/sign_in/page";
import { SuggestionsPage } from "./features/suggestions/page";
import { TodayPage } from "./features/today/page";
import { TypesPage } from "./features/today/types";
import { Guard, NotFound } from "./help/problem";
import { on_language, t } from "./language";
import { EditPage, NewPage } from "./record/form";
import { ListPage } from "./record/list";
import { imported_from_tables } from "./record/pasted";
import { RecordPage } from "./record/page";
import { usePlace, type Place } from "./router";
import { schema_of_plural } from "./schema_lookup";
import { forget_drafts, on_sign_out_elsewhere, set_session } from "./session";
import { Shell } from "./shell";
import { later } from "./ui/later";
import { Loading, PageHead, ProblemNote } from "./ui/page";
import { Toasts } from "./ui/toast";

const BoardPage = later(async () => (await import("./more_pages")).BoardPage);
const CalendarPage = later(async () => (await import("./more_pages")).CalendarPage);
const ConferencePage = later(async () => (await import("./more_pages")).ConferencePage);
const FiguresPage = later(async () => (await import("./more_pages")).FiguresPage);
const HealthPage = later(async () => (await import("./more_pages")).HealthPage);
const IntakePage = later(async () => (await import("./more_pages")).IntakePage);
const TablePage = later(async () => (await import("./more_pages")).TablePage);
const NoticesPage = later(async () => (await import("./more_pages")).NoticesPage);
const MapPage = later(async () => (await import("./more_pages")).MapPage);
const LetterTemplatesPage = later(async () => (await import("./more_pages")).LetterTemplatesPage);
const TimesPage = later(async () => (await import("./more_pages")).TimesPage);
const WeekPage = later(async () => (await import("./more_pages")).WeekPage);
const UiPage = later(async () => (await import("./more_pages")).UiPage);
const PastePage = later(async () => (await import("./more_pages")).PastePage);

type Waiting = (signed_in: boolean) => void;

export function App(): JSX.Element {
  const [session, set_state] = useState<Session | null>(null);
  const [problem, set_problem] = useState<Problem | null>(null);
  const [asking, set_asking] = useState(false);
  const [, redraw] = useState(0);
  const waiting = useRef<Waiting[]>([]);
  const place = usePlace();

  const take = (next: Session | null): void => {
    set_session(next);
    set_state(next);
    set_problem(null);
  };
  const load = async (): Promise<void> => {
    const answer = await send<Session>("GET", "/api/session", undefined, { quiet_401: true });
    if (answer.ok) take(answer.value);
    else set_problem(answer.problem);
  };
  useEffect(() => {
    void load();
    return on_language(() => {
      redraw((n) => n + 1);
      refresh();
    });
  }, []);
  useEffect(() => {
    if (!session) {
      on_session_ended(null);
      return;
    }
    on_session_ended(() => new Promise<boolean>((resolve) => {
      waiting.current.push(resolve);
      set_asking(true);
    }));
  }, [session]);

  const answer_waiting = (signed_in: boolean): void => {
    set_asking(false);
    for (const resolve of waiting.current.splice(0)) resolve(signed_in);
  };
  /// Nothing of the person who leaves stays: neither answers nor drafts.
  const signed_out = (): void => {
    forget_all();
    take(null);
    forget_drafts();
    void load();
  };
  useEffect(() => on_sign_out_elsewhere(signed_out), []);
  const signed_in_again = (next: Session): void => {
    const same_user = next.user.id === session?.user.id;
    if (!same_user) forget_all();
    take(next);
    answer_waiting(same_user);
    refresh();
  };
  if (!session) {
    if (!problem) return <main class="sign"><Loading /></main>;
    if (problem.status !== 401) {
      return (
        <main class="sign" id="main">
          <PageHead title="Đồng Hành" />
          <ProblemNote problem={problem} retry={() => void load()} />
        </main>
      );
    }
    return <SignInPage problem={problem} onSignedIn={(next) => {
      forget_all();
      take(next);
    }} />;
  }
  if (session.second_factor === "needed") {
    return (
      <main class="sign" id="main">
        <PageHead title={t("second.needed")} sub={t("second.needed_text")} />
        <SecondFactor onDone={() => void load()} />
      </main>
    );
  }
  return (
    <>
      <Shell session={session} place={place} wide={place.parts[0] === "su-kien"}
        onSignedOut={signed_out}>
        <Guard key={page_key(place)}><Page place={place} session={session} /></Guard>
      </Shell>
      <Toasts />
      {asking ? <SignInAgain user={session.user.name} onSignedIn={signed_in_again}
        onClose={() => answer_waiting(false)} /> : null}
    </>
  );
}

/// Pages that filter themselves keep their place while their query changes.
function page_key(place: Place): string {
  return place.path;
}

function Page({ place, session }: { place: Place; session: Session }): JSX.Element {
  const [first, second, third] = place.parts;
  if (!first || first === "dang-nhap") return <TodayPage />;
  switch (first) {
    case "tim": return <SearchPage query={place.query} />;
    case "so-lieu": return <FiguresPage query={place.query} />;
    case "chuoi": return <BoardPage query={place.query} />;
    case "ban-do": return <MapPage query={place.query} />;
    case "tuan": return <WeekPage query={place.query} />;
    case "lich": return <CalendarPage query={place.query} />;
    case "goi-y": return second ? <SuggestionsPage id={second} /> : <NotFound />;
    case "su-kien":
      return second && third ? <ConferencePage id={second} tab={third} /> : <NotFound />;
    case "mau-van-ban": return <LetterTemplatesPage />;
    case "thoi-gian-dat-hang": return <TimesPage />;
    case "ui": return <UiPage />;
    case "tinh-trang": return <HealthPage />;
    case "thong-bao": return <NoticesPage />;
    case "phien": return <SessionsPage />;
    case "ho-so": return <TypesPage session={session} />;
  }
  const record = schema_of_plural(first);
  if (!record || place.parts.length > 3) return <NotFound />;
  if (!second) return <ListPage record={record} query={place.query} />;
  if (second === "moi" && !third) return <NewPage record={record} query={place.query} />;
  if (second === "dan" && !third) {
    return imported_from_tables.includes(record.plural) ? <TablePage record={record} /> : <PastePage record={record} />;
  }
  if (second === "tu-van-ban" && !third) return <IntakePage record={record} />;
  if (third === "sua") return <EditPage record={record} id={second} />;
  return third ? <NotFound /> : <RecordPage record={record} id={second} />;
}
