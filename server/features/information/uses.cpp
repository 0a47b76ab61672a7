#include "features/information/uses.hpp"

#include <boost/json.hpp>

#include "engine/surround.hpp"
#include "records/info_use/info_use.hpp"

namespace dh::information {

namespace {

using boost::json::object;

/// What a bulletin says that its uses repeat.
struct Bulletin {
  const RecordType* type;
  Head head;
  std::string asks;
  std::optional<Date> reply_by;
  bool published = false;
  std::vector<Party> receivers;
};

template <class T>
Bulletin bulletin_of(const Record& r) {
  const T body = body_of<T>(r);
  return {r.type, r.head, body.asks, body.reply_by, body.state == BulletinState::published, body.receivers};
}

Result<Bulletin> read(db::Connection& db, const object& payload) {
  const auto* text = payload.if_contains("record");
  const auto named = text != nullptr && text->is_string()
                         ? surround::parse_any_id(std::string_view(text->as_string())) : std::nullopt;
  if (!named || (named->type != &info_item && named->type != &warning)) return fail(Code::internal, "job.payload");
  const Record r = TRY(store::load(db, *named->type, named->id));
  return named->type == &warning ? bulletin_of<Warning>(r) : bulletin_of<InfoItem>(r);
}

Result<void> make_use(const Engine& engine, db::Connection& db, const Bulletin& b, std::int64_t body) {
  static const Actor machine{system_user(), "bulletins", {}, {}};
  object values{{"title", b.head.title},
                {b.type->name, id_text(b.type->prefix, b.head.id)},
                {"body", id_text(organisation.prefix, body)},
                {"publisher", id_text(organisation.prefix, b.head.owner)},
                {"publicity", b.head.publicity}};
  if (!b.asks.empty()) values["asks"] = b.asks;
  if (b.reply_by) values["reply_by"] = to_text(*b.reply_by);
  TRY(store::create(engine, db, machine, info_use, values));
  return {};
}

Result<void> follow(const Engine& engine, db::Connection& db, const object& payload) {
  const Bulletin b = TRY(read(db, payload));
  if (!b.published || b.head.archived) return {};
  const std::string column(b.type->name);
  for (const Party to : b.receivers) {
    const auto kind = TRY(db.query("select type from head where id = $1", {to.value}));
    if (kind.empty() || db::as_text(kind.at(0, 0)) != organisation.name || to.value == b.head.owner) continue;
    const auto has = TRY(db.query("select id from info_uses where " + column + " = $1 and body = $2",
                                  {b.head.id, to.value}));
    if (has.empty()) TRY_VOID(make_use(engine, db, b, to.value));
  }
  return {};
}

}  // namespace

std::span<const jobs::JobKind> job_kinds() {
  static constexpr jobs::JobKind all[] = {{"bulletin_uses", &follow}};
  return all;
}

}  // namespace dh::information
