#pragma once
// Strict reading (doubled keys, depth, NaN, bad UTF-8 refused; text comes out NFC) and quick
// writing.
#include <boost/json/value.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dh {

/// Errors: `bad_syntax` with keys "json.syntax", "json.doubled_key" (args: key), "json.too_deep"
/// (args: depth, 32), "json.not_utf8" (also U+0000, which no database holds), "json.bad_number"
/// (whole numbers beyond 64 bits would be rounded). Args line and column where the place is known,
/// from 1.
Result<boost::json::value> parse_json(std::string_view text);

/// Appends JSON to a string. Commas are placed by the writer.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(std::int64_t{number}); }
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(bool yes);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  ///< JSON made elsewhere
  template <class T>
  JsonWriter& field(std::string_view name, const T& v) { key(name); return value(v); }

 private:
  void comma();
  std::string& out_;
  bool need_comma_ = false;
};

/// Escaped, with quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace dh
