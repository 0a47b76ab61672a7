#pragma once
// Members of a request's body, each asked for once; what nobody asked for is refused.
#include <boost/json/object.hpp>
#include <set>
#include <string>

#include "base/date.hpp"

namespace dh::conference {

class Body {
 public:
  explicit Body(boost::json::object body) : body_(std::move(body)) {}
  /// Errors: `invalid` under the member's name.
  Result<std::string> text(const char* name, bool needed, std::size_t most = 4000);
  Result<std::int64_t> number(const char* name, std::int64_t least, std::int64_t most, std::int64_t otherwise);
  Result<bool> yes(const char* name, bool otherwise);
  Result<std::int64_t> instant(const char* name, std::int64_t otherwise_ms);
  const boost::json::array* list(const char* name);
  /// Errors: `invalid` for every member that was not asked for.
  Result<void> nothing_else() const;

 private:
  const boost::json::value* find(const char* name);
  boost::json::object body_;
  std::set<std::string, std::less<>> asked_{};
};

}  // namespace dh::conference
