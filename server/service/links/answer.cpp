#include "service/links/answer.hpp"

#include <boost/json.hpp>

#include <charconv>

#include "base/text.hpp"
#include "engine/surround.hpp"

namespace dh::links {

namespace {

constexpr std::size_t most_letters = 4000, most_people = 200;

/// "Họ tên; chức vụ; cơ quan" a line; commas do where there is no semicolon.
Result<boost::json::array> people_of(const std::string& text) {
  boost::json::array out;
  for (const std::string& raw : split(text, '\n')) {
    const std::string line = trim(raw);
    if (line.empty()) continue;
    const auto parts = split(line, line.find(';') == std::string::npos ? ',' : ';');
    const auto part = [&](std::size_t i) { return i < parts.size() ? trim(parts[i]) : std::string(); };
    if (part(0).empty()) return fail(Code::invalid, "links.person_without_name");
    out.push_back(boost::json::object{{"name", part(0)}, {"post", part(1)}, {"body", part(2)}});
  }
  if (out.empty()) return fail(Code::invalid, "links.empty");
  if (out.size() > most_people) return fail(Code::invalid, "links.too_many");
  return out;
}

Result<std::int64_t> number_of(const std::string& text) {
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc{} || end != text.data() + text.size() || n < 0)
    return fail(Code::invalid, "links.no_number");
  return n;
}

}  // namespace

Result<Reply> read_reply(const Purpose& purpose, const PersonalLink& link, const Record& record, Form form,
                         Date today) {
  const std::string text = form["text"], note = form["note"];
  if (length(text) > most_letters || length(note) > most_letters)
    return fail(Code::invalid, "links.too_long");
  if (!secret_mark(text).empty() || !secret_mark(note).empty())
    return fail(Code::invalid, "secret.text_refused");
  Reply reply{text};
  const std::string into(purpose.into);
  switch (purpose.asks) {
    case Asks::words: {
      if (text.empty()) return fail(Code::invalid, "links.empty");
      if (into.empty()) {
        reply.comment = text;
        break;
      }
      const std::string before = db::as_text(record.cell(into));
      reply.values[into] =
          before + (before.empty() ? "" : "\n") + link.name + ", " + to_vietnamese(today) + ": " + text;
      break;
    }
    case Asks::people:
      reply.values[into] = TRY(people_of(text));
      break;
    case Asks::number: {
      const std::int64_t number = TRY(number_of(text));
      if (!into.empty()) reply.values[into] = number;
      reply.comment = into.empty() ? std::to_string(number) + (note.empty() ? "" : ": " + note) : note;
      break;
    }
    case Asks::consent: {
      const std::string yes = form["consent"];
      if (yes != "yes" && yes != "no") return fail(Code::invalid, "links.choose");
      reply.text = yes + (note.empty() ? "" : ": " + note);
      reply.comment =
          std::string(yes == "yes" ? "Xác nhận" : "Không xác nhận") + (note.empty() ? "" : ": " + note);
      break;
    }
  }
  return reply;
}

Result<void> write_reply(const Engine& engine, db::Connection& db, const std::string& request_id,
                         const PersonalLink& link, const Record& record, const Reply& reply) {
  const Actor actor{system_user(), request_id, link.name, ""};
  if (!reply.values.empty())
    TRY(store::update(engine, db, actor, *record.type, record.head.id, record.head.version, reply.values));
  const std::int64_t now = to_ms(engine.time.now());
  if (!reply.comment.empty()) {
    const std::string said = link.name + ": " + reply.comment;
    TRY(db.execute("insert into remark (id, record, at, author, text) values ($1, $2, $3, $4, $5)",
                   {engine.ids.next(), record.head.id, now, link.made_by, said}));
    TRY_VOID(surround::note_change(engine, db, actor, record.head, "comment", {{"comment", {}, said}}));
  }
  TRY(db.execute("update personal_link set answered_at = $2, answer = $3 where id = $1",
                 {link.id, now, reply.text}));
  return {};
}

}  // namespace dh::links
