#pragma once
// A field: a member of a record, its label and traits. Tables of fields are the only place where the
// members of a record are named a second time; everything else is derived from them.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "db/db.hpp"
#include "engine/choice.hpp"

namespace dh {

using db::Cell;

/// A code of a reference list ("provinces", "countries", "sectors" …): Code<"countries">.
template <std::size_t N>
struct ListName {
  char text[N]{};
  constexpr ListName(const char (&name)[N]) { for (std::size_t i = 0; i < N; ++i) text[i] = name[i]; }
  constexpr std::string_view view() const { return {text, N - 1}; }
};
template <ListName L>
struct Code_ {
  std::string value;
  explicit operator bool() const { return !value.empty(); }
  auto operator<=>(const Code_&) const = default;
};
using Province = Code_<"provinces">;   ///< version id of a provincial unit: "bac-ninh@2025-07-01"
using Country = Code_<"countries">;    ///< ISO 3166 alpha-2
using Sector = Code_<"sectors">;       ///< cooperation sector
using Vsic = Code_<"vsic">;            ///< "VSIC2018:A01"
using HsChapter = Code_<"hs">;         ///< two digits
using Language = Code_<"languages">;   ///< ISO 639-1

/// A foreign partner or a Vietnamese organisation.
struct Party {
  std::int64_t value = 0;
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Party&) const = default;
};

enum class KindName {
  text, long_text, number, decimal, money, date, instant, boolean, choice, code, ref, party, rows
};
std::string_view name(KindName kind);  ///< as in docs/api/conventions.md: "bool", "enum", …

/// Class, purpose and retention of personal data (Luật 91/2025/QH15). Undeclared = holds none.
struct Personal {
  std::string_view data_class;  ///< "basic" or "sensitive"; "" = not personal
  std::string_view purpose;
  int retention_days = 0;       ///< after the record is archived
};

struct Field {
  std::string_view name{};
  std::string_view label{};
  KindName kind{};
  bool multiple = false;
  bool required = false;
  bool listed = false;     ///< a column of lists by default
  bool searched = false;   ///< goes into the search text
  bool by_flow = false;    ///< set by steps and rules only, never by an edit
  bool unique = false;
  bool audience = false;   ///< an organisation or partner named here may see the record (Over::addressed)
  bool territories = false;///< territories named here bring the record to their missions
  std::size_t max_length = 400;
  std::int64_t least = INT64_MIN;
  std::int64_t most = INT64_MAX;
  std::string_view hint{};
  std::string_view group{};
  std::string_view list{};       ///< code: the reference list
  std::string_view target{};     ///< ref: the record type
  std::string_view enum_name{};  ///< choice: for the English labels
  Personal personal{};
  std::span<const Choice> (*choices)() = nullptr;
  std::span<const Field> (*columns)() = nullptr;  ///< rows
  void (*store)(const void* record, Cell* out) = nullptr;
  void (*load)(const Cell* in, void* record) = nullptr;

  std::size_t cells() const { return kind == KindName::money && !multiple ? 2 : 1; }
};

// ---- traits -------------------------------------------------------------------------------------
using Trait = void (*)(Field&);
inline constexpr Trait required = [](Field& f) { f.required = true; };
inline constexpr Trait listed = [](Field& f) { f.listed = true; };
inline constexpr Trait searched = [](Field& f) { f.searched = true; };
inline constexpr Trait by_flow = [](Field& f) { f.by_flow = true; };
inline constexpr Trait unique_value = [](Field& f) { f.unique = true; };
inline constexpr Trait audience = [](Field& f) { f.audience = true; };
inline constexpr Trait reaches_missions = [](Field& f) { f.territories = true; };
inline constexpr Trait multiline = [](Field& f) {
  f.kind = KindName::long_text;
  f.max_length = 20000;
};
template <std::size_t N>
inline constexpr Trait max_length = [](Field& f) { f.max_length = N; };
template <std::int64_t Least, std::int64_t Most>
inline constexpr Trait range = [](Field& f) { f.least = Least; f.most = Most; };

struct Hint { std::string_view text; };
struct Group { std::string_view heading; };
struct InList { std::string_view list; };
constexpr Hint hint(std::string_view text) { return {text}; }           ///< one sentence under the label
constexpr Group group(std::string_view heading) { return {heading}; }   ///< this field opens a group of the form
constexpr InList in_list(std::string_view list) { return {list}; }      ///< text that must be a code of that list
/// Declares personal data: class, purpose, days kept after archiving.
constexpr Personal personal(std::string_view data_class, std::string_view purpose, int days) {
  return {data_class, purpose, days};
}

inline void apply(Field& f, Trait t) { t(f); }
inline void apply(Field& f, Hint h) { f.hint = h.text; }
inline void apply(Field& f, Group g) { f.group = g.heading; }
inline void apply(Field& f, InList l) { f.kind = KindName::code; f.list = l.list; }
inline void apply(Field& f, Personal p) { f.personal = p; }

/// Specialised beside a row struct: the fields of one row. See event.cpp.
template <class Row>
std::span<const Field> columns_of();

// ---- member type → kind, and member ⇄ cells ------------------------------------------------------
std::string cells_to_row_json(std::span<const Field> columns, const std::vector<const void*>& rows);
/// Reads stored rows; `add` makes room for one more row and answers its address.
void rows_from_json(std::span<const Field> columns, const Cell& in, void* list, void* (*add)(void*));
std::string list_to_json(const std::vector<std::string>& items);
std::vector<std::string> list_from_json(const Cell& in);
/// Prefix of ids by type name, for lists of references; filled by the catalogue.
std::string ref_text(std::string_view target, std::int64_t id);
std::int64_t ref_value(std::string_view target, std::string_view text);

template <class M>
struct Codec;

template <>
struct Codec<std::string> {
  static void describe(Field& f) { f.kind = KindName::text; }
  static void put(const std::string& m, const Field&, Cell* out) {
    m.empty() ? *out = std::monostate{} : *out = m;
  }
  static void get(const Cell* in, const Field&, std::string& m) { m = db::as_text(*in); }
};
template <>
struct Codec<std::int64_t> {
  static void describe(Field& f) { f.kind = KindName::number; }
  static void put(std::int64_t m, const Field&, Cell* out) { *out = m; }
  static void get(const Cell* in, const Field&, std::int64_t& m) { m = db::as_int(*in); }
};
template <>
struct Codec<bool> {
  static void describe(Field& f) { f.kind = KindName::boolean; }
  static void put(bool m, const Field&, Cell* out) { *out = std::int64_t{m}; }
  static void get(const Cell* in, const Field&, bool& m) { m = db::as_int(*in) != 0; }
};
template <>
struct Codec<Decimal> {
  static void describe(Field& f) { f.kind = KindName::decimal; }
  static void put(Decimal m, const Field&, Cell* out) { *out = m.units; }
  static void get(const Cell* in, const Field&, Decimal& m) { m.units = db::as_int(*in); }
};
template <>
struct Codec<Money> {
  static void describe(Field& f) { f.kind = KindName::money; }
  static void put(const Money& m, const Field&, Cell* out) { out[0] = m.minor; out[1] = m.currency; }
  static void get(const Cell* in, const Field&, Money& m) {
    m.minor = db::as_int(in[0]);
    m.currency = db::as_text(in[1]);
  }
};
template <>
struct Codec<Date> {
  static void describe(Field& f) { f.kind = KindName::date; }
  static void put(Date m, const Field&, Cell* out) { *out = to_text(m); }
  static void get(const Cell* in, const Field&, Date& m) {
    if (auto date = parse_date(db::as_text(*in))) m = *date;
  }
};
template <>
struct Codec<Instant> {
  static void describe(Field& f) { f.kind = KindName::instant; }
  static void put(Instant m, const Field&, Cell* out) { *out = to_ms(m); }
  static void get(const Cell* in, const Field&, Instant& m) { m = from_ms(db::as_int(*in)); }
};
template <class E>
  requires std::is_enum_v<E>
struct Codec<E> {
  static void describe(Field& f) {
    f.kind = KindName::choice;
    f.enum_name = type_name_of<E>();
    f.choices = +[] { return choices(E{}); };
  }
  static void put(E m, const Field&, Cell* out) { *out = std::string(to_name(m)); }
  static void get(const Cell* in, const Field&, E& m) {
    if (const Choice* c = find_choice(choices(E{}), db::as_text(*in))) m = static_cast<E>(c->value);
  }
};
template <ListName L>
struct Codec<Code_<L>> {
  static void describe(Field& f) { f.kind = KindName::code; f.list = L.view(); }
  static void put(const Code_<L>& m, const Field& f, Cell* out) { Codec<std::string>::put(m.value, f, out); }
  static void get(const Cell* in, const Field&, Code_<L>& m) { m.value = db::as_text(*in); }
};
template <class T>
struct Codec<Id<T>> {
  static void describe(Field& f) { f.kind = KindName::ref; f.target = T::type_name; }
  static void put(Id<T> m, const Field&, Cell* out) { m ? *out = m.value : *out = std::monostate{}; }
  static void get(const Cell* in, const Field&, Id<T>& m) { m.value = db::as_int(*in); }
};
template <>
struct Codec<Party> {
  static void describe(Field& f) { f.kind = KindName::party; }
  static void put(Party m, const Field&, Cell* out) { m ? *out = m.value : *out = std::monostate{}; }
  static void get(const Cell* in, const Field&, Party& m) { m.value = db::as_int(*in); }
};
template <class M>
struct Codec<std::optional<M>> {
  static void describe(Field& f) { Codec<M>::describe(f); }
  static void put(const std::optional<M>& m, const Field& f, Cell* out) {
    if (m) return Codec<M>::put(*m, f, out);
    for (std::size_t i = 0; i < f.cells(); ++i) out[i] = std::monostate{};
  }
  static void get(const Cell* in, const Field& f, std::optional<M>& m) {
    if (db::is_null(*in)) { m.reset(); return; }
    M value{};
    Codec<M>::get(in, f, value);
    m = std::move(value);
  }
};

namespace detail {
template <class M> struct is_row : std::bool_constant<std::is_aggregate_v<M>> {};
template <> struct is_row<Money> : std::false_type {};
template <> struct is_row<Decimal> : std::false_type {};
template <> struct is_row<Party> : std::false_type {};
template <ListName L> struct is_row<Code_<L>> : std::false_type {};
template <class T> struct is_row<Id<T>> : std::false_type {};
std::string cell_to_item(const Field& f, const Cell& cell);   ///< one value of a multiple, as stored text
Cell item_to_cell(const Field& f, std::string_view item);
}  // namespace detail

template <class M>
struct Codec<std::vector<M>> {
  static void describe(Field& f) {
    if constexpr (detail::is_row<M>::value) {
      f.kind = KindName::rows;
      f.columns = &columns_of<M>;
    } else {
      Codec<M>::describe(f);
      f.multiple = true;
    }
  }
  static void put(const std::vector<M>& m, const Field& f, Cell* out) {
    if (m.empty()) { *out = std::monostate{}; return; }
    if constexpr (detail::is_row<M>::value) {
      std::vector<const void*> rows;
      for (const M& row : m) rows.push_back(&row);
      *out = cells_to_row_json(columns_of<M>(), rows);
    } else {
      std::vector<std::string> items;
      for (const M& item : m) {
        Cell cell;
        Codec<M>::put(item, f, &cell);
        items.push_back(detail::cell_to_item(f, cell));
      }
      *out = list_to_json(items);
    }
  }
  static void get(const Cell* in, const Field& f, std::vector<M>& m) {
    m.clear();
    if constexpr (detail::is_row<M>::value) {
      rows_from_json(columns_of<M>(), *in, &m, +[](void* list) -> void* {
        return &static_cast<std::vector<M>*>(list)->emplace_back();
      });
    } else {
      for (const std::string& item : list_from_json(*in)) {
        const Cell cell = detail::item_to_cell(f, item);
        Codec<M>::get(&cell, f, m.emplace_back());
      }
    }
  }
};

namespace detail {
template <class> struct member_parts;
template <class T, class M> struct member_parts<M T::*> { using record = T; using member = M; };
}  // namespace detail

/// field<&Need::title>("Tên nhu cầu", required, listed)
template <auto P, class... Traits>
Field field(std::string_view label, Traits... traits) {
  using T = typename detail::member_parts<decltype(P)>::record;
  using M = typename detail::member_parts<decltype(P)>::member;
  Field f;
  f.name = name_of<P>();
  f.label = label;
  Codec<M>::describe(f);
  (apply(f, traits), ...);
  f.store = +[](const void* record, Cell* out) {
    Field shape;
    Codec<M>::describe(shape);
    Codec<M>::put(static_cast<const T*>(record)->*P, shape, out);
  };
  f.load = +[](const Cell* in, void* record) {
    Field shape;
    Codec<M>::describe(shape);
    Codec<M>::get(in, shape, static_cast<T*>(record)->*P);
  };
  return f;
}

/// Number of members of an aggregate, so that a table that misses one does not compile.
namespace detail {
struct anything { template <class T> operator T() const; };
template <class T, class... A>
constexpr std::size_t count_members() {
  if constexpr (sizeof...(A) > 64) return 0;
  else if constexpr (requires { T{A{}..., anything{}}; }) return count_members<T, A..., anything>();
  else return sizeof...(A);
}
}  // namespace detail
template <class T>
constexpr std::size_t member_count() { return detail::count_members<T>(); }

}  // namespace dh
