// Reads the notation of shapes.hpp. It only ever meets our own tables, so a fault is a programmer error.
#include <boost/json.hpp>

#include "base/result.hpp"
#include "engine/schema/shapes.hpp"

namespace dh::schema {

namespace {

using boost::json::array;
using boost::json::object;

object primitive(std::string_view word) {
  object out;
  if (word == "any") return out;
  if (word == "date" || word == "instant") {
    out["type"] = "string";
    out["format"] = word == "date" ? "date" : "date-time";
    return out;
  }
  out["type"] = word == "text" ? "string" : word == "int" ? "integer" : word == "bool" ? "boolean" : "";
  DH_ASSERT(!out["type"].as_string().empty());
  return out;
}

class Reader {
 public:
  Reader(std::string_view text, bool strict) : text_(text), strict_(strict) {}

  object whole() {
    object out = type();
    DH_ASSERT(at_ == text_.size());
    return out;
  }

 private:
  void spaces() { while (at_ < text_.size() && text_[at_] == ' ') ++at_; }
  bool take(char c) {
    spaces();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    spaces();
    return true;
  }
  std::string_view word() {
    spaces();
    const std::size_t from = at_;
    while (at_ < text_.size() && text_.substr(at_, 1).find_first_of("{}[]:,|? ") == std::string_view::npos) ++at_;
    DH_ASSERT(at_ > from);
    return text_.substr(from, at_ - from);
  }

  object type() {
    object out = base();
    if (!take('?')) return out;
    if (auto* plain = out.if_contains("type"); plain != nullptr && plain->is_string() && !out.contains("enum")) {
      *plain = array{*plain, "null"};
      return out;
    }
    object nothing;
    nothing["type"] = "null";
    object either;
    either["anyOf"] = array{out, nothing};
    return either;
  }

  object base() {
    if (take('{')) return members();
    if (take('[')) {
      object out;
      out["type"] = "array";
      out["items"] = type();
      DH_ASSERT(take(']'));
      return out;
    }
    const std::string_view first = word();
    if (!take('|')) {
      if (first[0] < 'A' || first[0] > 'Z') return primitive(first);
      object out;
      out["$ref"] = "#/components/schemas/" + std::string(first);
      return out;
    }
    array names{first};
    do names.push_back(boost::json::value(word()));
    while (take('|'));
    object out;
    out["type"] = "string";
    out["enum"] = std::move(names);
    return out;
  }

  object members() {
    object out, properties;
    array required;
    out["type"] = "object";
    while (!take('}')) {
      const std::string_view name = word();
      if (!take('?')) required.push_back(boost::json::value(name));
      DH_ASSERT(take(':'));
      properties[name] = type();
      (void)take(',');
    }
    out["properties"] = std::move(properties);
    if (!required.empty()) out["required"] = std::move(required);
    if (strict_) out["additionalProperties"] = false;
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool strict_;
};

}  // namespace

object json_schema(std::string_view notation, bool strict) { return Reader(notation, strict).whole(); }

}  // namespace dh::schema
