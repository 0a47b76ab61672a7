#include "engine/schema/shapes.hpp"

namespace dh::schema {

namespace {

using http::Method;

constexpr Shape named[] = {
    {"Money", "{amount: text, currency: text}"},
    {"Reference", "{id?: text, type?: text, title?: text, hidden?: bool}"},
    {"Named", "{id?: text, title?: text, hidden?: bool}"},
    {"Note", "{key?: text, text: text, text_en: text}"},
    {"Step",
     "{action: text, label: text, label_en: text, to: text, main: bool, allowed: bool, needs_note: bool, "
     "recordable: bool, why: [Note], missing: [text], needs: [text], inputs: [text]}"},
    {"Clock",
     "{id: text, code: text, label: text, label_en: text, started_on: date, due_on: date, "
     "stopped_on: date?, state: running|stopped|paused|late, days_left: int, amount: int, "
     "unit: working_day|day|hour|fixed_date, article: text, instrument: text, "
     "verified: yes|secondary|no, provisional: bool, phrase: text, phrase_en: text, "
     "tone: neutral|info|warn|bad|ok|ended}"},
    {"PathPlace",
     "{state: text, label: text, label_en: text, tone: text, status: done|present|future, on: date?}"},
    {"Brief",
     "{id: text, type: text, plural: text, type_label?: text, type_label_en?: text, code: text, title: text, "
     "state: text, state_label?: text, state_label_en?: text, tone?: text, changed_at?: instant, "
     "due_on?: date?}"},
    {"Link", "{id: text, type: text, plural: text, code: text, title: text, state: text, note: text?}"},
    {"Change",
     "{field: text, label?: text, label_en?: text, old: any, new: any, old_text: text, new_text: text}"},
    {"HistoryEntry",
     "{seq: int, at: instant, actor: any, on_behalf_of: text, action: text, action_label: text, "
     "action_label_en: text, changes: [Change]}"},
    {"ChainPlace",
     "{place: need|meeting|commitment|agreement|project|value, label: text, label_en: text, "
     "items: [ChainItem]}"},
    {"ChainItem",
     "{id: text, type: text, plural: text, code: text, title: text, state: text, state_label?: text, "
     "state_label_en?: text, tone?: text, self: bool}"},
    {"Figure",
     "{key: text, label: text, label_en: text, value: any, text: text, text_en: text, computed: bool, "
     "href: text}"},
    {"Reader",
     "{body: text, title: text, use: text, state: text, state_en: text, result: text, result_en: text, "
     "people: [{name: text, at: instant}]}"},
    {"FieldProblem", "{field: text, key: text, text: text, text_en: text}"},
    {"Spot", "{slot: int, table: int}"},
    {"DeskGuest",
     "{party: text, name: text, business: bool, attendance: text?, version: int, state: text, answer: text, "
     "mode: on_site|online, zone: text, head: text, rank: int, room: int, languages: [text], away: [int], "
     "wished_free: [int]}"},
    {"DeskItem",
     "{id: text, code: text, title: text, kind: text, is_meeting: bool, state: text, priority: text, mutual: bool, "
     "guests: [text], seat: Spot?, published: Spot?, locked: bool, past: bool, online: bool, interpreter: text, "
     "reason: Note?}"},
    {"DeskQuality",
     "{requested: int, placed: int, placed_bound: int, breaks: int, lower_bound: int, proven: bool, fairness: int, "
     "table_changes: int, tables_used: int, tables_advised: int, milliseconds: int, least_change: bool, "
     "faults: [Note]}"},
    {"Desk",
     "{event: {id: text, code: text, title: text, state: text, version: int, zone: text}, version: int, "
     "is_open: bool, made_at: instant?, now: instant, "
     "troubles: [{kind: text, table: int, name: text, from: instant?, until: instant?}], "
     "slots: [{number: int, starts: instant, ends: instant, kind: text, label: text, past: bool}], "
     "tables: [{number: int, name: text, kind: text, link: text, own_room_of: text, closed: [int]}], "
     "guests: [DeskGuest], items: [DeskItem], quality: DeskQuality, "
     "changes: [{item: text, kind: added|moved|dropped|changed, before: Spot?, after: Spot?}], concerned: [text]}"},
    {"ImportAnswer",
     "{made: int, faulty: int, unknown: [text], "
     "rows: [{row: int, title: text, id: text?, problems: [FieldProblem]}]}"},
    {"Intake",
     "{text: text, items: [{field: text, of_letter: bool, row: bool, value: any, show: text, show_en: text, "
     "from: int, to: int, taken: bool}]}"},
    {"TableSent",
     "{rows: [[any]], head?: int?, columns?: [text]?, otherwise?: any, past?: bool?, leave_faulty?: bool?}"},
    {"TableImports", "{items: [{id: text, at: instant, made: int, undone: bool}]}"},
    {"TableAnswer",
     "{id: text, made: int, faulty: int, empty: int, head: int, columns: [text], "
     "targets: [{name: text, label: text, label_en: text}], "
     "rows: [{row: int, title: text, id: text, "
     "problems: [{column: int, field: text, key: text, text: text, text_en: text}]}]}"},
    {"Problem",
     "{type: text, title: text, title_en: text, status: int, code: text, key: text, detail: text, "
     "detail_en: text, fields: [FieldProblem], request_id: text, current?: any}"},
    {"NoticeChoices",
     "{mail_on: bool, address: text, trouble: {state: text, answer: text, at: instant}?, "
     "items: [{kind: text, label: text, label_en: text, urgent: bool, locked: bool, screen: bool, "
     "by_mail: never|morning|at_once}]}"},
    {"SavedView",
     "{id: text, type: text, name: text, query: text, scope: mine|unit|all, version: int, may_change: bool}"},
    {"SignedIn",
     "{user: {id: text, name: text, post: text, role: text, role_label: text, role_label_en: text, "
     "organisation: Named, province: text, provinces: [text]}, types: any, demo: bool, today: date, "
     "second_factor: text, idle_seconds: int, ends_in_seconds: int, language: vi|en}"},
};

// In the order of docs/api/conventions.md.
constexpr Bodies table[] = {
    {Method::post, "…/{id}/archive", "", "Page", "", 200, true},
    {Method::post, "…/{id}/unarchive", "", "Page", "", 200, true},
    {Method::post, "…/{id}/restore", "{seq: int, field: text}", "Page", "", 200, true},
    {Method::get, "…/{id}/history", "", "{items: [HistoryEntry], next?: any}", "before limit"},
    {Method::get, "…/{id}/access", "", "{items: [{who: text, who_en: text, why: text, why_en: text}]}"},
    {Method::get, "…/{id}/comments", "", "{items: [{id: text, at: instant, author: Named, text: text}]}"},
    {Method::post, "…/{id}/comments", "{text: text}", "{id: text, at: instant, author: Named, text: text}",
     "", 201},
    {Method::get, "…/{id}/links", "", "{items: [Link]}"},
    {Method::post, "…/{id}/links", "{to: text, note?: text?}", "Link", "", 201},
    {Method::del, "…/{id}/links/{other}", "", "{}"},
    {Method::get, "…/{id}/chain", "", "{places: [ChainPlace], complete: bool}"},
    {Method::get, "…/{id}/timeline", "",
     "{items: [{at: date, kind: text, text: text, text_en: text, record: Brief?}]}"},
    {Method::get, "…/{id}/files", "",
     "{items: [{id: text, name: text, size: int, type: text, at: instant, by: Named}]}"},
    {Method::post, "…/{id}/files", "bytes",
     "{id: text, name: text, size: int, type: text, at: instant, by: Named}", "", 201},
    {Method::get, "…/{id}/files/{file}", "", "bytes"},
    {Method::post, "…/{id}/confirmations", "{name: text, email?: text?}", "{url: text, expires_at: instant}",
     "", 201},
    {Method::get, "…/{id}/confirmations", "",
     "{items: [{name: text, made_at: instant, expires_at: instant, outcome: text, "
     "answered_at: instant?, note: text}]}"},
    {Method::get, "…/{id}/personal-links", "",
     "{purposes: [{name: text, days: int, label: text, label_en: text}], "
     "languages: [{code: text, label: text, label_en: text}], "
     "items: [{id: text, purpose: text, name: text, language: text, "
     "made_by: any, made_at: instant, expires_at: instant, revoked_at: instant?, opened_at: instant?, "
     "answered_at: instant?, answer: text}]}"},
    {Method::post, "…/{id}/personal-links", "{purpose: text, name: text, days?: int?, language?: text?}",
     "{url: text, expires_at: instant}", "", 201},
    {Method::del, "…/{id}/personal-links/{link}", "", "", "", 204},
    {Method::get, "/lien-ket/{token}", "", "html"},
    {Method::post, "/lien-ket/{token}", "form", "", "", 303},
    {Method::get, "/xac-nhan/{token}", "", "html"},
    {Method::post, "/xac-nhan/{token}", "form", "", "", 303},
    {Method::post, "…/{id}/merge", "{from: text}", "Page", "", 200, true},
    {Method::post, "…/{id}/unmerge", "{from: text}", "Page", "", 200, true},
    {Method::get, "…/{id}/letters", "",
     "{items: [Brief], templates: [{code: text, name: text, name_en: text, kind: text, own: bool}]}"},
    {Method::post, "…/{id}/letters", "{template: text}", "LetterPage", "", 201},
    {Method::get, "/api/outbound-delegations/{id}/checks", "", "{limits: [any], clashes: [any]}"},
    {Method::get, "/api/week", "",
     "{from: date, to: date, items: [any], clashes: [any], special_days: [{day: date, name: text, working: "
     "bool, "
     "provisional: bool}], text: text}",
     "from to"},
    {Method::get, "/api/week/document.docx", "", "bytes", "from to"},
    {Method::get, "/api/week/document.pdf", "", "bytes", "from to"},
    {Method::get, "/api/calendar-feeds", "",
     "{items: [{id: text, scope: text, scope_label: text, scope_label_en: text, made_at: instant}]}"},
    {Method::get, "/api/notices", "",
     "{unread: int, urgent: int, items: [{id: text, kind: text, label: text, label_en: text, urgent: bool, text: text, "
     "text_en: text, at: instant, read: bool, record: Brief}], next: text?}", "before"},
    {Method::get, "/api/notices/count", "", "{unread: int, urgent: int}"},
    {Method::post, "/api/notices/read", "{ids?: [text]}", "{unread: int, urgent: int}"},
    {Method::get, "/api/notice-choices", "", "NoticeChoices"},
    {Method::patch, "/api/notice-choices", "{kind: text, screen: bool, by_mail: never|morning|at_once}",
     "NoticeChoices"},
    {Method::get, "/api/mails", "",
     "{host: text, from: text, counts: [{state: text, n: int}], items: [{id: text, kind: text, state: text, "
     "address: text, answer: text, attempts: int, made_at: instant, at: instant, user: Named}]}"},
    {Method::post, "/api/calendar-feeds", "{scope: text}", "{id: text, scope: text, url?: text}", "", 201},
    {Method::del, "/api/calendar-feeds/{id}", "", "{}"},
    {Method::get, "/api/feeds/{token}", "", "bytes"},
    {Method::post, "/api/intake/outbound-delegations/read", "{text: text}", "Intake"},
    {Method::post, "/api/intake/inbound-delegations/read", "{text: text}", "Intake"},
    {Method::post, "/api/intake/source-documents/read", "{text: text}", "Intake"},
    {Method::post, "/api/intake/outbound-delegations", "{record: any, letter: any}", "OutboundDelegationPage",
     "", 201},
    {Method::post, "/api/intake/inbound-delegations", "{record: any, letter: any}", "InboundDelegationPage",
     "", 201},
    {Method::post, "/api/tables/outbound-delegations/check", "TableSent", "TableAnswer"},
    {Method::post, "/api/tables/outbound-delegations", "TableSent", "TableAnswer", "", 201},
    {Method::get, "/api/tables/outbound-delegations", "", "TableImports"},
    {Method::post, "/api/tables/outbound-delegations/{id}/undo", "", "{undone: int, kept: int}"},
    {Method::post, "/api/tables/inbound-delegations/check", "TableSent", "TableAnswer"},
    {Method::post, "/api/tables/inbound-delegations", "TableSent", "TableAnswer", "", 201},
    {Method::get, "/api/tables/inbound-delegations", "", "TableImports"},
    {Method::post, "/api/tables/inbound-delegations/{id}/undo", "", "{undone: int, kept: int}"},
    {Method::get, "/api/letter-forms", "",
     "{items: [{code: text, name: text, name_en: text, types: [text], own: {id: text, title: text}?, "
     "names: [{name: text, in: text, label: text, label_en: text}]}]}"},
    {Method::get, "/api/letter-forms/{code}/document.docx", "", "bytes"},
    {Method::post, "/api/letter-forms/{code}/docx", "bytes", "LetterTemplatePage", "", 201},
    {Method::get, "/api/letter-templates/{id}/document.docx", "", "bytes"},
    {Method::get, "/api/letters/{id}/document.docx", "", "bytes"},
    {Method::get, "/api/letters/{id}/document.pdf", "", "bytes"},
    {Method::get, "….csv", "", "bytes"},
    {Method::get, "….xlsx", "", "bytes"},
    {Method::get, "/api/agreements/{id}/opinions", "", "{items: [any]}"},
    {Method::post, "/api/agreements/{id}/consultation", "{bodies: [{body: text, capacity: text}]}", "Page",
     "", 200, true},
    {Method::get, "/api/orders/{id}/parts", "", "{items: [any]}"},
    {Method::post, "/api/order-answers/{id}/leads/{n}/partner", "", "{partner: text}", "", 201},
    {Method::get, "/api/order-times", "",
     "{from: date, to: date, items: [{what: acknowledge|answer, body: Named, all: int, in_time: int, late: int, "
     "running: int, running_late: int, handed_over: int, middle_days: int}]}", "from to"},
    {Method::get, "/api/events/{id}/timetable", "", "Desk"},
    {Method::del, "/api/events/{id}/timetable", "", "Desk", "", 200, true},
    {Method::post, "/api/events/{id}/timetable/plan",
     "{seconds?: int?, steps?: int?, seed?: int?, keep?: bool?}", "Desk", "", 200, true},
    {Method::get, "/api/events/{id}/timetable/progress", "",
     "{running: bool, percent: int, found: bool, unplaced: int, breaks: int, lower_bound: int}"},
    {Method::post, "/api/events/{id}/timetable/repair",
     "{kind: withdrawn|late|table_closed, party?: text?, table?: int?, from?: instant?, until?: instant?}",
     "Desk", "", 200, true},
    {Method::post, "/api/events/{id}/timetable/move", "{item: text, slot?: int?, table?: int?}", "Desk", "",
     200, true},
    {Method::post, "/api/events/{id}/timetable/lock", "{item: text, locked?: bool?}", "Desk", "", 200, true},
    {Method::post, "/api/events/{id}/timetable/publish", "{}", "{version: int, changed: int, told: [text]}",
     "", 200, true},
    {Method::get, "/api/events/{id}/board", "",
     "{title: text, place: text, zone: text, now: instant, running: int, next: int, "
     "slots: [{starts: instant, ends: instant, kind: text, label: text}], "
     "items: [{id: text, slot: int, table: int, place: text, online: bool, link: text, state: text, kind: "
     "text, "
     "interpreter: text, guests: [{party: text, name: text, present: bool}]}]}"},
    {Method::post, "/api/events/{id}/attendances/import", "{rows: [[any]], check?: bool?}", "ImportAnswer"},
    {Method::post, "/api/events/{id}/wishes/import", "{rows: [[any]], check?: bool?}", "ImportAnswer"},
    {Method::post, "/api/meetings/{id}/outcome",
     "{result: held|absent, note?: text?, absent?: text?, next_step?: text?, next_owner?: text?, next_due?: "
     "date?}",
     "{meeting: any, commitment: any}", "", 200, true},
    {Method::get, "/api/events/{id}/papers/{paper}", "", "bytes", "party"},
    {Method::post, "/api/attendances/{id}/link", "{}", "{url: text, calendar: text}", "", 201},
    {Method::get, "/lich-gap/{token}", "", "html"},
    {Method::post, "/lich-gap/{token}", "form", "", "", 303},
    {Method::get, "/lich-gap/{token}/lich.ics", "", "bytes"},
    {Method::get, "/api/session", "", "SignedIn"},
    {Method::post, "/api/session", "{username: text, password: text, code?: text}", "SignedIn"},
    {Method::del, "/api/session", "", "", "", 204},
    {Method::get, "/api/sessions", "",
     "{items: [{id: text, created_at: instant, seen_at: instant, "
     "expires_at: instant, address: text, agent: text, current: bool}]}"},
    {Method::del, "/api/sessions/{id}", "", "", "", 204},
    {Method::post, "/api/session/password", "{old: text, new: text}", "", "", 204},
    {Method::post, "/api/session/totp", "", "{secret: text, uri: text}"},
    {Method::post, "/api/session/totp/confirm", "{code: text}", "", "", 204},
    {Method::get, "/api/search", "", "{items: [Brief]}", "q type limit"},
    {Method::get, "/api/today", "",
     "{today: date, clocks: [any], tasks: [{record: Brief, text: text, text_en: text}], "
     "recent: [Brief]}"},
    {Method::get, "/api/figures", "",
     "{reading?: text, province?: text, groups: [{key: text, label: text, "
     "label_en: text, figures: [Figure]}]}",
     "province reading"},
    {Method::get, "/api/figures/by", "",
     "{type: text, by: text, items: [{key: text, label: text, label_en: text, count: int}]}",
     "type by province reading"},
    {Method::get, "/api/figures/delegations", "",
     "{year: int, groups: [{key: text, label: text, label_en: text, figures: [Figure]}]}", "year province reading"},
    {Method::get, "/api/territories/{id}/briefing", "",
     "{title: text, parts: [{type: text, count: int, label: text, label_en: text}]}"},
    {Method::get, "/api/territories/{id}/briefing.docx", "", "bytes"},
    {Method::get, "/api/territories/{id}/briefing.pdf", "", "bytes"},
    {Method::post, "/api/info-items/{id}/read", "", "", "", 204},
    {Method::post, "/api/warnings/{id}/read", "", "", "", 204},
    {Method::get, "/api/info-items/{id}/readers", "", "{items: [Reader]}"},
    {Method::get, "/api/warnings/{id}/readers", "", "{items: [Reader]}"},
    {Method::get, "/api/reference/{list}", "",
     "{items: [{code: text, label: text, label_en: text, note: text, "
     "more: any}]}",
     "q at code"},
    {Method::get, "/api/suggestions", "",
     "{items: [{record: any, score: int, quality: int, reasons: [Note], missing: [Note], "
     "verdict: text}], declined: [{record: Brief, reason: text}]}",
     "for"},
    {Method::post, "/api/suggestions/accept", "{subject: text, other: text, reason?: text?}",
     "{verdict: text}"},
    {Method::post, "/api/suggestions/undo", "{subject: text, other: text, reason?: text?}", "{verdict: text}"},
    {Method::post, "/api/suggestions/decline", "{subject: text, other: text, reason: text}",
     "{verdict: text}"},
    {Method::get, "/api/views", "", "{items: [SavedView]}", "type"},
    {Method::post, "/api/views", "{type: text, name: text, query: text, scope: mine|unit|all}", "SavedView",
     "", 201},
    {Method::patch, "/api/views/{id}", "{name?: text, query?: text, scope?: mine|unit|all}", "SavedView", "",
     200, true},
    {Method::del, "/api/views/{id}", "", "{}"},
    {Method::get, "/api/health", "", "any"},
};

}  // namespace

std::span<const Shape> shapes() { return named; }

const Bodies* bodies_of(http::Method method, std::string_view path) {
  const Bodies* common = nullptr;
  for (const Bodies& b : table) {
    if (b.method != method) continue;
    if (b.path == path) return &b;
    constexpr std::string_view dots = "…";
    if (!b.path.starts_with(dots)) continue;
    const std::string_view rest = b.path.substr(dots.size());
    const auto start = std::string_view("/api/").size();
    if (path.size() <= start + rest.size() || !path.ends_with(rest)) continue;
    const std::string_view plural = path.substr(start, path.size() - start - rest.size());
    if (plural.find_first_of("/.") == std::string_view::npos) common = &b;
  }
  return common;
}

}  // namespace dh::schema
