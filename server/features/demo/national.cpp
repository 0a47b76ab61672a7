// The standard data set: sizes of docs/operate/README.md, names plainly invented, everything from one seed.
// Rows are written as they stand (insert_as_is), in the order of their days, so that ids sort by time.
#include <algorithm>

#include "engine/audit.hpp"
#include "engine/save.hpp"
#include "features/demo/sample.hpp"
#include "features/demo/world.hpp"

namespace dh::demo {

namespace {

/// How many of each, at scale 100.
struct Sizes {
  int missions = 100, officers = 5000, enterprises = 20000, partners = 20000, exchanges = 50000, events = 500,
      meetings = 100000, commitments = 60000, agreements = 5000, opinions = 25000, projects = 20000, capital = 30000,
      audit = 1000000;
  /// Of the larger set alone.
  int outbound = 80000, inbound = 20000, orders = 50000;
};

constexpr int days_of_history = 3650;

class Filler {
 public:
  Filler(const Engine& engine, const World& world, const DataSet& set)
      : engine_(engine), world_(world), random_(static_cast<std::uint64_t>(set.seed)), scale_(set.scale),
        daily_(set.daily) {}

  Result<void> run() {
    TRY_VOID(engine_.db.write([&](db::Connection& db) { return read_places(db); }));
    const Sizes full;
    TRY_VOID(many(full.missions - 76, "organisation", [&](int i) { return sample_.mission(i); }, missions_));
    TRY_VOID(many(full.officers, "user", [&](int i) { return sample_.officer(i, missions_); }, officers_));
    TRY_VOID(many(full.enterprises, "organisation", [&](int i) { return sample_.enterprise(i); }, enterprises_));
    TRY_VOID(many(full.partners, "partner", [&](int i) { return sample_.partner(i); }, partners_));
    TRY_VOID(many(full.exchanges / 2, "need", [&](int i) { return sample_.need(i, enterprises_); }, needs_));
    TRY_VOID(many(
        full.exchanges / 2, "offer", [&](int i) { return sample_.offer(i, partners_, enterprises_); },
        offers_));
    TRY_VOID(many(full.events, "event", [&](int i) { return sample_.event(i); }, events_));
    TRY_VOID(many(
        full.meetings, "meeting",
        [&](int i) { return sample_.meeting(i, events_, enterprises_, partners_, needs_); }, meetings_));
    TRY_VOID(many(
        full.commitments, "commitment",
        [&](int i) { return sample_.commitment(i, meetings_, enterprises_, partners_); }, commitments_));
    TRY_VOID(many(
        full.agreements, "agreement", [&](int i) { return sample_.agreement(i, partners_, commitments_); },
        agreements_));
    TRY_VOID(many(full.opinions, "opinion", [&](int i) { return sample_.opinion(i, agreements_); }, opinions_));
    TRY_VOID(many(
        full.projects, "investment_project",
        [&](int i) { return sample_.project(i, partners_, commitments_); }, projects_));
    TRY_VOID(many(full.capital, "capital_event", [&](int i) { return sample_.capital(i, projects_); }, capital_));
    if (daily_) TRY_VOID(daily_work(full));
    // Nobody waits for what follows from made-up records.
    TRY_VOID(engine_.db.write([](db::Connection& db) -> Result<void> {
      TRY(db.execute("delete from job", {}));
      return {};
    }));
    TRY_VOID(history(full.audit));
    return write_counters();
  }

 private:
  Result<void> daily_work(const Sizes& full) {
    std::vector<Made> made;
    TRY_VOID(many(full.outbound, "outbound_delegation", [&](int i) { return sample_.outbound(i); }, made));
    TRY_VOID(many(full.inbound, "inbound_delegation", [&](int i) { return sample_.inbound(i); }, made));
    return many(full.orders, "order", [&](int i) { return sample_.order(i, missions_); }, made);
  }

  Result<void> read_places(db::Connection& db) {
    sample_.random = &random_;
    sample_.today = engine_.time.today();
    for (const ProvinceVersion* p : engine_.reference.provinces_on(sample_.today)) {
      const std::string slug = p->id.substr(0, p->id.find('@'));
      sample_.places.push_back({p->id, p->name, world_.ids.at("org." + slug + ".agency"),
                                world_.ids.at("org." + slug + ".committee")});
    }
    const auto rows = TRY(db.query("select t.id, t.country from territories t order by t.id"));
    for (std::size_t i = 0; i < rows.size(); ++i)
      sample_.countries.push_back({db::as_int(rows.at(i, 0)), db::as_text(rows.at(i, 1))});
    for (const Entry& e : *engine_.reference.list("sectors")) sample_.sectors.push_back(e.code);
    sample_.ministry = world_.ids.at("org.ministry");
    sample_.officer_id = world_.ids.at("user.officer");
    bulk_ = TRY(audit::Bulk::start(db));
    return {};
  }

  /// Makes `full` × scale records of a type in batches, spread over the years in order.
  Result<void> many(int full, std::string_view type_name, const std::function<Made(int)>& make,
                    std::vector<Made>& out) {
    const RecordType& type = *find_type(type_name);
    const int count = std::max(1, static_cast<int>(static_cast<long>(full) * scale_ / 100));
    FixedTime time(start_of_vietnam_day(add_days(sample_.today, -days_of_history)));
    // A node number of its own for each type: the ids of different types never meet.
    IdSource ids(time, 100 + node_++);
    const std::int64_t step_ms = std::int64_t{days_of_history - 1} * 24 * 3600 * 1000 / count;
    out.reserve(static_cast<std::size_t>(count));
    constexpr int batch = 2000;
    for (int from = 0; from < count; from += batch)
      TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
        for (int i = from; i < std::min(count, from + batch); ++i) {
          time.advance(std::chrono::milliseconds(step_ms));
          sample_.day = vietnam_date(time.now());
          Made made = make(i);
          TRY_VOID(put(db, type, made, ids.next(), to_ms(time.now())));
          made.body.reset();
          out.push_back(std::move(made));
        }
        return {};
      }));
    return {};
  }

  Result<void> put(db::Connection& db, const RecordType& type, Made& made, std::int64_t id, std::int64_t at) {
    Record r;
    r.type = &type;
    from_struct(made.body.get(), r);
    Head& h = r.head;
    h.id = made.id = id;
    h.type = std::string(type.name);
    h.title = db::as_text(r.cell(type.title));
    if (const Field* state = type.find("state")) h.state = db::as_text(r.cells[type.first_cell(*state)]);
    h.owner = type.owner == "id" ? id : made.owner;
    h.province = made.province;
    h.publicity = made.publicity;
    h.created_by = h.changed_by = sample_.officer_id;
    h.created_at = h.changed_at = at;
    h.code = code(type, h, at);
    h.due_on = made.due_on;
    TRY_VOID(store::insert_as_is(engine_, db, r));
    if (!made.clock.empty())
      TRY(db.execute("insert into clock (id, record, code, in_force_from, started_on, due_on, used_days, provisional) "
                     "values ($1, $2, $3, '2021-07-01', $4, $5, 0, 0)",
                     {id, id, made.clock, to_text(sample_.day), made.due_on}));
    entries_.push_back({id, &type});
    return bulk_.append(db, {0, at, sample_.officer_id, "", "demo", "create", h.type, id, 1, "", "[]", "", ""});
  }

  std::string code(const RecordType& type, const Head& h, std::int64_t at) {
    if (type.code_prefix.empty()) return id_text(type.prefix, h.id);
    const int year = int(vietnam_date(from_ms(at)).year());
    int& last = counters_[{h.owner, &type, year}];
    if (last == 0) last = 1000;  // after the numbers of the story
    std::string number = std::to_string(++last);
    return std::string(type.code_prefix) + "-" + std::to_string(year) + "-" + number;
  }

  /// Later changes, so that histories are not empty: entries about random records up to the wished number.
  Result<void> history(int full) {
    const std::int64_t wanted = static_cast<std::int64_t>(full) * scale_ / 100;
    std::int64_t left = wanted - static_cast<std::int64_t>(entries_.size());
    const std::int64_t now = to_ms(engine_.time.now());
    while (left > 0) {
      const std::int64_t batch = std::min<std::int64_t>(left, 10000);
      TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
        for (std::int64_t i = 0; i < batch; ++i) {
          const auto& [id, type] = entries_[random_.below(entries_.size())];
          TRY_VOID(bulk_.append(
              db, {0, now, sample_.officer_id, "", "demo", "update", std::string(type->name), id, 2, "",
                   "[{\"f\":\"head.channel\",\"o\":[\"people\"],\"n\":[\"state\"]}]", "", ""}));
        }
        return {};
      }));
      left -= batch;
    }
    return {};
  }

  Result<void> write_counters() {
    return engine_.db.write([&](db::Connection& db) -> Result<void> {
      for (const auto& [key, last] : counters_) {
        const auto& [owner, type, year] = key;
        TRY(
            db.execute("insert into counter (owner, type, year, last) values ($1, $2, $3, $4) on conflict "
                       "(owner, type, year) "
                       "do update set last = excluded.last",
                       {owner, std::string(type->name), std::int64_t{year}, std::int64_t{last}}));
      }
      return {};
    });
  }


  Engine engine_;
  const World& world_;
  SeededRandom random_;
  int scale_;
  bool daily_;
  int node_ = 0;
  Sample sample_;
  audit::Bulk bulk_;
  std::map<std::tuple<std::int64_t, const RecordType*, int>, int> counters_;
  std::vector<std::pair<std::int64_t, const RecordType*>> entries_;
  std::vector<Made> missions_, officers_, enterprises_, partners_, needs_, offers_, events_, meetings_, commitments_,
      agreements_, opinions_, projects_, capital_;
};

}  // namespace

Result<void> fill_national(const Engine& engine, const World& world, const DataSet& set) {
  return Filler(engine, world, set).run();
}

}  // namespace dh::demo
