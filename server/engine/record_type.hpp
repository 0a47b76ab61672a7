#pragma once
// A record type: fields, flow, rights, rules. Built from typed tables; erased only here.
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/field.hpp"
#include "engine/right.hpp"

namespace dh {

struct Engine;

enum class Publicity { open_to_all, internal, restricted };
std::span<const Choice> choices(Publicity);
enum class Channel { party, state, people };
std::span<const Choice> choices(Channel);

/// What the engine keeps about every record, beside its fields. One table `head` for all types.
struct Head {
  std::int64_t id = 0;
  std::string type;
  std::string code;              ///< "TTQT-2026-0118", given by the owning office
  std::string title;
  std::string state;             ///< "" without a flow
  std::int64_t owner = 0;        ///< organisation
  std::string province;          ///< version id; "" when none
  std::string publicity = "internal";
  std::string channel = "state";
  std::int64_t assigned_to = 0;
  std::string due_on;            ///< earliest running clock; "" when none
  std::string missing;           ///< field names missing for the next step, joined by ","
  std::int64_t version = 1;
  bool archived = false;
  std::int64_t created_by = 0;
  std::int64_t created_at = 0;   ///< ms
  std::int64_t changed_by = 0;
  std::int64_t changed_at = 0;
};

template <class T>
struct Stored {
  Head head;
  T body;
};

/// What rules and guards may look at.
struct Context {
  const Engine& engine;
  db::Connection& db;
  const User& user;
  Date today;
  const Head& head;            ///< of the record in question; created_at 0 while it is being made
  std::string note{};          ///< what the user wrote with the step
};

using Check = std::function<Result<void>(const void* record, const Context&)>;
using Applies = std::function<bool(const void* record)>;
using Change = std::function<void(void* record, const Context&)>;
using Derive = std::function<void(void* record)>;

struct ClockStart {
  std::string_view code;               ///< of data/law/clocks.csv
  std::string_view from{};             ///< date field on which the term starts; "" = the day of the step
  Applies only{};                      ///< when this clock applies; empty = always
};

/// A step, erased.
struct StepInfo {
  std::string_view action, label;
  std::vector<std::string_view> from;
  std::string_view to;
  RoleSet by = 0;
  bool main = false;                    ///< the filled button
  bool needs_note = false;
  bool not_by_drafter = false;          ///< who made the record may not take it (separation of duties)
  bool recordable = false;              ///< a clerk may enter it on behalf of the person who decided
  Applies applies{};
  std::vector<std::string_view> needs;  ///< fields that must be filled before
  std::vector<std::string_view> inputs; ///< fields that may be set with the step itself
  std::vector<ClockStart> starts;
  std::vector<std::string_view> stops;   ///< clock codes; "*" = all that run, "first" = the earliest due
  std::vector<std::string_view> pauses;
  std::vector<std::string_view> resumes;
  /// Date field (or "due_on" of the head): the nightly job takes the step once that day is past.
  std::string_view after{};
  Check when{};
  Change then{};                        ///< sets fields of this record only
};

/// A clock that starts, in a slice's own words.
template <class T>
struct Start {
  std::string_view code;
  std::string_view from;
  bool (*only)(const T&) = nullptr;
};

bool leads_from(const StepInfo& step, std::string_view state);

/// A step in a slice's own words. Every member has a default, so designated initialisers stay quiet.
template <class T>
struct Step {
  using State = decltype(T::state);
  std::string_view action;
  std::string_view label;
  std::vector<State> from;
  State to = State();
  RoleSet by = 0;
  bool main = false;
  bool needs_note = false;
  bool not_by_drafter = false;
  bool recordable = false;
  bool (*applies)(const T&) = nullptr;
  std::vector<std::string_view> needs;
  std::vector<std::string_view> inputs;
  std::vector<Start<T>> starts;
  std::vector<std::string_view> stops;
  std::vector<std::string_view> pauses;
  std::vector<std::string_view> resumes;
  std::string_view after;
  Result<void> (*when)(const T&, const Context&) = nullptr;
  void (*then)(T&, const Context&) = nullptr;
};

/// names<&A::title, &A::partner>: fields by member, so that a misspelt one does not compile.
template <auto... P>
std::vector<std::string_view> names() { return {name_of<P>()...}; }

struct EditableIn {
  std::string_view state;
  std::vector<std::string_view> fields;  ///< empty = none
};

struct FlowInfo {
  std::span<const Choice> states{};
  std::string_view enum_name{};
  std::string_view start{};
  std::vector<ClockStart> starts{};          ///< when the record is made
  std::vector<StepInfo> steps{};
  std::vector<EditableIn> editable{};        ///< a state not listed: all fields but by_flow
  std::vector<std::string_view> path{};      ///< the states of the ordinary way, in order
};

template <class T>
struct Flow {
  using State = decltype(T::state);
  State start{};
  std::vector<Start<T>> starts{};
  std::span<const Step<T>> steps{};
  std::vector<std::pair<State, std::vector<std::string_view>>> editable{};
  std::vector<State> path{};
};

/// A link of the chain need → meeting → commitment → agreement → project → value.
enum class Place { none, need, meeting, commitment, agreement, project, value };

struct RecordType {
  std::string_view name{}, plural{}, prefix{}, code_prefix{}, label{}, label_plural{};
  std::string_view title{};            ///< field that is the title
  std::string_view province{};         ///< code field that sets head.province; "" = the owner's
  std::string_view owner{};            ///< reference that is the owner, "id" = itself; "" = the user's organisation
  Place place = Place::none;
  bool directory = false;              ///< titles are known to every signed-in user (organisations, partners …)
  bool has_timeline = false;
  bool reads_logged = false;           ///< who reads one leaves an audit entry (protection, victims)
  bool title_is_person = false;        ///< lists go by the given name, then the family name
  std::span<const Field> fields{};
  FlowInfo flow{};
  std::span<const Right> rights{};
  std::vector<Check> rules{};
  Derive derives{};                            ///< fills fields that follow from others, at every save
  std::string_view derived{};                  ///< one of those fields; never empty once derived
  std::vector<std::string_view> jobs{};        ///< job kinds queued after each commit of this type
  /// Kind of notice for the people of the bodies named in it (job "address"), and the states in which they are told.
  std::string_view tells{}, tells_in{};
  std::vector<std::string_view>
      merges{};  ///< "type.field" relations moved when two are merged; empty = never merged
  std::string_view minus{};                    ///< place value: "kind=cut,ended", rows that take away from the sum
  std::shared_ptr<void> (*make)() = nullptr;

  std::string table() const;                         ///< plural with underscores
  const Field* find(std::string_view field) const;
  std::size_t first_cell(const Field& field) const;  ///< index of the field's first cell
  std::size_t cell_count() const;
  const Choice* state(std::string_view name) const;
};

/// A record in cells, as stored.
struct Record {
  const RecordType* type = nullptr;
  Head head;
  std::vector<Cell> cells;
  const Cell& cell(std::string_view field) const;
};

/// Struct of a record and back.
std::shared_ptr<void> to_struct(const Record& record);
void from_struct(const void* body, Record& record);
template <class T>
T body_of(const Record& record) { return *std::static_pointer_cast<T>(to_struct(record)); }

/// All types, in the order of records/all.cpp. Filled once at start.
std::span<const RecordType* const> catalogue();
const RecordType* find_type(std::string_view name);
const RecordType* find_type_by_plural(std::string_view plural);
const RecordType* find_type_by_prefix(std::string_view prefix);

// ---- from typed tables ---------------------------------------------------------------------------
template <class T>
struct TypeTables {
  std::string_view plural{}, prefix{}, code_prefix{}, label{}, label_plural{};
  std::string_view title{};
  std::string_view province{};
  std::string_view owner{};
  Place place = Place::none;
  bool directory = false;
  bool has_timeline = false;
  bool reads_logged = false;
  bool title_is_person = false;
  std::span<const Field> fields{};
  std::span<const Right> rights{};
  std::vector<Result<void> (*)(const T&, const Context&)> rules{};
  void (*derives)(T&) = nullptr;
  std::string_view derived{};
  std::vector<std::string_view> jobs{};
  std::string_view tells{}, tells_in{};
  std::vector<std::string_view> merges{};
  std::string_view minus{};
};

namespace detail {
/// Guards keep their record type up to here: a guard of another type does not compile.
template <class T>
Check erase_check(Result<void> (*check)(const T&, const Context&)) {
  if (check == nullptr) return {};
  return [check](const void* r, const Context& c) { return check(*static_cast<const T*>(r), c); };
}
template <class T>
Applies erase_test(bool (*test)(const T&)) {
  if (test == nullptr) return {};
  return [test](const void* r) { return test(*static_cast<const T*>(r)); };
}
template <class T>
std::vector<ClockStart> erase_starts(const std::vector<Start<T>>& starts) {
  std::vector<ClockStart> out;
  for (const Start<T>& s : starts) out.push_back({s.code, s.from, erase_test<T>(s.only)});
  return out;
}
template <class T>
StepInfo erase_step(const Step<T>& s) {
  StepInfo out;
  out.action = s.action;
  out.label = s.label;
  for (auto state : s.from) out.from.push_back(to_name(state));
  out.to = to_name(s.to);
  out.by = s.by;
  out.main = s.main;
  out.needs_note = s.needs_note;
  out.not_by_drafter = s.not_by_drafter;
  out.recordable = s.recordable;
  out.applies = erase_test<T>(s.applies);
  out.needs = s.needs;
  out.inputs = s.inputs;
  out.starts = erase_starts<T>(s.starts);
  out.stops = s.stops;
  out.pauses = s.pauses;
  out.resumes = s.resumes;
  out.after = s.after;
  out.when = erase_check<T>(s.when);
  if (s.then != nullptr)
    out.then = [then = s.then](void* r, const Context& c) { then(*static_cast<T*>(r), c); };
  return out;
}
}  // namespace detail

/// A type without a flow.
template <class T>
RecordType record_type(const TypeTables<T>& t) {
  RecordType r;
  r.name = T::type_name;
  r.plural = t.plural;
  r.prefix = t.prefix;
  r.code_prefix = t.code_prefix;
  r.label = t.label;
  r.label_plural = t.label_plural.empty() ? t.label : t.label_plural;
  r.title = t.title;
  r.province = t.province;
  r.owner = t.owner;
  r.place = t.place;
  r.directory = t.directory;
  r.has_timeline = t.has_timeline;
  r.reads_logged = t.reads_logged;
  r.title_is_person = t.title_is_person;
  r.fields = t.fields;
  r.rights = t.rights;
  for (auto rule : t.rules) r.rules.push_back(detail::erase_check<T>(rule));
  if (t.derives != nullptr) r.derives = [derives = t.derives](void* record) { derives(*static_cast<T*>(record)); };
  r.derived = t.derived;
  r.jobs = t.jobs;
  r.tells = t.tells;
  r.tells_in = t.tells_in;
  r.merges = t.merges;
  r.minus = t.minus;
  r.make = +[]() -> std::shared_ptr<void> { return std::make_shared<T>(); };
  return r;
}

/// A type with a flow.
template <class T>
RecordType record_type(const TypeTables<T>& t, const Flow<T>& f) {
  RecordType r = record_type<T>(t);
  r.flow.states = choices(typename Flow<T>::State{});
  r.flow.enum_name = type_name_of<typename Flow<T>::State>();
  r.flow.start = to_name(f.start);
  r.flow.starts = detail::erase_starts<T>(f.starts);
  for (const Step<T>& s : f.steps) r.flow.steps.push_back(detail::erase_step<T>(s));
  for (const auto& [state, fields] : f.editable) r.flow.editable.push_back({to_name(state), fields});
  for (auto state : f.path) r.flow.path.push_back(to_name(state));
  return r;
}

}  // namespace dh
