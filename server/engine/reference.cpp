#include "engine/reference.hpp"

#include <functional>
#include <set>

#include "base/assets.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/money.hpp"

namespace dh {

namespace {

using Row = std::function<std::string(std::string_view)>;

struct Source {
  std::string_view list, path;
  std::function<void(const Row&, Entry&)> read;  ///< fills code, label, label_en, note
};

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& p : parts)
    if (!p.empty()) out += (out.empty() ? "" : " · ") + p;
  return out;
}

std::string slug(std::string_view text) {
  std::string out;
  for (const std::string& word : search_words(text)) out += (out.empty() ? "" : "-") + word;
  return out;
}

void read_named(const Row& r, Entry& e) {
  e.code = r("code");
  e.label = r("name_vi");
  e.label_en = r("name_en");
}

std::vector<Source> sources_of_places() {
  return {
      {"provinces", "data/places/provinces.csv", [](const Row& r, Entry& e) {
         e.code = r("unit_version_id");
         e.label = r("full_name_vi");
         e.label_en = r("full_name_en");
         e.note = joined({r("code_gso"), r("valid_to").empty() ? "" : "đến " + r("valid_to")});
       }},
      {"countries", "data/places/countries.csv", [](const Row& r, Entry& e) {
         e.code = r("alpha2");
         e.label = r("name_vi");
         e.label_en = r("name_en");
         e.note = r("region_vi");
       }},
      {"missions", "data/places/missions.csv", [](const Row& r, Entry& e) {
         e.code = slug(r("name_vi"));
         e.label = r("name_vi");
         e.label_en = r("type") + " " + r("city");
         e.note = joined({r("country"), r("city"), r("organisation")});
       }},
      {"relations", "data/places/diplomatic_relations.csv", [](const Row& r, Entry& e) {
         e.code = r("alpha2");
         e.label = r("name_vi");
         e.label_en = r("name_en");
         e.note = joined({r("established_on"), r("partnership_level_vi")});
       }},
      {"border_gates", "data/places/border_gates.csv", [](const Row& r, Entry& e) {
         e.code = slug(r("name_vi") + " " + r("province_63"));
         e.label = r("name_vi");
         e.label_en = r("name_vi");
         e.note = joined({r("class_vi"), r("province_current"), r("neighbour"), r("opposite_gate")});
       }},
      {"border_provinces", "data/places/border_provinces.csv", [](const Row& r, Entry& e) {
         e.code = slug(r("province_63") + " " + r("neighbour"));
         e.label = r("province_63");
         e.label_en = r("province_63");
         e.note = joined({r("neighbour"), r("length_km")});
       }},
  };
}

std::vector<Source> sources_of_subjects() {
  return {
      {"sectors", "data/reference/cooperation_sectors.csv", read_named},
      {"vsic", "data/reference/vsic.csv", [](const Row& r, Entry& e) {
         e.code = r("edition") + ":" + r("code");
         e.label = r("code") + " " + r("name_vi");
         e.label_en = r("code") + " " + r("name_en");
         e.note = r("edition");
       }},
      {"hs", "data/reference/hs_chapters.csv", [](const Row& r, Entry& e) {
         e.code = r("chapter");
         e.label = r("chapter") + " " + r("name_vi");
         e.label_en = r("chapter") + " " + r("name_en");
         e.note = r("name_vi_edition");
       }},
      {"ftas", "data/reference/ftas.csv", [](const Row& r, Entry& e) {
         read_named(r, e);
         e.note = joined({r("in_force_on"), r("status")});
       }},
      {"blocs", "data/reference/blocs.csv", read_named},
      {"unesco", "data/reference/unesco.csv", [](const Row& r, Entry& e) {
         e.code = slug(r("name_vi"));
         e.label = r("name_vi");
         e.label_en = r("name_en");
         e.note = joined({r("category"), r("year"), r("provinces_current")});
       }},
      {"networks", "data/reference/intl_networks.csv", [](const Row& r, Entry& e) {
         read_named(r, e);
         e.note = r("kind");
       }},
      {"holidays", "data/calendar/holidays.csv", [](const Row& r, Entry& e) {
         e.code = r("date");
         e.label = r("name_vi");
         e.label_en = r("name_vi");
         e.note = joined({r("kind"), r("verified")});
       }},
      {"clocks", "data/law/clocks.csv", [](const Row& r, Entry& e) {
         e.code = r("code") + "@" + r("in_force_from");
         e.label = r("code") + ": " + r("amount") + " " + r("unit");
         e.label_en = e.label;
         e.note = joined({r("source_instrument"), r("source_article"), r("verified")});
       }},
      {"languages", "data/reference/languages.csv", read_named},
  };
}

std::vector<Source> sources() {
  std::vector<Source> all = sources_of_places(), subjects = sources_of_subjects();
  for (Source& source : subjects) all.push_back(std::move(source));
  return all;
}

Result<std::vector<Entry>> read_list(const Source& source) {
  const Csv csv = TRY(parse_csv(asset(source.path)));
  std::vector<Entry> out;
  for (const auto& cells : csv.rows) {
    Entry e;
    const Row row = [&](std::string_view name) { return cells[csv.column(name)]; };
    source.read(row, e);
    std::string text = e.label + " " + e.label_en;
    for (std::size_t i = 0; i < csv.header.size(); ++i) {
      e.more[csv.header[i]] = cells[i];
      if (csv.header[i] == "valid_from") e.valid_from = cells[i];
      if (csv.header[i] == "valid_to") e.valid_to = cells[i];
      if (csv.header[i].starts_with("name_vi_")) text += " " + cells[i];
    }
    e.searched = fold(text + " " + e.code);
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace

void Reference::add(std::string name, std::vector<Entry> entries) {
  auto& index = index_[name];
  for (std::size_t i = 0; i < entries.size(); ++i) index.emplace(entries[i].code, i);
  lists_[std::move(name)] = std::move(entries);
}

Result<Reference> Reference::load() {
  Reference out;
  for (const Source& source : sources()) out.add(std::string(source.list), TRY(read_list(source)));
  for (const Entry& e : out.lists_["provinces"]) {
    const auto more = [&](std::string_view name) { return e.more.at(std::string(name)); };
    out.provinces_[e.code] = {e.code, more("code_gso"), more("name_vi"), e.label, more("name_en"),
                              e.valid_from, e.valid_to, split(more("predecessors"), ';'),
                              split(more("successors"), ';')};
  }
  return out;
}

const std::vector<Entry>* Reference::list(std::string_view name) const {
  const auto at = lists_.find(name);
  return at == lists_.end() ? nullptr : &at->second;
}

const Entry* Reference::find(std::string_view list, std::string_view code) const {
  const auto at = index_.find(list);
  if (at == index_.end()) return nullptr;
  const auto entry = at->second.find(code);
  return entry == at->second.end() ? nullptr : &lists_.find(list)->second[entry->second];
}

std::vector<std::string_view> Reference::lists() const {
  std::vector<std::string_view> out;
  for (const auto& [name, entries] : lists_) out.push_back(name);
  return out;
}

const ProvinceVersion* Reference::province(std::string_view id) const {
  const auto at = provinces_.find(id);
  return at == provinces_.end() ? nullptr : &at->second;
}

std::vector<std::string> Reference::with_predecessors(std::string_view id) const {
  std::vector<std::string> out;
  std::set<std::string> seen;
  std::vector<std::string> waiting{std::string(id)};
  while (!waiting.empty()) {
    const std::string next = waiting.back();
    waiting.pop_back();
    const ProvinceVersion* p = province(next);
    if (p == nullptr || !seen.insert(next).second) continue;
    out.push_back(next);
    waiting.insert(waiting.end(), p->predecessors.begin(), p->predecessors.end());
  }
  return out;
}

std::vector<std::string> Reference::as_of(std::string_view id, Date day) const {
  const std::string iso = to_text(day);
  std::vector<std::string> out;
  std::set<std::string> seen;
  std::vector<std::string> waiting{std::string(id)};
  while (!waiting.empty()) {
    const std::string next = waiting.back();
    waiting.pop_back();
    const ProvinceVersion* p = province(next);
    if (p == nullptr || !seen.insert(next).second) continue;
    if (p->valid_to.empty() || p->valid_to > iso) out.push_back(next);
    else waiting.insert(waiting.end(), p->successors.begin(), p->successors.end());
  }
  return out;
}

std::vector<const ProvinceVersion*> Reference::provinces_on(Date day) const {
  const std::string iso = to_text(day);
  std::vector<const ProvinceVersion*> out;
  for (const auto& [id, p] : provinces_)
    if (!p.code.empty() && p.valid_from <= iso && (p.valid_to.empty() || iso < p.valid_to))
      out.push_back(&p);
  return out;
}

}  // namespace dh
