#pragma once
// Result<T>: a value or an Error. No function of ours throws.
#include <tl/expected.hpp>
#include <utility>

#include "base/error.hpp"

namespace dh {

template <class T>
using Result = tl::expected<T, Error>;

/// return fail(Code::not_found, "notfound");
inline tl::unexpected<Error> fail(Code code, std::string key, Args args = {}) {
  return tl::unexpected<Error>(Error{code, std::move(key), std::move(args), {}});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

/// One wrong field, as a whole error.
inline tl::unexpected<Error> fail_field(std::string field, std::string key, Args args = {}) {
  FieldError wrong{std::move(field), std::move(key), std::move(args)};
  return tl::unexpected<Error>(Error{Code::invalid, "fields.invalid", {}, {std::move(wrong)}});
}

}  // namespace dh

/// auto x = TRY(f());  returns early with the error of f().
#define TRY(expression)                                                             \
  ({                                                                                \
    auto&& try_result_ = (expression);                                              \
    if (!try_result_) return tl::unexpected<::dh::Error>(std::move(try_result_).error()); \
    std::move(try_result_).value();                                                 \
  })
/// TRY_VOID(f());  the same for Result<void>.
#define TRY_VOID(expression)                                                        \
  do {                                                                              \
    auto&& try_result_ = (expression);                                              \
    if (!try_result_) return tl::unexpected<::dh::Error>(std::move(try_result_).error()); \
  } while (false)
/// Programmer error; always on. User input never reaches it.
#define DH_ASSERT(condition) \
  ((condition) ? void(0) : ::dh::assertion_failed(#condition, __FILE__, __LINE__))
namespace dh {
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);
}
