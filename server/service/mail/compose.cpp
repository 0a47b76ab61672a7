#include "service/mail/compose.hpp"

#include <map>

#include "engine/surround.hpp"
#include "service/notices/notices.hpp"

namespace dh::mail {

namespace {

struct Line {
  std::string kind, args;
  bool urgent = false;
  Head head;
};

Result<std::vector<Line>> lines_of(db::Connection& db, const Waiting& waiting, const User& user) {
  const auto rows = TRY(db.query("select record, kind, args, urgent from notice where mail = $1 and user_id = $2 and "
                                 "read_at is null order by urgent desc, id", {waiting.id, waiting.user}));
  std::vector<std::int64_t> ids;
  for (std::size_t i = 0; i < rows.size(); ++i) ids.push_back(db::as_int(rows.at(i, 0)));
  std::map<std::int64_t, Head> seen;
  for (Head& head : TRY(surround::visible_heads(db, user, ids))) {
    const std::int64_t id = head.id;
    seen.emplace(id, std::move(head));
  }
  std::vector<Line> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (const auto at = seen.find(ids[i]); at != seen.end())
      out.push_back({db::as_text(rows.at(i, 1)), db::as_text(rows.at(i, 2)), db::as_int(rows.at(i, 3)) != 0,
                     at->second});
  return out;
}

/// What a record is called outside the system: a restricted one by its kind only.
std::string called(const Head& head, const Texts& texts, Tongue tongue) {
  const RecordType& type = *find_type(head.type);
  if (head.publicity == "restricted")
    return texts.say(tongue, "mail.restricted");
  const std::string kind = tongue == Tongue::vi ? std::string(type.label) : texts.english(type.name, type.label);
  return kind + " " + head.code + ": " + head.title;
}

std::string text_of(const std::vector<Line>& lines, const PostSettings& settings, const Texts& texts, Tongue tongue) {
  std::string out;
  bool urgent = false, rest = false;
  for (const Line& line : lines) {
    if (line.urgent && !urgent) out += texts.say(tongue, "mail.urgent") + "\n\n";
    if (!line.urgent && urgent && !rest) out += texts.say(tongue, "mail.rest") + "\n\n";
    (line.urgent ? urgent : rest) = true;
    const RecordType& type = *find_type(line.head.type);
    out += "* " + notices::sentence(texts, tongue, line.kind, line.args) + "\n  " + called(line.head, texts, tongue) +
           "\n  " + settings.site + "/" + std::string(type.plural) + "/" + surround::id_text_of(line.head) + "\n\n";
  }
  return out + texts.say(tongue, "mail.foot", {{"place", settings.site + "/thong-bao"}}) + "\n";
}

}  // namespace

Result<std::optional<Mail>> compose(const Engine& engine, db::Connection& db, const PostSettings& settings,
                                    const Waiting& waiting, const User& user) {
  const std::vector<Line> lines = TRY(lines_of(db, waiting, user));
  if (lines.empty()) return std::nullopt;
  const Tongue tongue = user.role == Role::partner_member ? Tongue::en : Tongue::vi;
  const Texts& texts = engine.texts;
  Mail out;
  out.from = settings.from;
  out.from_name = settings.from_name;
  out.to_name = user.name;
  out.at = engine.time.now();
  out.subject =
      waiting.kind == "digest"
          ? texts.say(tongue, "mail.digest", {{"n", std::to_string(lines.size())},
                                              {"day", to_vietnamese(engine.time.today())}})
          : texts.say(tongue, "mail.single", {{"what", notices::sentence(texts, tongue, lines[0].kind, lines[0].args)},
                                              {"record", called(lines[0].head, texts, tongue)}});
  out.text = text_of(lines, settings, texts, tongue);
  return out;
}

}  // namespace dh::mail
