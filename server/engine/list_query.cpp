// The address of a list → Query.
#include <algorithm>

#include "base/text.hpp"
#include "engine/list_parts.hpp"

namespace dh::list {

namespace {

constexpr std::pair<std::string_view, Op> ops[] = {
    {"eq", Op::eq}, {"ne", Op::ne}, {"in", Op::in}, {"lt", Op::lt}, {"le", Op::le}, {"gt", Op::gt},
    {"ge", Op::ge}, {"contains", Op::contains}, {"has", Op::has}, {"empty", Op::empty}};

void read_param(const RecordType& type, const std::string& name, const std::string& value, Query& q,
                std::vector<FieldError>& errors) {
  if (name == "sort") {
    q.sort = value;
    if (auto order = order_of(type, value); !order) errors.push_back(order.error().fields.front());
  } else if (name == "q") {
    q.words = value;
  } else if (name == "after") {
    q.after = value;
  } else if (name == "count") {
    q.count = value == "1" || value == "true";
  } else if (name == "archived") {
    q.archived = value == "1" || value == "true";
  } else if (name == "limit") {
    q.limit = static_cast<std::size_t>(std::atoi(value.c_str()));
    if (q.limit < 1 || q.limit > 200)
      errors.push_back({"limit", "field.out_of_range", {{"least", "1"}, {"most", "200"}}});
  } else if (name == "fields") {
    for (const std::string& f : split(value, ',')) {
      if (!column_of(type, f))
        errors.push_back({"fields", "field.unknown_named", {{"field", f}}});
      q.fields.push_back(f);
    }
  } else if (name.starts_with("filter[")) {
    const auto close = name.find(']');
    const std::string field = name.substr(7, close - 7);
    std::string op = "eq";
    if (close + 1 < name.size() && name[close + 1] == '[') op = name.substr(close + 2, name.size() - close - 3);
    const auto known = std::find_if(std::begin(ops), std::end(ops), [&](const auto& o) { return o.first == op; });
    if (known == std::end(ops)) { errors.push_back({name, "list.unknown_op", {{"op", op}}}); return; }
    Filter f{field, known->second, value};
    Predicate trial;
    if (!column_of(type, field)) errors.push_back({name, "field.unknown_named", {{"field", field}}});
    else if (!add_filter(type, f, trial)) errors.push_back({name, "list.bad_value", {{"value", value}}});
    q.filters.push_back(std::move(f));
  } else {
    errors.push_back({name, "list.unknown_parameter", {{"name", name}}});
  }
}

}  // namespace

Result<Query> parse(const RecordType& type, const std::vector<std::pair<std::string, std::string>>& params) {
  Query q;
  Error all{Code::invalid, "list.bad_query", {}, {}};
  for (const auto& [name, value] : params) read_param(type, name, value, q, all.fields);
  if (!all.fields.empty()) return fail(std::move(all));
  return q;
}

}  // namespace dh::list
