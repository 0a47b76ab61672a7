#include "engine/record_type.hpp"

#include <algorithm>
#include <map>

namespace dh {

std::string RecordType::table() const {
  std::string out(plural);
  for (char& c : out)
    if (c == '-') c = '_';
  return out;
}

const Field* RecordType::find(std::string_view field) const {
  for (const Field& f : fields)
    if (f.name == field) return &f;
  return nullptr;
}

std::size_t RecordType::first_cell(const Field& field) const {
  std::size_t at = 0;
  for (const Field& f : fields) {
    if (&f == &field) return at;
    at += f.cells();
  }
  DH_ASSERT(false && "a field of another type");
  return at;
}

std::size_t RecordType::cell_count() const {
  std::size_t n = 0;
  for (const Field& f : fields) n += f.cells();
  return n;
}

bool leads_from(const StepInfo& step, std::string_view state) {
  return std::find(step.from.begin(), step.from.end(), state) != step.from.end();
}

const Choice* RecordType::state(std::string_view name) const { return find_choice(flow.states, name); }

const Cell& Record::cell(std::string_view field) const {
  const Field* f = type->find(field);
  DH_ASSERT(f != nullptr);
  return cells[type->first_cell(*f)];
}

std::shared_ptr<void> to_struct(const Record& record) {
  std::shared_ptr<void> body = record.type->make();
  std::size_t at = 0;
  for (const Field& f : record.type->fields) {
    f.load(&record.cells[at], body.get());
    at += f.cells();
  }
  return body;
}

void from_struct(const void* body, Record& record) {
  record.cells.resize(record.type->cell_count());
  std::size_t at = 0;
  for (const Field& f : record.type->fields) {
    f.store(body, &record.cells[at]);
    at += f.cells();
  }
}

namespace {
using ByName = std::map<std::string_view, const RecordType*>;
ByName index(std::string_view RecordType::*key) {
  ByName out;
  for (const RecordType* t : catalogue()) out[t->*key] = t;
  return out;
}
const RecordType* look(const ByName& names, std::string_view name) {
  const auto at = names.find(name);
  return at == names.end() ? nullptr : at->second;
}
}  // namespace

const RecordType* find_type(std::string_view name) {
  static const ByName names = index(&RecordType::name);
  return look(names, name);
}
const RecordType* find_type_by_plural(std::string_view plural) {
  static const ByName names = index(&RecordType::plural);
  return look(names, plural);
}
const RecordType* find_type_by_prefix(std::string_view prefix) {
  static const ByName names = index(&RecordType::prefix);
  return look(names, prefix);
}

}  // namespace dh
