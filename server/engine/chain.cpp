// The chain need → meeting → commitment → agreement → project → value around a record. It shows
// links, not causes. From the record it goes on to later places and back to earlier ones, never to
// and fro: so two needs of one meeting are not each other's past.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "engine/answer.hpp"
#include "engine/surround.hpp"

namespace dh::surround {

namespace {

constexpr int most_depth = 6;
constexpr std::size_t most_records = 200;

/// A type without a place that names a need or an offer (a wish) is walked through.
bool walked_through(const RecordType& type) {
  if (type.place != Place::none || type.directory || type.flow.states.empty()) return false;
  return std::any_of(type.fields.begin(), type.fields.end(), [](const Field& f) {
    const RecordType* to = f.kind == KindName::ref ? find_type(f.target) : nullptr;
    return to != nullptr && to->place == Place::need;
  });
}

/// Types that stand in a chain, as "'need', 'offer', …".
const std::string& types_of_chain() {
  static const std::string list = [] {
    std::string out;
    for (const RecordType* t : catalogue())
      if (t->place != Place::none || walked_through(*t))
        out += (out.empty() ? "'" : ", '") + std::string(t->name) + "'";
    return out.empty() ? std::string("''") : out;
  }();
  return list;
}

struct Found {
  Head head;
  Place place;
};

/// Which way a record was reached, and the place from which it goes on.
enum class Way { start, later, earlier };
struct Step {
  std::int64_t id;
  Way way;
  Place place;
  bool operator<(const Step& o) const {
    return std::tie(id, way, place) < std::tie(o.id, o.way, o.place);
  }
};

class Walk {
 public:
  Walk(db::Connection& db, const User& user) : db_(db), user_(user) {}

  Result<void> run(const Head& self, Place place) {
    found_[self.id] = {self, place};
    std::vector<Step> border{{self.id, Way::start, place}};
    for (int depth = 0; depth < most_depth && !border.empty(); ++depth) border = TRY(next(border));
    return {};
  }
  const std::map<std::int64_t, Found>& found() const { return found_; }

 private:
  /// Neighbours of each, in both directions of a relation.
  Result<std::multimap<std::int64_t, std::int64_t>> neighbours(const std::vector<Step>& border) {
    std::vector<std::int64_t> ids;
    for (const Step& s : border) ids.push_back(s.id);
    std::vector<Cell> params;
    const std::string list = id_list(params, ids), types = types_of_chain();
    const auto side = [&](const std::string& from, const std::string& to) {
      return "select r." + from + ", r." + to + " from relation r join head h on h.id = r." + to +
             " where r." + from + " in (" + list + ") and h.archived = 0 and h.type in (" + types +
             ")";
    };
    const auto rows = TRY(db_.query(side("from_id", "to_id") + " union " +
                                        side("to_id", "from_id") + " order by 1, 2 limit 2000",
                                    params));
    std::multimap<std::int64_t, std::int64_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
      out.emplace(db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)));
    return out;
  }

  Result<std::vector<Step>> next(const std::vector<Step>& border) {
    const auto pairs = TRY(neighbours(border));
    std::vector<std::int64_t> unknown;
    for (const auto& [from, to] : pairs)
      if (!found_.contains(to)) unknown.push_back(to);
    std::map<std::int64_t, Head> heads;
    for (Head& h : TRY(visible_heads(db_, user_, std::move(unknown))))
      heads.emplace(h.id, std::move(h));
    std::vector<Step> out;
    for (const Step& s : border)
      for (auto [at, end] = pairs.equal_range(s.id); at != end; ++at) go(s, at->second, heads, out);
    return out;
  }

  void go(const Step& from, std::int64_t to, const std::map<std::int64_t, Head>& heads,
          std::vector<Step>& out) {
    const auto known = found_.find(to);
    const auto fresh = heads.find(to);
    if (known == found_.end() && (fresh == heads.end() || found_.size() >= most_records)) return;
    const Head& head = known != found_.end() ? known->second.head : fresh->second;
    const Place place = find_type(head.type)->place;
    Step step{to, from.way, place == Place::none ? from.place : place};
    if (place != Place::none && from.place != Place::none) {
      if (place == from.place && from.way != Way::start) return;
      const Way way = place > from.place ? Way::later : Way::earlier;
      if (place != from.place && from.way != Way::start && way != from.way) return;
      if (place != from.place) step.way = way;
    }
    if (!seen_.insert(step).second) return;
    if (known == found_.end()) found_[to] = {head, place};
    // What stands at the record's own place is shown, not followed.
    if (place == Place::none || place != from.place || from.way != Way::start) out.push_back(step);
  }

  db::Connection& db_;
  const User& user_;
  std::map<std::int64_t, Found> found_;
  std::set<Step> seen_;
};

/// "kind in ('cut', 'ended')" of RecordType::minus; such rows take away.
std::string minus_condition(std::string_view minus) {
  const auto equal = minus.find('=');
  if (equal == minus.npos) return "1 = 0";
  std::string list;
  for (const std::string& name : split(minus.substr(equal + 1), ','))
    list += (list.empty() ? "'" : ", '") + name + "'";
  return std::string(minus.substr(0, equal)) + " in (" + list + ")";
}

/// Sums by currency of one money field of these records of one type.
Result<void> add_sums(db::Connection& db, const RecordType& type, const Field& money,
                      const std::vector<std::int64_t>& ids,
                      std::map<std::string, std::int64_t>& sums) {
  std::vector<Cell> params;
  const std::string name(money.name), list = id_list(params, ids);
  const auto rows = TRY(db.query(
      "select " + name + "_currency, cast(sum(case when " + minus_condition(type.minus) +
          " then -" + name + "_minor else " + name + "_minor end) as bigint) from " + type.table() +
          " where id in (" + list + ") and " + name + "_minor is not null group by " + name +
          "_currency order by " + name + "_currency",
      params));
  for (std::size_t i = 0; i < rows.size(); ++i)
    sums[db::as_text(rows.at(i, 0))] += db::as_int(rows.at(i, 1));
  return {};
}

/// The money that a type brings to the chain: the first of a type of place value, and what a
/// commitment realised.
const Field* money_of(const RecordType& type) {
  for (const Field& f : type.fields) {
    if (f.kind != KindName::money || f.multiple) continue;
    if (type.place == Place::value ||
        (type.place == Place::commitment && f.name.ends_with("realised")))
      return &f;
  }
  return nullptr;
}

Result<void> write_sums(JsonWriter& out, db::Connection& db,
                        const std::map<std::int64_t, Found>& found) {
  std::map<const RecordType*, std::vector<std::int64_t>> by_type;
  for (const auto& [id, f] : found) by_type[find_type(f.head.type)].push_back(id);
  out.key("sums").begin_array();
  for (const RecordType* type : catalogue()) {
    const auto at = by_type.find(type);
    const Field* money = money_of(*type);
    if (at == by_type.end() || money == nullptr) continue;
    std::map<std::string, std::int64_t> sums;
    TRY_VOID(add_sums(db, *type, *money, at->second, sums));
    for (const auto& [currency, minor] : sums) {
      const Money sum{minor, currency};
      out.begin_object()
          .field("type", type->name)
          .field("field", money->name)
          .field("label", money->label);
      out.field("amount", amount_text(sum))
          .field("currency", currency)
          .field("text", to_vietnamese(sum))
          .end_object();
    }
  }
  out.end_array();
  return {};
}

void write_item(JsonWriter& out, const Head& h, bool self, const Texts& texts) {
  const RecordType* type = find_type(h.type);
  out.begin_object()
      .field("id", id_text(type->prefix, h.id))
      .field("type", type->name)
      .field("plural", type->plural);
  out.field("code", h.code).field("title", h.title).field("state", h.state);
  answer::write_state_labels(out, *type, h.state, texts);
  out.field("self", self).end_object();
}

Result<http::Response> get_chain(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::view));
    Walk walk(db, call.user);
    TRY_VOID(walk.run(r.head, type.place));
    const Texts& texts = call.engine.texts;
    static constexpr std::string_view names[] = {"",          "need",    "meeting", "commitment",
                                                 "agreement", "project", "value"};
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("places").begin_array();
    for (int place = 1; place <= static_cast<int>(Place::value); ++place) {
      const std::string key = "place." + std::string(names[place]);
      out.begin_object().field("place", names[place]).field("label", texts.say(Tongue::vi, key));
      out.field("label_en", texts.say(Tongue::en, key)).key("items").begin_array();
      for (const auto& [id, f] : walk.found())
        if (static_cast<int>(f.place) == place) write_item(out, f.head, id == r.head.id, texts);
      out.end_array();
      if (place == static_cast<int>(Place::value)) TRY_VOID(write_sums(out, db, walk.found()));
      out.end_object();
    }
    out.end_array().field("complete", walk.found().size() < most_records).end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> chain_routes(const RecordType& type) {
  return {{http::Method::get, path_of(type, "/chain"), Access::to(type, May::view),
           bind(type, get_chain), "The chain from need to realised value around a record"}};
}

}  // namespace dh::surround
