#include "features/orders/parts.hpp"

#include <algorithm>

#include "engine/store.hpp"
#include "records/order_answer/order_answer.hpp"

namespace dh::orders {

namespace {

using boost::json::object;
using Parts = std::vector<Stored<OrderAnswer>>;

const Actor& machine() {
  static const Actor actor{system_user(), "orders", {}, {}};
  return actor;
}

template <class T>
Result<Stored<T>> read(db::Connection& db, std::int64_t id) {
  const Record r = TRY(store::load(db, *find_type(T::type_name), id));
  return Stored<T>{r.head, body_of<T>(r)};
}

Result<std::int64_t> subject(const object& payload, std::string_view prefix) {
  const auto* text = payload.if_contains("record");
  const bool is_text = text != nullptr && text->is_string();
  const auto id = is_text ? parse_id(prefix, std::string_view(text->as_string())) : std::nullopt;
  if (!id) return fail(Code::internal, "job.unknown_kind");
  return *id;
}

Result<Parts> parts_of(db::Connection& db, std::int64_t order) {
  Parts out;
  const auto found =
      TRY(store::load_where(db, order_answer, "t.parent_order = $1 and h.archived = 0 order by h.id", {order}));
  for (const Record& r : found)
    out.push_back({r.head, body_of<OrderAnswer>(r)});
  return out;
}

bool is_open(const Stored<OrderAnswer>& part) {
  using enum AnswerState;
  return part.body.state == assigned || part.body.state == in_progress || part.body.state == clarifying;
}
bool is_live(const Stored<OrderAnswer>& part) {
  return part.body.state != AnswerState::handed_over && part.body.state != AnswerState::recalled;
}

Result<void> make_part(const Engine& engine, db::Connection& db, const Stored<Order>& o, std::int64_t body,
                       std::int64_t handed_from) {
  const auto name = TRY(db.query("select title from head where id = $1", {body}));
  if (name.empty()) return fail(Code::internal, "job.unknown_kind");
  object values{{"title", db::as_text(name.at(0, 0)) + ": " + o.head.title},
                {"parent_order", id_text(order.prefix, o.head.id)},
                {"body", id_text("org", body)},
                {"desk", id_text("org", o.body.desk.value)},
                {"part", o.body.scope},
                {"publicity", o.head.publicity}};
  const auto party = TRY(db.query("select type from head where id = $1", {o.body.party.value}));
  if (!party.empty())
    values["party"] = id_text(find_type(db::as_text(party.at(0, 0)))->prefix, o.body.party.value);
  if (!o.head.province.empty()) values["province"] = o.head.province;
  if (handed_from != 0) values["handed_from"] = id_text(order_answer.prefix, handed_from);
  TRY(store::create(engine, db, machine(), order_answer, values));
  return {};
}

Result<void> recall(const Engine& engine, db::Connection& db, const Stored<OrderAnswer>& part) {
  TRY(store::step(engine, db, machine(), order_answer, part.head.id, part.head.version, "recall", {}));
  return {};
}

/// Bodies named in the agreed scope get a part, those no longer named lose an open one; a withdrawn order loses all.
Result<void> follow_order(const Engine& engine, db::Connection& db, const object& payload) {
  const auto o = TRY(read<Order>(db, TRY(subject(payload, order.prefix))));
  const Parts parts = TRY(parts_of(db, o.head.id));
  const bool ended = o.body.state == OrderState::withdrawn;
  if (!ended && o.body.state != OrderState::assigned) return {};
  const auto is_named = [&](Id<Organisation> body) {
    return std::find(o.body.missions.begin(), o.body.missions.end(), body) != o.body.missions.end();
  };
  for (const auto& part : parts)
    if (is_open(part) && (ended || !is_named(part.body.body))) TRY_VOID(recall(engine, db, part));
  if (ended) return {};
  for (const Id<Organisation> body : o.body.missions)
    if (std::none_of(parts.begin(), parts.end(), [&](const auto& p) { return p.body.body == body && is_live(p); }))
      TRY_VOID(make_part(engine, db, o, body.value, 0));
  return {};
}

/// A body to which a part was handed is named in the order, which gives it its part; the lead goes with the part.
Result<void> hand_over(const Engine& engine, db::Connection& db, const Stored<Order>& o,
                       const Stored<OrderAnswer>& part) {
  boost::json::array missions;
  for (const Id<Organisation> body : o.body.missions)
    if (body != part.body.body && body != part.body.handed_to) missions.emplace_back(id_text("org", body.value));
  missions.emplace_back(id_text("org", part.body.handed_to.value));
  const Id<Organisation> lead = o.body.lead == part.body.body ? part.body.handed_to : o.body.lead;
  TRY_VOID(make_part(engine, db, o, part.body.handed_to.value, part.head.id));
  TRY(store::step(engine, db, machine(), order, o.head.id, o.head.version, "name_mission",
                  {{"missions", missions}, {"lead", id_text("org", lead.value)}}));
  return {};
}

Result<void> follow_parts(const Engine& engine, db::Connection& db, const object& payload) {
  const auto part = TRY(read<OrderAnswer>(db, TRY(subject(payload, order_answer.prefix))));
  const auto o = TRY(read<Order>(db, part.body.parent_order.value));
  Parts parts = TRY(parts_of(db, o.head.id));
  if (part.body.state == AnswerState::handed_over && o.body.state == OrderState::assigned &&
      std::none_of(parts.begin(), parts.end(), [&](const auto& p) { return p.body.handed_from.value == part.head.id; }))
    return hand_over(engine, db, o, part);
  const bool all_done = !parts.empty() && std::none_of(parts.begin(), parts.end(), is_open);
  std::string_view step;
  if (o.body.state == OrderState::assigned && all_done) step = "note_answered";
  if (o.body.state == OrderState::answered && !all_done) step = "note_reopened";
  if (!step.empty()) TRY(store::step(engine, db, machine(), order, o.head.id, o.head.version, step, {}));
  return {};
}

}  // namespace

std::span<const jobs::JobKind> job_kinds() {
  static constexpr jobs::JobKind all[] = {{"order_parts", &follow_order}, {"order_progress", &follow_parts}};
  return all;
}

}  // namespace dh::orders
