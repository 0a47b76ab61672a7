#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <cstring>
#include <limits>

#include "base/text.hpp"

namespace dh {
namespace {

namespace bj = boost::json;

constexpr std::size_t deepest = 32;

/// Builds the value, and refuses what boost::json::parse lets pass.
class Handler {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool on_object_begin(bj::error_code&) { return open(bj::object()); }
  bool on_object_end(std::size_t, bj::error_code&) { return close(); }
  bool on_array_begin(bj::error_code&) { return open(bj::array()); }
  bool on_array_end(std::size_t, bj::error_code&) { return close(); }

  bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) { return add_text(part); }
  bool on_key(bj::string_view part, std::size_t, bj::error_code& ec) {
    add_text(part);
    std::string key = take_text();
    if (key.find('\0') != std::string::npos) return refuse(ec, "json.not_utf8");
    if (open_.back().value.get_object().contains(key)) {
      args_["key"] = key;
      return refuse(ec, "json.doubled_key");
    }
    open_.back().key = std::move(key);
    return true;
  }
  bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) { return add_text(part); }
  bool on_string(bj::string_view part, std::size_t, bj::error_code& ec) {
    add_text(part);
    const std::string text = take_text();
    // No database column holds U+0000.
    if (text.find('\0') != std::string::npos) return refuse(ec, "json.not_utf8");
    return add(bj::value(text));
  }

  bool on_number_part(bj::string_view part, bj::error_code&) { return add_text(part); }
  bool on_int64(std::int64_t number, bj::string_view, bj::error_code&) {
    text_.clear();
    return add(bj::value(number));
  }
  /// Called for what does not fit in 64 bits with a sign.
  bool on_uint64(std::uint64_t, bj::string_view, bj::error_code& ec) {
    return refuse(ec, "json.bad_number");
  }
  bool on_double(double number, bj::string_view part, bj::error_code& ec) {
    add_text(part);
    const bool is_whole = text_.find_first_of(".eE") == std::string::npos;
    text_.clear();
    // A whole number that came here was rounded to fit: better refused than changed.
    if (is_whole || !(number - number == 0)) return refuse(ec, "json.bad_number");
    return add(bj::value(number));
  }
  bool on_bool(bool yes, bj::error_code&) { return add(bj::value(yes)); }
  bool on_null(bj::error_code&) { return add(bj::value()); }
  bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
  bool on_comment(bj::string_view, bj::error_code&) { return true; }

  bj::value& result() { return result_; }
  const std::string& refusal() const { return refusal_; }
  Args& args() { return args_; }

 private:
  struct Open {
    bj::value value;
    std::string key;  ///< of the member that comes next
  };

  bool open(bj::value container) {
    open_.push_back({std::move(container), {}});
    return true;
  }
  bool close() {
    bj::value done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }
  bool add(bj::value value) {
    if (open_.empty()) result_ = std::move(value);
    else if (auto* array = open_.back().value.if_array()) array->push_back(std::move(value));
    else open_.back().value.get_object().emplace(open_.back().key, std::move(value));
    return true;
  }
  bool add_text(bj::string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }
  std::string take_text() {
    std::string text = is_nfc(text_) ? text_ : nfc(text_);
    text_.clear();
    return text;
  }
  bool refuse(bj::error_code& ec, std::string key) {
    refusal_ = std::move(key);
    ec = bj::error::exception;
    return false;
  }

  bj::value result_;
  std::vector<Open> open_;
  std::string text_;
  std::string refusal_;
  Args args_;
};

/// Where byte `at` stands, counted from 1; a column is a code point.
Args position(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {{"line", std::to_string(line)},
          {"column", std::to_string(length(before.substr(start)) + 1)}};
}

std::string_view key_of(const bj::error_code& ec) {
  if (ec == bj::error::too_deep) return "json.too_deep";
  if (ec == bj::error::exponent_overflow) return "json.bad_number";
  return "json.syntax";
}

}  // namespace

Result<bj::value> parse_json(std::string_view text) {
  if (!is_utf8(text)) return fail(Code::bad_syntax, "json.not_utf8");
  bj::parse_options options;
  options.max_depth = deepest;
  bj::basic_parser<Handler> parser(options);
  bj::error_code ec;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && read < text.size()) ec = bj::error::extra_data;
  if (!ec) return std::move(parser.handler().result());
  std::string key = parser.handler().refusal();
  if (key.empty()) key = key_of(ec);
  Args args = position(text, read);
  args.merge(parser.handler().args());
  if (key == "json.too_deep") args["depth"] = std::to_string(deepest);
  return fail(Code::bad_syntax, std::move(key), std::move(args));
}

void JsonWriter::comma() {
  if (need_comma_) out_ += ',';
  need_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  comma();
  out_ += '{';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  comma();
  out_ += '[';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_ += ']';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  comma();
  append_json_string(out_, name);
  out_ += ':';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  comma();
  append_json_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  comma();
  fmt::format_to(std::back_inserter(out_), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::value(bool yes) { return raw(yes ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  comma();
  out_ += json;
  return *this;
}

namespace {

/// Whether eight bytes hold one that JSON escapes: below 0x20, a quote or a backslash. (The zero-byte test of
/// Hacker's Delight 6-1; a false alarm only costs the slow way.)
bool may_need_escape(const char* at) {
  constexpr std::uint64_t ones = 0x0101010101010101, highs = ones * 0x80;
  std::uint64_t w;
  std::memcpy(&w, at, sizeof w);
  const auto zero = [&](std::uint64_t x) { return (x - ones) & ~x; };
  const std::uint64_t control = (w - ones * 0x20) & ~w;
  return ((control | zero(w ^ ones * '"') | zero(w ^ ones * '\\')) & highs) != 0;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", int{c}); break;
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // start of what is not yet copied
  for (std::size_t i = 0; i < text.size();) {
    if (i + 8 <= text.size() && !may_need_escape(&text[i])) { i += 8; continue; }
    const std::size_t end = std::min(i + 8, text.size());
    for (; i < end; ++i) {
      const char c = text[i];
      if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
      out.append(text, plain, i - plain);
      plain = i + 1;
      append_escaped(out, c);
    }
  }
  out.append(text, plain);
  out += '"';
}

}  // namespace dh
