#include "service/notices/notices.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/json.hpp"
#include "engine/surround.hpp"
#include "service/mail/post.hpp"
#include "service/notices/people.hpp"

namespace dh::notices {

namespace {

constexpr KindInfo all_kinds[] = {
    {Kind::warning, "warning", true, true, ByMail::at_once},
    {Kind::escalated, "escalated", true, true, ByMail::at_once},
    {Kind::overdue, "overdue", true, true, ByMail::morning},
    {Kind::due_soon, "due_soon", false, false, ByMail::morning},
    {Kind::question, "question", false, false, ByMail::morning},
    {Kind::asked, "asked", false, false, ByMail::morning},
    {Kind::suggestion, "suggestion", false, false, ByMail::morning},
    {Kind::timetable, "timetable", false, false, ByMail::morning},
    {Kind::information, "information", false, false, ByMail::morning},
};

constexpr std::string_view mail_names[] = {"never", "morning", "at_once"};

ByMail by_mail_named(std::string_view name) {
  const auto at = std::find(std::begin(mail_names), std::end(mail_names), name);
  return at == std::end(mail_names) ? ByMail::never : static_cast<ByMail>(at - std::begin(mail_names));
}

std::string json_of(const Args& args) {
  std::string text;
  JsonWriter out(text);
  out.begin_object();
  for (const auto& [name, value] : args) out.field(name, value);
  out.end_object();
  return text;
}

}  // namespace

std::string_view name(ByMail by_mail) { return mail_names[static_cast<std::size_t>(by_mail)]; }

std::span<const KindInfo> kinds() { return all_kinds; }

const KindInfo* find_kind(std::string_view name) {
  const auto at = std::find_if(std::begin(all_kinds), std::end(all_kinds),
                               [&](const KindInfo& k) { return k.name == name; });
  return at == std::end(all_kinds) ? nullptr : &*at;
}

const KindInfo& info(Kind kind) {
  return *std::find_if(std::begin(all_kinds), std::end(all_kinds),
                       [&](const KindInfo& k) { return k.kind == kind; });
}

Result<Way> way_of(db::Connection& db, std::int64_t user, const KindInfo& kind) {
  const auto rows = TRY(db.query("select screen, by_mail from notice_choice where user_id = $1 and kind = $2",
                                 {user, std::string(kind.name)}));
  if (rows.empty()) return Way{true, kind.by_mail};
  return Way{kind.locked || db::as_int(rows.at(0, 0)) != 0, by_mail_named(db::as_text(rows.at(0, 1)))};
}

Result<void> choose(db::Connection& db, std::int64_t user, const KindInfo& kind, Way way) {
  TRY(db.execute("insert into notice_choice (user_id, kind, screen, by_mail) values ($1, $2, $3, $4) "
                 "on conflict (user_id, kind) do update set screen = $3, by_mail = $4",
                 {user, std::string(kind.name), std::int64_t{way.screen}, std::string(name(way.by_mail))}));
  return {};
}

Result<bool> put(const Engine& engine, db::Connection& db, const Notice& notice, std::int64_t user, Way way) {
  const KindInfo& kind = info(notice.kind);
  if (!way.screen && way.by_mail == ByMail::never) return false;
  const std::int64_t id = engine.ids.next();
  const std::int64_t rows = TRY(db.execute(
      "insert into notice (id, user_id, record, kind, cause, args, urgent, screen, by_mail, at) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing",
      {id, user, notice.record, std::string(kind.name), notice.cause, json_of(notice.args), std::int64_t{kind.urgent},
       std::int64_t{way.screen}, std::string(name(way.by_mail)), to_ms(engine.time.now())}));
  if (rows == 0) return false;
  if (way.by_mail == ByMail::at_once) TRY_VOID(mail::put_for_notice(engine, db, user, id));
  return true;
}

Result<int> tell(const Engine& engine, db::Connection& db, const Notice& notice, std::span<const std::int64_t> users) {
  People people(engine, db);
  int told = 0;
  for (const std::int64_t id : users) {
    const User* user = TRY(people.find(id));
    if (user == nullptr || TRY(surround::visible_heads(db, *user, {notice.record})).empty()) continue;
    const Way way = TRY(way_of(db, id, info(notice.kind)));
    if (TRY(put(engine, db, notice, id, way))) ++told;
  }
  return told;
}

std::string sentence(const Texts& texts, Tongue tongue, std::string_view kind, std::string_view args) {
  Args said;
  if (const auto parsed = parse_json(args); parsed && parsed->is_object())
    for (const auto& member : parsed->as_object()) {
      if (!member.value().is_string()) continue;
      std::string value(member.value().as_string());
      if (member.key() == "clock") value = texts.say(tongue, "clock." + value);
      else if (const auto day = parse_date(value); member.key() == "due" && day && tongue == Tongue::vi)
        value = to_vietnamese(*day);
      said[std::string(member.key())] = std::move(value);
    }
  return texts.say(tongue, "notice." + std::string(kind), said);
}

}  // namespace dh::notices
