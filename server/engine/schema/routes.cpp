// Routes and rights as tables of text, to be read in a review and compared by tests.
#include <algorithm>

#include "engine/schema/schema.hpp"

namespace dh::schema {

namespace {

struct Named { May may; std::string_view name; };
constexpr Named actions[] = {{May::view, "view"},     {May::create, "create"},   {May::edit, "edit"},
                             {May::step, "step"},     {May::comment, "comment"}, {May::archive, "archive"},
                             {May::merge, "merge"}};

std::string_view name(May may) {
  for (const Named& a : actions)
    if (a.may == may) return a.name;
  return "";
}

std::string_view name(Over over) {
  switch (over) {
    case Over::everywhere: return "everywhere";
    case Over::own_province: return "own_province";
    case Over::own_organisation: return "own_organisation";
    case Over::own_territory: return "own_territory";
    case Over::addressed: return "addressed";
    case Over::open_to_all: return "open_to_all";
    case Over::own_record: return "own_record";
  }
  return "";
}

std::string role_names(const std::function<bool(Role)>& takes) {
  std::string out;
  for (const Choice& c : choices(Role{}))
    if (takes(static_cast<Role>(c.value))) out += (out.empty() ? "" : " ") + std::string(c.name);
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  return text;
}

/// Rows of cells as columns of equal width; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (widths.size() <= i) widths.push_back(0);
      widths[i] = std::max(widths[i], row[i].size());
    }
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) out += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
    out += row.back() + "\n";
  }
  return out;
}

}  // namespace

std::string access_text(const Access& access) {
  switch (access.kind) {
    case Access::Kind::anonymous: return "anyone: " + std::string(access.why);
    case Access::Kind::signed_in: return "signed in: " + std::string(access.why);
    case Access::Kind::type:
      return std::string(name(access.may)) + " of " + std::string(access.type->name) + ": " +
             role_names([&](Role r) { return r != Role::system && ever_allowed(r, *access.type, access.may); });
    case Access::Kind::roles:
      return role_names([&](Role r) { return has(access.roles, r); }) + ": " + std::string(access.why);
  }
  return "";
}

std::string routes(const std::vector<Route>& routes) {
  std::vector<std::vector<std::string>> rows{{"METHOD", "PATH", "SUMMARY", "WHO"}};
  for (const Route& r : routes)
    rows.push_back({upper(std::string(http::name(r.method))), r.path, std::string(r.summary), access_text(r.access)});
  std::sort(rows.begin() + 1, rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a[1], a[0]) < std::tie(b[1], b[0]);
  });
  return columns(rows);
}

std::string rights() {
  std::vector<std::vector<std::string>> rows{{"TYPE", "ROLE", "ACTION", "OVER"}};
  for (const RecordType* type : catalogue())
    for (const Choice& role : choices(Role{}))
      for (const Named& action : actions) {
        std::string over;
        if (static_cast<Role>(role.value) == Role::system) over = "everywhere";
        for (const Right& right : type->rights) {
          if (right.role != static_cast<Role>(role.value) || !includes(right.may, action.may)) continue;
          over += (over.empty() ? "" : " | ") + std::string(name(right.over));
          if (!right.states.empty()) over += " in " + std::string(right.states);
        }
        if (!over.empty())
          rows.push_back({std::string(type->name), std::string(role.name), std::string(action.name), over});
      }
  return "Who may do what over which records, from the rights rows of every type. No line: never.\n"
         "`create` asks for the role alone; `step` also asks for the roles of the step (docs/flows).\n\n" +
         columns(rows);
}

}  // namespace dh::schema
