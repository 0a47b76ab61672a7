#include "service/search/synonyms.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace dh::search {

namespace {
std::string joined(const Words& words, std::size_t from, std::size_t count) {
  std::string out;
  for (std::size_t i = from; i < from + count; ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}
}  // namespace

Result<Synonyms> Synonyms::parse(std::string_view text) {
  const Csv csv = TRY(parse_csv(text));
  const std::size_t canonical = csv.column("canonical"), variant = csv.column("variant");
  Synonyms out;
  std::map<std::string, std::size_t> group_of;
  const auto add = [&](std::size_t group, const Words& name) {
    if (name.empty()) return;
    const std::string key = joined(name, 0, name.size());
    auto& names = out.groups_[group];
    if (std::find(names.begin(), names.end(), name) != names.end()) return;
    names.push_back(name);
    out.by_name_.emplace(key, group);
    out.longest_ = std::max(out.longest_, name.size());
  };
  for (const auto& row : csv.rows) {
    const auto [at, is_new] = group_of.emplace(row[canonical], out.groups_.size());
    if (is_new) {
      out.groups_.emplace_back();
      add(at->second, search_words(row[canonical]));
    }
    add(at->second, search_words(row[variant]));
  }
  return out;
}

std::vector<Words> Synonyms::alternatives(const Words& query, std::size_t most) const {
  std::vector<Words> out;
  for (std::size_t count = std::min(longest_, query.size()); count > 0; --count)
    for (std::size_t from = 0; from + count <= query.size(); ++from)
      for (auto [at, end] = by_name_.equal_range(joined(query, from, count)); at != end; ++at)
        for (const Words& name : groups_[at->second]) {
          Words other(query.begin(), query.begin() + static_cast<std::ptrdiff_t>(from));
          other.insert(other.end(), name.begin(), name.end());
          other.insert(other.end(), query.begin() + static_cast<std::ptrdiff_t>(from + count),
                       query.end());
          if (other == query || std::find(out.begin(), out.end(), other) != out.end()) continue;
          out.push_back(std::move(other));
          if (out.size() == most) return out;
        }
  return out;
}

}  // namespace dh::search
