#pragma once
// Errors as values. A code has one HTTP status and one stable name, in one table (error.cpp).
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dh {

/// What went wrong, for machines. Sentences for people are found by `Error::key` in data/text.
enum class Code {
  bad_syntax,        ///< 400 the request cannot be read
  unauthenticated,   ///< 401 nobody is signed in, or the session ended
  forbidden,         ///< 403 visible, but this step or field is not allowed
  not_found,         ///< 404 does not exist, or may not be seen
  method_not_allowed,///< 405
  conflict,          ///< 409 step not legal in this state; same key still in progress
  stale,             ///< 412 somebody saved first
  too_large,         ///< 413
  unsupported_type,  ///< 415
  invalid,           ///< 422 one or more fields, all of them listed
  key_reused,        ///< 422 Idempotency-Key used before with another body
  missing_version,   ///< 428 If-Match is required
  too_many,          ///< 429
  internal,          ///< 500
  unavailable,       ///< 503
  storage_full,      ///< 507
};

struct CodeInfo {
  Code code;
  int status;
  std::string_view name;  ///< stable; the last part of the problem "type" URI
};

/// Status and name of a code. Never fails: every code has a row.
const CodeInfo& info(Code code);

/// Named values put into a message: {"due": "27/11/2026"}.
using Args = std::map<std::string, std::string>;

/// One field that must be mended. `field` is the JSON path ("parties[1].id").
struct FieldError {
  std::string field;
  std::string key;
  Args args{};
  bool operator==(const FieldError&) const = default;
};

struct Error {
  Code code{};
  std::string key{};                ///< message key in data/text/{vi,en}.json
  Args args{};
  std::vector<FieldError> fields{};  ///< all field errors, never only the first
  bool operator==(const Error&) const = default;
};

}  // namespace dh
