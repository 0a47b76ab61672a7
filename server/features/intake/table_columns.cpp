#include "features/intake/table_columns.hpp"

#include <algorithm>
#include <set>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh::intake {

namespace {

constexpr std::size_t rows_looked_at = 15;

struct Reading {
  std::string_view name, field;
};
std::vector<Reading> readings_of(const RecordType& type) {
  if (&type == &outbound_delegation)
    return {{"countries", "stops"}, {"days", "departs_on"}, {"leader", "members"}, {"leader_post", "members"},
            {"people", "members"}, {"in_plan", "annual_programme"}};
  return {{"days", "arrives_on"}, {"leader", "guests"}, {"leader_post", "guests"}, {"people", "guests"},
          {"in_plan", "annual_programme"}};
}

/// Kinds that one cell can say.
bool fits_a_cell(const Field& f) {
  if (f.by_flow || f.name == "annual_programme" || f.name == "sources") return false;
  if (f.kind == KindName::ref) return f.target == "organisation";
  return f.kind != KindName::rows && f.kind != KindName::party && f.kind != KindName::money;
}

/// Target by heading key, of labels and of the words of the data.
std::map<std::string, std::string> known_headings(const RecordType& type, const std::vector<Target>& targets,
                                                  const Texts& texts) {
  std::map<std::string, std::string> out;
  for (const Target& t : targets)
    for (const Tongue tongue : {Tongue::vi, Tongue::en})
      out.emplace(heading_key(label_of(type, t, tongue, texts)), t.name);
  const auto words = parse_csv(asset("data/reference/table_headings.csv"));
  DH_ASSERT(words.has_value());
  for (const auto& row : words->rows)
    if (row[0] == type.name) out.insert_or_assign(heading_key(row[2]), row[1]);
  return out;
}

/// The target of a heading: the same words, or the longest known words that it begins with.
std::string target_of(const std::string& key, const std::map<std::string, std::string>& known) {
  if (const auto same = known.find(key); same != known.end()) return same->second;
  std::string out;
  std::size_t longest = 3;
  for (const auto& [words, target] : known)
    if (words.size() > longest && key.starts_with(words + " ")) {
      longest = words.size();
      out = target;
    }
  return out;
}

}  // namespace

bool can_be_imported(const RecordType& type) { return &type == &outbound_delegation || &type == &inbound_delegation; }

std::vector<Target> targets_of(const RecordType& type) {
  std::vector<Target> out;
  for (const Reading& r : readings_of(type)) out.push_back({std::string(r.name), type.find(r.field), true});
  for (const Field& f : type.fields)
    if (fits_a_cell(f)) out.push_back({std::string(f.name), &f, false});
  return out;
}

const Target* find_target(const std::vector<Target>& targets, std::string_view name) {
  const auto at = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.name == name; });
  return at == targets.end() ? nullptr : &*at;
}

std::string label_of(const RecordType& type, const Target& target, Tongue tongue, const Texts& texts) {
  if (target.reading) return texts.say(tongue, "import.column." + target.name);
  const std::string label(target.field->label);
  return tongue == Tongue::vi ? label : texts.english(std::string(type.name) + "." + target.name, label);
}

std::string heading_key(std::string_view heading) {
  std::string out;
  for (const std::string& word : search_words(heading)) out += (out.empty() ? "" : " ") + word;
  return out;
}

Layout lay_out(const Grid& grid, const RecordType& type, const std::vector<Target>& targets,
               const std::map<std::string, std::string>& remembered, const Texts& texts) {
  const auto known = known_headings(type, targets, texts);
  Layout best;
  std::size_t most = 0, width = 0;
  for (const auto& row : grid) width = std::max(width, row.size());
  best.columns.resize(width);
  for (std::size_t at = 0; at < std::min(grid.size(), rows_looked_at); ++at) {
    Layout layout{at, std::vector<std::string>(width)};
    std::set<std::string> filled;
    for (std::size_t c = 0; c < grid[at].size(); ++c) {
      const std::string key = heading_key(grid[at][c]);
      const auto chosen = remembered.find(key);
      std::string target = chosen != remembered.end() ? chosen->second : target_of(key, known);
      if (key.empty() || find_target(targets, target) == nullptr || !filled.insert(target).second) continue;
      layout.columns[c] = std::move(target);
    }
    if (filled.size() <= most) continue;
    most = filled.size();
    best = std::move(layout);
  }
  return best;
}

}  // namespace dh::intake
