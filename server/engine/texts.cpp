#include "engine/texts.hpp"

#include <boost/json.hpp>

#include "base/json.hpp"

namespace dh {

namespace {
using Map = std::map<std::string, std::string, std::less<>>;

Result<Map> flat(std::string_view json) {
  const auto value = TRY(parse_json(json));
  Map out;
  if (!value.is_object()) return fail(Code::invalid, "json.syntax");
  for (const auto& member : value.as_object()) {
    if (!member.value().is_string()) return fail(Code::invalid, "json.syntax");
    out.emplace(member.key(), member.value().as_string());
  }
  return out;
}
}  // namespace

Result<Texts> Texts::parse(std::string_view vi_json, std::string_view en_json) {
  Texts out;
  out.vi_ = TRY(flat(vi_json));
  out.en_ = TRY(flat(en_json));
  return out;
}

const Map& Texts::all(Tongue tongue) const { return tongue == Tongue::vi ? vi_ : en_; }

bool Texts::has(Tongue tongue, std::string_view key) const { return all(tongue).contains(key); }

std::string Texts::say(Tongue tongue, std::string_view key, const Args& args) const {
  const Map& map = all(tongue);
  const auto at = map.find(key);
  if (at == map.end()) return std::string(key);
  std::string out;
  const std::string& text = at->second;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto end = text[i] == '{' ? text.find('}', i) : std::string::npos;
    if (end == std::string::npos) { out += text[i]; continue; }
    const auto arg = args.find(text.substr(i + 1, end - i - 1));
    if (arg == args.end()) { out += text[i]; continue; }
    out += arg->second;
    i = end;
  }
  return out;
}

std::string Texts::english(std::string_view key, std::string_view vietnamese) const {
  const auto at = en_.find(key);
  return at == en_.end() ? std::string(vietnamese) : at->second;
}

}  // namespace dh
