#include "engine/ways.hpp"

#include <algorithm>
#include <set>

#include "engine/record_type.hpp"

namespace dh {

namespace {

/// One word for the text index: a letter and what is left of the value without signs.
std::string word(char kind, std::string_view value) {
  std::string out(1, kind);
  for (const char c : value)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}
std::string word(char kind, std::int64_t id) { return kind + std::to_string(id); }
constexpr std::string_view open_word = "open";

void add_ways(std::set<std::string>& out, const User& user, const RecordType& type, Over over) {
  switch (over) {
    case Over::everywhere: out.insert(word('y', type.name)); return;
    case Over::own_province:
      for (const std::string& province : user.provinces) out.insert(word('p', province));
      return;
    case Over::own_organisation:
      for (const std::int64_t id : user.organisations) out.insert(word('o', id));
      return;
    case Over::own_territory:
      for (const std::int64_t id : user.territories) out.insert(word('t', id));
      return;
    case Over::addressed:
      for (const std::int64_t id : holders(user)) out.insert(word('h', id));
      return;
    case Over::open_to_all: out.insert(std::string(open_word)); return;
    case Over::own_record: out.insert(word('m', user.id)); return;
  }
}

}  // namespace

std::string ways_of(const Head& head, std::span<const std::int64_t> audience,
                    std::span<const std::int64_t> territories) {
  std::string out = word('y', head.type) + " " + word('o', head.owner) + " " + word('m', head.created_by);
  if (!head.province.empty()) out += " " + word('p', head.province);
  if (head.publicity == "open_to_all") out += " " + std::string(open_word);
  for (const std::int64_t id : audience) out += " " + word('h', id);
  for (const std::int64_t id : territories) out += " " + word('t', id);
  return out;
}

std::vector<std::string> ways_to(const User& user) {
  if (user.role == Role::system) return {};
  std::set<std::string> out;
  bool all = true;   // every type everywhere: nothing narrows
  for (const RecordType* type : catalogue()) {
    bool everywhere = false;
    for (const Right& right : type->rights) {
      if (right.role != user.role || !includes(right.may, May::view)) continue;
      everywhere = everywhere || right.over == Over::everywhere;
      add_ways(out, user, *type, right.over);
    }
    all = all && everywhere;
  }
  if (all) return {};
  if (out.empty()) out.insert("n0");   // no way leads anywhere
  return {out.begin(), out.end()};
}

}  // namespace dh
