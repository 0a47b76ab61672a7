#include "engine/schema/pretty.hpp"

#include <boost/json.hpp>

#include "base/json.hpp"
#include "base/text.hpp"

namespace dh::schema {

namespace {

using boost::json::value;
constexpr std::size_t columns = 100;

class Printer {
 public:
  explicit Printer(Keys keys) : keys_(keys) {}

  /// `used` is what already stands on the line.
  void print(const value& v, std::size_t indent, std::size_t used, std::string& out) const {
    const std::string line = flat(v);
    const bool fits = used + length(line) <= columns;
    if (fits || !(v.is_array() || v.is_object())) { out += line; return; }
    if (v.is_array()) return broken(v.as_array(), indent, out);
    broken(v.as_object(), indent, out);
  }

 private:
  std::string key(std::string_view name) const {
    const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
                       std::string_view::npos && !name.empty() && (name[0] < '0' || name[0] > '9');
    std::string out;
    if (keys_ == Keys::bare && plain) out = name;
    else append_json_string(out, name);
    return out + ": ";
  }

  std::string flat(const value& v) const {
    std::string out;
    if (v.is_object()) {
      for (const auto& m : v.as_object()) out += (out.empty() ? "" : ", ") + key(m.key()) + flat(m.value());
      return out.empty() ? "{}" : "{ " + out + " }";
    }
    if (v.is_array()) {
      for (const value& item : v.as_array()) out += (out.empty() ? "" : ", ") + flat(item);
      return "[" + out + "]";
    }
    if (v.is_string()) append_json_string(out, std::string_view(v.as_string()));
    else out = boost::json::serialize(v);
    return out;
  }

  void broken(const boost::json::array& items, std::size_t indent, std::string& out) const {
    out += "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
      out += (i == 0 ? "\n" : ",\n") + std::string(indent + 2, ' ');
      print(items[i], indent + 2, indent + 3, out);
    }
    out += "\n" + std::string(indent, ' ') + "]";
  }

  void broken(const boost::json::object& members, std::size_t indent, std::string& out) const {
    out += "{";
    bool first = true;
    for (const auto& m : members) {
      const std::string name = key(m.key());
      out += (first ? "\n" : ",\n") + std::string(indent + 2, ' ') + name;
      print(m.value(), indent + 2, indent + 3 + length(name), out);
      first = false;
    }
    out += "\n" + std::string(indent, ' ') + "}";
  }

  Keys keys_;
};

}  // namespace

std::string pretty(const value& v, Keys keys) {
  std::string out;
  Printer(keys).print(v, 0, 0, out);
  return out;
}

}  // namespace dh::schema
