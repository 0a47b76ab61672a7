#include "features/figures/reading.hpp"

namespace dh::figures {

Result<Reading> read_query(const Call& call) {
  Reading r;
  r.province = std::string(call.request.param("province").value_or(""));
  r.now = call.request.param("reading").value_or("now") != "was";
  if (r.province.empty()) return r;
  if (call.engine.reference.province(r.province) == nullptr)
    return fail_field("province", "field.unknown_code", {{"code", r.province}});
  r.versions = r.now ? call.engine.reference.with_predecessors(r.province) : std::vector<std::string>{r.province};
  return r;
}

Predicate within(const Call& call, const RecordType& type, const Reading& reading) {
  Predicate p;
  p.sql = "h.type = " + param(p, std::string(type.name)) + " and h.archived = 0";
  if (!reading.versions.empty()) p.sql += " and h.province in (" + params(p, reading.versions) + ")";
  p.sql += " and ";
  add_predicate(p, call.user, type, May::view);
  return p;
}

}  // namespace dh::figures
