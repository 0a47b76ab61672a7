#include "base/error.hpp"

#include <array>
#include <cstdlib>

#include "base/log.hpp"
#include "base/result.hpp"

namespace dh {
namespace {

constexpr std::array<CodeInfo, 16> table{{
    {Code::bad_syntax, 400, "bad_syntax"},
    {Code::unauthenticated, 401, "unauthenticated"},
    {Code::forbidden, 403, "forbidden"},
    {Code::not_found, 404, "not_found"},
    {Code::method_not_allowed, 405, "method_not_allowed"},
    {Code::conflict, 409, "conflict"},
    {Code::stale, 412, "stale"},
    {Code::too_large, 413, "too_large"},
    {Code::unsupported_type, 415, "unsupported_type"},
    {Code::invalid, 422, "invalid"},
    {Code::key_reused, 422, "key_reused"},
    {Code::missing_version, 428, "missing_version"},
    {Code::too_many, 429, "too_many"},
    {Code::internal, 500, "internal"},
    {Code::unavailable, 503, "unavailable"},
    {Code::storage_full, 507, "storage_full"},
}};

constexpr bool rows_stand_at_their_code() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].code != static_cast<Code>(i)) return false;
  return true;
}
static_assert(rows_stand_at_their_code());
static_assert(table.size() == static_cast<std::size_t>(Code::storage_full) + 1);

}  // namespace

const CodeInfo& info(Code code) { return table[static_cast<std::size_t>(code)]; }

void assertion_failed(const char* condition, const char* file, int line) {
  log(Level::fatal, "assertion failed",
      {{"condition", condition}, {"file", file}, {"line", std::to_string(line)}});
  std::abort();
}

}  // namespace dh
