#include "engine/surround.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/text.hpp"

namespace dh::surround {

Handler bind(const RecordType& type, OnType handler) {
  return [&type, handler](Call& call) { return handler(type, call); };
}

std::string path_of(const RecordType& type, std::string_view rest) {
  return "/api/" + std::string(type.plural) + "/{id}" + std::string(rest);
}

Result<std::int64_t> id_in_path(const RecordType& type, const Call& call) {
  const auto id = parse_id(type.prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return *id;
}

Result<Record> record_for(Call& call, db::Connection& db, const RecordType& type, May may) {
  const std::int64_t id = TRY(id_in_path(type, call));
  Record seen = TRY(store::get(call.engine, db, call.user, type, id));
  if (may != May::view && !may_any(call, db, seen, {may}))
    return fail(Code::forbidden, "right.not_yours");
  return seen;
}

bool may_any(Call& call, db::Connection& db, const Record& r, std::initializer_list<May> any) {
  return std::any_of(any.begin(), any.end(), [&](May may) {
    return store::has_right(db, call.user, *r.type, r.head.id, may);
  });
}

std::optional<Named> parse_any_id(std::string_view text) {
  const RecordType* type = find_type_by_prefix(id_prefix(text));
  if (type == nullptr) return std::nullopt;
  const auto id = parse_id(type->prefix, text);
  if (!id) return std::nullopt;
  return Named{type, *id};
}

std::string id_text_of(const Head& head) {
  const RecordType* type = find_type(head.type);
  return id_text(type == nullptr ? "" : type->prefix, head.id);
}

std::string id_list(std::vector<Cell>& params, std::span<const std::int64_t> ids) {
  std::size_t slots = 4;
  while (slots < ids.size()) slots *= 2;
  std::string out;
  for (std::size_t i = 0; i < slots; ++i) {
    params.push_back(ids[std::min(i, ids.size() - 1)]);
    out += (i == 0 ? "$" : ", $") + std::to_string(params.size());
  }
  return out;
}

Result<std::vector<Head>> visible_heads(db::Connection& db, const User& user,
                                        std::vector<std::int64_t> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Head> out;
  constexpr std::size_t most = 256;
  for (std::size_t from = 0; from < ids.size(); from += most) {
    Predicate p;
    p.sql = wanted(p, std::span(ids).subspan(from, std::min(most, ids.size() - from))) + "select " +
            std::string(head_columns()) +
            " from wanted cross join head h where h.id = wanted.id and h.archived = 0 and (";
    add_predicate_all(p, user, May::view);
    p.sql += ")";
    const auto rows = TRY(db.query(p.sql, p.params));
    for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(head_from(rows.row(i)));
  }
  return out;
}

Result<void> note_change(const Engine& engine, db::Connection& db, const Actor& actor,
                         const Head& head, std::string_view action,
                         const std::vector<Difference>& changes) {
  std::string text;
  JsonWriter out(text);
  const auto write = [&](const char* name, const Cell& cell) {
    out.key(name).begin_array();
    if (db::is_null(cell)) out.null();
    else if (const auto* n = std::get_if<std::int64_t>(&cell)) out.value(*n);
    else out.value(std::get<std::string>(cell));
    out.end_array();
  };
  out.begin_array();
  for (const Difference& d : changes) {
    out.begin_object().field("f", d.field);
    write("o", d.old);
    write("n", d.now);
    out.end_object();
  }
  out.end_array();
  return audit::append(
      db, {0, to_ms(engine.time.now()), actor.user.id, actor.on_behalf_of, actor.request_id,
           std::string(action), head.type, head.id, head.version, actor.note, text, "", ""});
}

Actor actor_of(const Call& call) { return Actor{call.user, call.request.id, {}, {}}; }

void write_person(JsonWriter& out, std::string_view name, std::int64_t id, const Titles& titles,
                  const Texts& texts) {
  out.key(name).begin_object();
  const auto at = titles.known.find(id);
  if (id == system_user().id)
    out.field("id", "")
        .field("title", texts.say(Tongue::vi, "word.system"))
        .field("title_en", texts.say(Tongue::en, "word.system"));
  else if (at == titles.known.end()) out.field("hidden", true);
  else out.field("id", id_text(at->second.type->prefix, id)).field("title", at->second.title);
  out.end_object();
}

Result<std::string> read_text(const boost::json::object& body, const char* field, std::size_t most,
                              bool needed) {
  const auto* value = body.if_contains(field);
  if (value == nullptr || value->is_null()) {
    if (needed) return fail_field(field, "field.empty");
    return std::string();
  }
  if (!value->is_string()) return fail_field(field, "field.want_text");
  std::string text = trim(std::string_view(value->as_string()));
  if (needed && text.empty()) return fail_field(field, "field.empty");
  if (const std::size_t now = length(text); now > most)
    return fail_field(field, "field.too_long",
                      {{"most", std::to_string(most)}, {"now", std::to_string(now)}});
  if (!secret_mark(text).empty()) return fail_field(field, "secret.text_refused");
  return text;
}

void write_label(JsonWriter& out, const RecordType& type, const Field& field, const Texts& texts) {
  out.field("label", field.label);
  out.field("label_en",
            texts.english(std::string(type.name) + "." + std::string(field.name), field.label));
}

}  // namespace dh::surround
