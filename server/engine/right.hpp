#pragma once
// Rights: rows, compiled to one SQL predicate over `head` (alias h). The same predicate serves get, list,
// search, figures, export and download.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"
#include "engine/user.hpp"

namespace dh {

struct RecordType;
struct Head;

/// What may be done. `step` also needs the step's own roles.
enum class May : std::uint32_t {
  view = 1, create = 2, edit = 4, step = 8, comment = 16, archive = 32, merge = 64
};
constexpr May operator|(May a, May b) { return May(std::uint32_t(a) | std::uint32_t(b)); }
constexpr bool includes(May set, May one) { return (std::uint32_t(set) & std::uint32_t(one)) != 0; }
inline constexpr May may_work = May::view | May::create | May::edit | May::step | May::comment | May::archive;
inline constexpr May may_read = May::view | May::comment;

/// Over which records.
enum class Over {
  everywhere,
  own_province,      ///< the province's version or a predecessor; restricted ones only of the own organisation
  own_organisation,  ///< owner is the own organisation, a part of it or one it succeeded
  own_territory,     ///< a territory of the mission is named; restricted ones are not reached
  addressed,         ///< the own organisation or partner is named in a field marked `audience`
  open_to_all,       ///< publicity = open_to_all
  own_record,        ///< the user made it
};

struct Right {
  Role role;
  May may;
  Over over;
  /// Only in these states (names separated by commas); "" = in all.
  std::string_view states{};
};

/// SQL with $n parameters that continue after `params.size()`.
struct Predicate {
  std::string sql;
  std::vector<db::Cell> params;
};

/// Appends the next parameter and answers its mark, "$4".
std::string param(Predicate& out, db::Cell value);
/// The marks of several, "$4, $5"; "" of none.
template <class Values>
std::string params(Predicate& out, const Values& values) {
  std::string marks;
  for (const auto& value : values) marks += (marks.empty() ? "" : ", ") + param(out, value);
  return marks;
}

/// Through whom somebody is addressed: the bodies they belong to and their partner.
std::vector<std::int64_t> holders(const User& user);

/// Appends the condition under which `user` has `may` on rows `h` of this type; "false" when never.
void add_predicate(Predicate& out, const User& user, const RecordType& type, May may);
/// One way to rows that the predicate lets through, along one index and in the order of `id`.
struct Road {
  std::string from;       ///< "head h", or what leads to it
  std::string id;         ///< column with the record's id that the index is ordered by
  std::string condition;
};
/// The rows of add_predicate() as roads that together reach each of them: one for each body, province,
/// territory or partner through which the user sees. Several roads may reach the same row; none means no rows.
/// Parameters are appended to `params`.
std::vector<Road> roads(Predicate& params, const User& user, const RecordType& type, May may);
/// The same over all types: (h.type = … and …) or …
void add_predicate_all(Predicate& out, const User& user, May may);
/// The same rule computed without a database, for a head already read. Tests hold both to each other.
bool allowed(const User& user, const RecordType& type, May may, const Head& head,
             std::span<const std::int64_t> audience, std::span<const std::int64_t> territories);
/// True when some right of the role gives `may` at all, whatever the record.
bool ever_allowed(Role role, const RecordType& type, May may);

}  // namespace dh
