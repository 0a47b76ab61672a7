// The frame: skip link, search box, side list, language and theme, the bar of a phone.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "./answers";
import { send } from "./api";
import { Bell } from "./features/notices/bell";
import { KeySheet } from "./help/keys";
import { OfflineLine } from "./help/offline";
import { SessionEnd } from "./help/session_end";
import { Tour, tour_seen } from "./help/tour";
import { press_shortcut, useKeys } from "./keys";
import { either, language, pick, set_language, t } from "./language";
import { navigate, type Place } from "./router";
import { all_records } from "./schema_lookup";
import { tell_sign_out } from "./session";
import type { TextKey } from "./texts";
import { set_theme, theme, type Theme } from "./theme";
import { Icon, Mark, type IconName } from "./ui/icon";

const icons: Record<string, IconName> = {
  need: "flag", offer: "box", event: "cal", wish: "right", meeting: "people", commitment: "link",
  agreement: "doc", opinion: "eye", investment_project: "chart", capital_event: "chart",
  partner: "globe", organisation: "home", territory: "globe", province_profile: "flag",
  user: "people", source_document: "doc", fact: "eye",
  order: "right", order_answer: "right",
  info_item: "eye", info_use: "check", warning: "warn", warning_case: "shield", public_question: "help",
  delegation_limit: "shield", outbound_delegation: "out", inbound_delegation: "people", letter: "doc",
  letter_template: "doc",
};
const connecting = ["need", "offer", "order", "order_answer", "event", "wish", "meeting", "commitment"];
const information = ["info_item", "warning", "info_use", "public_question", "warning_case"];
const directory = ["partner", "organisation", "territory", "province_profile", "user"];

type Props = {
  session: Session;
  place: Place;
  wide: boolean;
  onSignedOut: () => void;
  children: ComponentChildren;
};

export function Shell({ session, place, wide, onSignedOut, children }: Props): JSX.Element {
  const [open, set_open] = useState(false);
  const side = useRef<HTMLElement>(null);
  useEffect(() => set_open(false), [place.path]);
  useEffect(() => {
    if (open) side.current?.querySelector("a")?.focus();
  }, [open]);
  const [help, set_help] = useState(false);
  const [tour, set_tour] = useState(() => !tour_seen());
  useSearchKeys();
  useKeys({
    "?": () => set_help(true), n: () => press_shortcut("n"), e: () => press_shortcut("e"),
    s: () => press_shortcut("s"), u: () => press_shortcut("u"),
  });
  const unit = session.user.organisation?.title ?? session.user.name;
  return (
    <div class={`shell ${wide ? "wide" : ""} ${open ? "menu-open" : ""}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) set_open(false);
      }}>
      <a class="skip" href="#main">{t("skip")}</a>
      <header class="top">
        <button type="button" class="icon-btn menu-btn" aria-expanded={open}
          aria-controls="side" aria-label={open ? t("menu.close") : t("menu.open")}
          onClick={() => set_open(!open)}><Icon name={open ? "x" : "menu"} /></button>
        <a class="brand" href="/"><Mark />Đồng Hành</a>
        <SearchBox place={place} />
        <div class="unit"><b>{unit}</b><span class="muted">
          {session.user.name} · {either(session.user.role_label, session.user.role_label_en)}
        </span></div>
        <Bell here={place.parts[0] === "thong-bao"} />
        <button type="button" class="icon-btn help-btn" aria-label={t("help.open")}
          aria-haspopup="dialog" onClick={() => set_help(true)}><Icon name="help" /></button>
        <LanguageButton />
      </header>
      <OfflineLine />
      <SessionEnd session={session} />
      {session.demo ? <aside class="demo"
        aria-label={t("demo.name")}>{t("demo.banner")}</aside> : null}
      <div class="frame">
        <nav class="side" id="side" ref={side} aria-label={t("nav.main")}>
          <Side session={session} place={place} />
          <Settings onSignedOut={onSignedOut} />
        </nav>
        <main class="main" id="main" tabIndex={-1}>
          {children}
          <footer class="foot"><span>{t("secret.line")}</span></footer>
        </main>
      </div>
      <nav class="tabbar" aria-label={t("nav.quick")}>
        <Tab href="/" icon="home" here={place.path === "/"}>{t("tab.today")}</Tab>
        <Tab href="/tim" icon="search" here={place.parts[0] === "tim"}>{t("tab.find")}</Tab>
        <Tab href="/ho-so" icon="doc" here={place.parts[0] === "ho-so"}>{t("tab.records")}</Tab>
        <Tab href="/so-lieu" icon="chart" here={place.parts[0] === "so-lieu"}>
          {t("tab.figures")}</Tab>
      </nav>
      {tour && place.path === "/" ? <Tour onClose={() => set_tour(false)} /> : null}
      {help ? <KeySheet onClose={() => set_help(false)} onTour={() => {
        set_help(false);
        set_tour(true);
        navigate("/");
      }} /> : null}
    </div>
  );
}

function Tab(props: {
  href: string; icon: IconName; here: boolean; children: ComponentChildren;
}): JSX.Element {
  return (
    <a href={props.href} aria-current={props.here ? "page" : undefined}>
      <Icon name={props.icon} />{props.children}</a>
  );
}

function to_search(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=search]")];
  const seen = boxes.find((box) => box.offsetParent !== null);
  if (seen) {
    seen.focus();
    seen.select();
  } else navigate("/tim");
}

/// "/" goes to the search box, wherever one is; Ctrl+K does so even while typing.
function useSearchKeys(): void {
  useKeys({ "/": to_search });
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const k = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (!k || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      to_search();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, []);
}

function SearchBox({ place }: { place: Place }): JSX.Element | null {
  const [typed, set_typed] = useState("");
  if (place.parts[0] === "tim") return <div class="find-place" />;
  return (
    <form class="find" role="search" onSubmit={(event) => {
      event.preventDefault();
      if (typed.trim()) navigate(`/tim?q=${encodeURIComponent(typed.trim())}`);
    }}>
      <Icon name="search" />
      <input type="search" aria-label={t("search.label")} placeholder={t("search.hint")}
        value={typed} onInput={(event) => set_typed(event.currentTarget.value)} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

function LanguageButton(): JSX.Element {
  const other = language() === "vi" ? "en" : "vi";
  return (
    <button type="button" class="btn quiet s lang" lang={other}
      onClick={() => set_language(other)}>
      {other === "en" ? "English" : "Tiếng Việt"}
    </button>
  );
}

const pages: [string, IconName, TextKey][] = [
  ["tuan", "cal", "nav.week"], ["lich", "cal", "nav.calendar"], ["chuoi", "link", "nav.board"], ["ban-do", "globe", "nav.map"],
  ["so-lieu", "chart", "nav.figures"],
];

function Side({ session, place }: { session: Session; place: Place }): JSX.Element {
  const seen = all_records().filter((record) =>
    session.types[record.type]?.includes("view") ?? false);
  const group = (types: (type: string) => boolean): JSX.Element[] => seen
    .filter((record) => types(record.type))
    .map((record) => (
      <Item key={record.type} href={`/${record.type === "letter_template" ? "mau-van-ban" : record.plural}`} icon={icons[record.type] ?? "doc"}
        here={place.parts[0] === record.plural || (record.type === "letter_template" && place.parts[0] === "mau-van-ban")}>{pick(record.labelPlural)}</Item>
    ));
  const files = group((type) => ![...connecting, ...information, ...directory].includes(type));
  const news = group((type) => information.includes(type));
  const connections = group((type) => connecting.includes(type));
  const names = group((type) => directory.includes(type));
  return (
    <>
      <Item href="/" icon="home" here={place.path === "/"}>{t("nav.today")}</Item>
      <Item href="/tim" icon="search" here={place.parts[0] === "tim"}>{t("nav.search")}</Item>
      {pages.map(([path, icon, text]) => (
        <Item key={path} href={`/${path}`} icon={icon} here={place.parts[0] === path}>
          {t(text)}</Item>
      ))}
      {session.user.role === "ministry_leader" ? (
        <Item href="/thoi-gian-dat-hang" icon="clock" here={place.parts[0] === "thoi-gian-dat-hang"}>
          {t("times.title")}</Item>
      ) : null}
      {connections.length > 0 ? <><h2>{t("nav.connect")}</h2>{connections}</> : null}
      {news.length > 0 ? <><h2>{t("nav.information")}</h2>{news}</> : null}
      {files.length > 0 ? <><h2>{t("nav.files")}</h2>{files}</> : null}
      {names.length > 0 ? <><h2>{t("nav.directory")}</h2>{names}</> : null}
      <h2>{t("nav.own")}</h2>
      <Item href="/phien" icon="lock" here={place.parts[0] === "phien"}>
        {t("nav.sessions")}</Item>
      {session.user.role === "administrator" ? (
        <Item href="/tinh-trang" icon="shield" here={place.parts[0] === "tinh-trang"}>
          {t("nav.health")}</Item>
      ) : null}
    </>
  );
}

function Item(props: {
  href: string; icon: IconName; here: boolean; children: ComponentChildren;
}): JSX.Element {
  return (
    <a href={props.href} aria-current={props.here ? "page" : undefined}>
      <Icon name={props.icon} />{props.children}</a>
  );
}

function Settings({ onSignedOut }: { onSignedOut: () => void }): JSX.Element {
  const [now, set_now] = useState<Theme>(theme);
  const sign_out = async (): Promise<void> => {
    await send("DELETE", "/api/session", undefined, { quiet_401: true });
    navigate("/");
    onSignedOut();
    tell_sign_out();
  };
  return (
    <div class="settings">
      <label for="theme">{t("theme.label")}</label>
      <select class="in" id="theme" value={now} onChange={(event) => {
        const next = event.currentTarget.value;
        const chosen: Theme = next === "light" || next === "dark" ? next : "system";
        set_theme(chosen);
        set_now(chosen);
      }}>
        <option value="system">{t("theme.system")}</option>
        <option value="light">{t("theme.light")}</option>
        <option value="dark">{t("theme.dark")}</option>
      </select>
      <button type="button" class="btn" onClick={() => void sign_out()}>
        <Icon name="out" />{t("sign_out")}</button>
    </div>
  );
}
