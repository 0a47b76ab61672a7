#include "service/notices/routes.hpp"

#include <boost/json.hpp>

#include "engine/answer.hpp"
#include "engine/surround.hpp"
#include "service/notices/notices.hpp"

namespace dh {

namespace {

using notices::ByMail;
using notices::KindInfo;

constexpr std::string_view prefix = "ntc";
constexpr std::int64_t page_size = 50, most_mails = 100;

/// " from notice n … where …": the user's own on the screen, about records that they may see now.
Predicate own_notices(const User& user) {
  Predicate p;
  p.sql = " from notice n cross join head h where h.id = n.record and h.archived = 0 and n.screen = 1 and "
          "n.user_id = " + param(p, user.id) + " and (";
  add_predicate_all(p, user, May::view);
  p.sql += ")";
  return p;
}

Result<void> write_counts(JsonWriter& out, db::Connection& db, const User& user) {
  const Predicate p = own_notices(user);
  const auto rows = TRY(db.query(
      "select count(*), coalesce(sum(n.urgent), 0)" + p.sql + " and n.read_at is null", p.params));
  out.field("unread", db::as_int(rows.at(0, 0))).field("urgent", db::as_int(rows.at(0, 1)));
  return {};
}

void write_notice(JsonWriter& out, std::span<const Cell> row, const Texts& texts) {
  const std::string kind = db::as_text(row[1]), args = db::as_text(row[2]);
  out.begin_object().field("id", id_text(prefix, db::as_int(row[0]))).field("kind", kind);
  out.field("label", texts.say(Tongue::vi, "notice_kind." + kind));
  out.field("label_en", texts.say(Tongue::en, "notice_kind." + kind));
  out.field("urgent", db::as_int(row[3]) != 0);
  out.field("text", notices::sentence(texts, Tongue::vi, kind, args));
  out.field("text_en", notices::sentence(texts, Tongue::en, kind, args));
  out.field("at", to_text(from_ms(db::as_int(row[4])))).field("read", !db::is_null(row[5]));
  out.key("record");
  answer::write_brief(out, head_from(row.subspan(6)), texts);
  out.end_object();
}

Result<std::int64_t> cursor_of(const http::Request& request) {
  const auto text = request.param("before");
  if (!text) return INT64_MAX;
  const auto id = parse_id(prefix, *text);
  if (!id) return fail_field("before", "list.bad_cursor");
  return *id;
}

Result<http::Response> get_notices(Call& call) {
  const std::int64_t before = TRY(cursor_of(call.request));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    Predicate p = own_notices(call.user);
    p.sql = "select n.id, n.kind, n.args, n.urgent, n.at, n.read_at, " + std::string(head_columns()) + p.sql +
            " and n.id < " + param(p, before) + " order by n.id desc limit " + std::to_string(page_size + 1);
    const auto rows = TRY(db.query(p.sql, p.params));
    const std::size_t shown = std::min<std::size_t>(rows.size(), page_size);
    std::string text;
    JsonWriter out(text);
    out.begin_object();
    TRY_VOID(write_counts(out, db, call.user));
    out.key("items").begin_array();
    for (std::size_t i = 0; i < shown; ++i) write_notice(out, rows.row(i), call.engine.texts);
    out.end_array().key("next");
    if (rows.size() > shown) out.value(id_text(prefix, db::as_int(rows.at(shown - 1, 0)))); else out.null();
    out.end_object();
    return json_response(200, std::move(text));
  });
}

Result<http::Response> get_counts(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    out.begin_object();
    TRY_VOID(write_counts(out, db, call.user));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

/// Without ids, all that there are.
Result<http::Response> post_read(Call& call) {
  const boost::json::object body = TRY(body_object(call.request));
  std::vector<std::int64_t> ids;
  const auto* list = body.if_contains("ids");
  if (body.size() > (list == nullptr ? 0 : 1)) return fail_field("ids", "field.unknown");
  if (list != nullptr && (!list->is_array() || list->as_array().size() > page_size))
    return fail_field("ids", "field.want_list");
  if (list != nullptr)
    for (const auto& item : list->as_array()) {
      const auto id = item.is_string() ? parse_id(prefix, std::string_view(item.as_string())) : std::nullopt;
      if (!id) return fail_field("ids", "field.want_ref");
      ids.push_back(*id);
    }
  return writing(call, [&](db::Connection& db) -> Result<http::Response> {
    std::vector<Cell> params{call.user.id, to_ms(call.engine.time.now())};
    std::string sql = "update notice set read_at = $2 where user_id = $1 and read_at is null";
    if (!ids.empty()) sql += " and id in (" + surround::id_list(params, ids) + ")";
    if (list == nullptr || !ids.empty()) TRY(db.execute(sql, params));
    std::string text;
    JsonWriter out(text);
    out.begin_object();
    TRY_VOID(write_counts(out, db, call.user));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

/// The last mail that the server, or we, could not bring to the person.
Result<void> write_trouble(JsonWriter& out, db::Connection& db, std::int64_t user, const std::string& address) {
  const auto rows = TRY(db.query(
      "select state, answer, next_at, address from mail where user_id = $1 and state <> 'off' and state <> 'nothing' "
      "order by id desc limit 1", {user}));
  const std::string state = rows.empty() ? "" : db::as_text(rows.at(0, 0));
  const bool same = !rows.empty() && (db::as_text(rows.at(0, 3)) == address || state == "no_address");
  out.key("trouble");
  if (!same || (state != "refused" && state != "bounced" && state != "no_address" && state != "unknown")) {
    out.null();
    return {};
  }
  out.begin_object().field("state", state).field("answer", db::as_text(rows.at(0, 1)));
  out.field("at", to_text(from_ms(db::as_int(rows.at(0, 2))))).end_object();
  return {};
}

Result<http::Response> answer_choices(Call& call, db::Connection& db, bool has_mail) {
  const Texts& texts = call.engine.texts;
  const auto address = TRY(db.query("select email from users where id = $1", {call.user.id}));
  const std::string email = address.empty() ? "" : db::as_text(address.at(0, 0));
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("mail_on", has_mail).field("address", email);
  TRY_VOID(write_trouble(out, db, call.user.id, email));
  out.key("items").begin_array();
  for (const KindInfo& kind : notices::kinds()) {
    const notices::Way way = TRY(notices::way_of(db, call.user.id, kind));
    const std::string key = "notice_kind." + std::string(kind.name);
    out.begin_object().field("kind", kind.name).field("label", texts.say(Tongue::vi, key));
    out.field("label_en", texts.say(Tongue::en, key)).field("urgent", kind.urgent).field("locked", kind.locked);
    out.field("screen", way.screen).field("by_mail", notices::name(way.by_mail)).end_object();
  }
  out.end_array().end_object();
  return json_response(200, std::move(text));
}

struct Chosen {
  const KindInfo* kind = nullptr;
  notices::Way way;
};

Result<Chosen> read_choice(const boost::json::object& body) {
  const auto text = [&](const char* name) {
    const auto* v = body.if_contains(name);
    return v != nullptr && v->is_string() ? std::string(v->as_string()) : std::string();
  };
  Error all{Code::invalid, "fields.invalid", {}, {}};
  for (const auto& member : body)
    if (member.key() != "kind" && member.key() != "screen" && member.key() != "by_mail")
      all.fields.push_back({std::string(member.key()), "field.unknown", {}});
  Chosen out;
  out.kind = notices::find_kind(text("kind"));
  if (out.kind == nullptr) all.fields.push_back({"kind", "notice.no_kind", {}});
  const auto* screen = body.if_contains("screen");
  if (screen == nullptr || !screen->is_bool()) all.fields.push_back({"screen", "field.want_yes_no", {}});
  else out.way.screen = screen->as_bool();
  const std::string by_mail = text("by_mail");
  bool known = false;
  for (const ByMail one : {ByMail::never, ByMail::morning, ByMail::at_once})
    if (notices::name(one) == by_mail) known = true, out.way.by_mail = one;
  if (!known)
    all.fields.push_back({"by_mail", "field.unknown_choice",
                          {{"value", by_mail}, {"choices", "never, morning, at_once"}}});
  if (out.kind != nullptr && out.kind->locked && !out.way.screen)
    all.fields.push_back({"screen", "notice.stays", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return out;
}

/// Every mail of the last days that did not simply arrive, and the counts of all.
Result<http::Response> get_mails(Call& call, const Settings& settings) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto counts = TRY(db.query("select state, count(*) from mail group by state order by state"));
    const auto rows = TRY(db.query(
        "select m.id, m.kind, m.state, m.address, m.answer, m.attempts, m.made_at, m.next_at, m.user_id, u.name "
        "from mail m left join users u on u.id = m.user_id where m.state in ('refused', 'bounced', 'unknown', "
        "'no_address', 'sending') or (m.state = 'waiting' and m.attempts > 0) order by m.id desc limit $1",
        {most_mails}));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("host", settings.text("mail_host")).field("from", settings.text("mail_from"));
    out.key("counts").begin_array();
    for (std::size_t i = 0; i < counts.size(); ++i)
      out.begin_object().field("state", db::as_text(counts.at(i, 0))).field("n", db::as_int(counts.at(i, 1)))
          .end_object();
    out.end_array().key("items").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto r = rows.row(i);
      out.begin_object().field("id", std::to_string(db::as_int(r[0]))).field("kind", db::as_text(r[1]));
      out.field("state", db::as_text(r[2])).field("address", db::as_text(r[3])).field("answer", db::as_text(r[4]));
      out.field("attempts", db::as_int(r[5])).field("made_at", to_text(from_ms(db::as_int(r[6]))));
      out.field("at", to_text(from_ms(db::as_int(r[7])))).key("user").begin_object();
      out.field("id", id_text("usr", db::as_int(r[8]))).field("title", db::as_text(r[9])).end_object().end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> notice_routes(const Settings& settings) {
  using http::Method;
  constexpr std::string_view own = "one's own notices, of records that may be seen now";
  const bool has_mail = !settings.text("mail_host").empty();
  return {
      {Method::get, "/api/notices", Access::signed_in(own), get_notices, "Notices, the newest first"},
      {Method::get, "/api/notices/count", Access::signed_in(own), get_counts, "Unread notices"},
      {Method::post, "/api/notices/read", Access::signed_in(own), post_read, "Mark notices as read"},
      {Method::get, "/api/notice-choices", Access::signed_in("one's own choices"),
       [has_mail](Call& call) {
         return reading(call, [&](db::Connection& db) { return answer_choices(call, db, has_mail); });
       },
       "How one is told"},
      {Method::patch, "/api/notice-choices", Access::signed_in("one's own choices"),
       [has_mail](Call& call) -> Result<http::Response> {
         const Chosen choice = TRY(read_choice(TRY(body_object(call.request))));
         return writing(call, [&](db::Connection& db) -> Result<http::Response> {
           TRY_VOID(notices::choose(db, call.user.id, *choice.kind, choice.way));
           return answer_choices(call, db, has_mail);
         });
       },
       "Choose how one is told"},
      {Method::get, "/api/mails", Access::only(roles(Role::administrator), "addresses and answers, no content"),
       [&settings](Call& call) { return get_mails(call, settings); }, "Mails that did not arrive"},
  };
}

}  // namespace dh
