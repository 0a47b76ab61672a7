#include "features/delegations/clashes.hpp"

#include <algorithm>
#include <map>

namespace dh::delegations {

std::vector<Clash> find_clashes(std::vector<Presence> all) {
  std::map<std::string, std::vector<Presence>> by_person;
  for (Presence& p : all)
    if (!p.person.empty()) by_person[p.person].push_back(std::move(p));
  std::vector<Clash> out;
  for (auto& [person, list] : by_person) {
    std::sort(list.begin(), list.end(), [](const Presence& a, const Presence& b) {
      return std::pair(a.from, a.record) < std::pair(b.from, b.record);
    });
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t k = i + 1; k < list.size() && list[k].from < list[i].to; ++k)
        if (list[i].record != list[k].record)
          out.push_back({person, list[i].interpreter || list[k].interpreter, list[i], list[k]});
  }
  std::sort(out.begin(), out.end(), [](const Clash& a, const Clash& b) {
    return std::pair(a.other.from, a.person) < std::pair(b.other.from, b.person);
  });
  return out;
}

}  // namespace dh::delegations
