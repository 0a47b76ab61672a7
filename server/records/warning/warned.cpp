#include "records/warning/warned.hpp"

#include "records/warning/warning.hpp"

namespace dh {

Result<std::vector<StandingWarning>> standing_warnings(db::Connection& db, const User& user,
                                                       const std::vector<std::int64_t>& partners, Date day) {
  std::vector<StandingWarning> out;
  if (partners.empty()) return out;
  Predicate p;
  p.sql =
      "select x.to_id, h.id, h.title from relation x join head h on h.id = x.from_id join warnings t on t.id "
      "= h.id "
      "where x.field = 'partners' and x.to_id in (" +
      params(p, partners) +
      ") and h.type = 'warning' and "
      "h.archived = 0 and h.state = 'published' and (t.valid_until is null or t.valid_until >= " +
      param(p, to_text(day)) + ") and ";
  add_predicate(p, user, warning, May::view);
  const auto rows = TRY(db.query(p.sql + " order by h.id desc", p.params));
  for (std::size_t i = 0; i < rows.size(); ++i)
    out.push_back({db::as_int(rows.at(i, 0)), db::as_int(rows.at(i, 1)), db::as_text(rows.at(i, 2))});
  return out;
}

}  // namespace dh
