#include "features/meetings/dzn_reader.hpp"

#include <array>
#include <cctype>
#include <map>
#include <optional>

namespace dh::meetings {
namespace {

using Rows = std::vector<std::vector<int>>;

/// One assignment of the file: all shapes end as rows of whole numbers.
struct Entry {
  Rows rows{};
  int line = 0;
};

constexpr int largest_number = 10'000'000;
constexpr int largest_count = 1'000'000;
constexpr std::array names = {"nBusiness",  "nMeetings", "nTables",     "nTotalSlots",
                              "nMorningSlots", "requested", "meetingsxBusiness",
                              "nMeetingsBusiness", "forbidden", "fixed", "precedences"};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() {
    skip();
    return position_ >= text_.size();
  }
  bool take(std::string_view word) {
    skip();
    if (!text_.substr(position_).starts_with(word)) return false;
    for (std::size_t i = 0; i < word.size(); ++i) step();
    return true;
  }
  Result<void> expect(std::string_view word) {
    if (take(word)) return {};
    return tl::unexpected<Error>(error("meetings.dzn.expected", std::string(word)));
  }
  std::string name() {
    skip();
    std::string found;
    while (position_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[position_])) || text_[position_] == '_')) {
      found += text_[position_];
      step();
    }
    return found;
  }
  Result<int> number() {
    skip();
    bool negative = take("-");
    int value = 0;
    bool any = false;
    while (position_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[position_]))) {
      value = value * 10 + (text_[position_] - '0');
      if (value > largest_number) return tl::unexpected<Error>(error("meetings.dzn.too_large", {}));
      any = true;
      step();
    }
    if (!any) return tl::unexpected<Error>(error("meetings.dzn.number", {}));
    return negative ? -value : value;
  }
  Error error(std::string key, std::string name) {
    skip();
    return Error{Code::bad_syntax,
                 std::move(key),
                 {{"line", std::to_string(line_)},
                  {"column", std::to_string(column_)},
                  {"name", std::move(name)}},
                 {}};
  }
  int line() const { return line_; }

 private:
  void step() {
    if (text_[position_] == '\n') {
      ++line_;
      column_ = 0;
    }
    ++column_;
    ++position_;
  }
  void skip() {
    while (position_ < text_.size()) {
      if (text_[position_] == '%') {
        while (position_ < text_.size() && text_[position_] != '\n') step();
      } else if (std::isspace(static_cast<unsigned char>(text_[position_]))) {
        step();
      } else {
        break;
      }
    }
  }

  std::string_view text_;
  std::size_t position_ = 0;
  int line_ = 1;
  int column_ = 1;
};

Result<std::vector<int>> read_list(Scanner& in, std::string_view close) {
  std::vector<int> values;
  while (!in.take(close)) {
    values.push_back(TRY(in.number()));
    if (in.take("..")) {
      int last = TRY(in.number());
      if (last - values.back() > largest_count)
        return tl::unexpected<Error>(in.error("meetings.dzn.too_large", {}));
      for (int next = values.back() + 1; next <= last; ++next) values.push_back(next);
    }
    if (!in.take(",")) {
      TRY_VOID(in.expect(close));
      break;
    }
  }
  return values;
}

/// [| a, b, c | … |]
Result<Rows> read_matrix(Scanner& in) {
  Rows rows;
  while (!in.take("]")) {
    std::vector<int> row;
    while (!in.take("|")) {
      row.push_back(TRY(in.number()));
      if (!in.take(",")) {
        TRY_VOID(in.expect("|"));
        break;
      }
    }
    if (!row.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

Result<Rows> read_value(Scanner& in) {
  if (in.take("[|")) return read_matrix(in);
  if (!in.take("[")) return Rows{{TRY(in.number())}};
  Rows rows;
  if (in.take("]")) return rows;
  if (!in.take("{")) {
    rows.push_back(TRY(read_list(in, "]")));
    return rows;
  }
  while (true) {
    rows.push_back(TRY(read_list(in, "}")));
    if (in.take("]")) return rows;
    TRY_VOID(in.expect(","));
    if (in.take("]")) return rows;
    TRY_VOID(in.expect("{"));
  }
}

Result<std::map<std::string, Entry>> read_entries(std::string_view text) {
  Scanner in(text);
  std::map<std::string, Entry> entries;
  while (!in.at_end()) {
    int line = in.line();
    Error unknown = in.error("meetings.dzn.unknown_name", {});
    std::string name = in.name();
    unknown.args["name"] = name;
    bool known = false;
    for (const char* candidate : names) known = known || name == candidate;
    if (!known) return tl::unexpected<Error>(unknown);
    if (entries.contains(name)) {
      unknown.key = "meetings.dzn.doubled_name";
      return tl::unexpected<Error>(unknown);
    }
    TRY_VOID(in.expect("="));
    Rows rows = TRY(read_value(in));
    TRY_VOID(in.expect(";"));
    entries[name] = Entry{std::move(rows), line};
  }
  for (const char* name : names)
    if (!entries.contains(name))
      return tl::unexpected<Error>(in.error("meetings.dzn.missing_name", name));
  return entries;
}

/// Builds the problem, checking every number against the counts.
class Builder {
 public:
  Builder(std::map<std::string, Entry> entries, int fairness, bool optional)
      : entries_(std::move(entries)), optional_(optional) {
    problem_.fairness = fairness;
  }

  Result<Problem> build() {
    people_ = TRY(scalar("nBusiness", 0, largest_count));
    meetings_ = TRY(scalar("nMeetings", 0, largest_count));
    int tables = TRY(scalar("nTables", 0, largest_count));
    slots_ = TRY(scalar("nTotalSlots", 1, max_slots));
    morning_ = TRY(scalar("nMorningSlots", 0, slots_));
    problem_.slots.resize(static_cast<std::size_t>(slots_));
    for (int t = 0; t < slots_; ++t)
      problem_.slots[static_cast<std::size_t>(t)].session = t < morning_ ? "morning" : "afternoon";
    problem_.places.push_back({"table", 2, tables, 0, 0});
    problem_.participants.resize(static_cast<std::size_t>(people_));
    for (int p = 0; p < people_; ++p)
      problem_.participants[static_cast<std::size_t>(p)].id = std::to_string(p + 1);
    TRY_VOID(read_meetings());
    TRY_VOID(read_forbidden());
    TRY_VOID(read_fixed());
    TRY_VOID(read_precedences());
    TRY_VOID(check_lists());
    return std::move(problem_);
  }

 private:
  tl::unexpected<Error> fault(const std::string& name, std::string key, std::size_t row) {
    return tl::unexpected<Error>(Error{Code::bad_syntax,
                                       std::move(key),
                                       {{"line", std::to_string(entries_[name].line)},
                                        {"column", "1"},
                                        {"name", name},
                                        {"row", std::to_string(row + 1)}},
                                       {}});
  }
  Result<int> scalar(const std::string& name, int low, int high) {
    const Rows& rows = entries_[name].rows;
    if (rows.size() != 1 || rows[0].size() != 1) return fault(name, "meetings.dzn.shape", 0);
    if (rows[0][0] < low || rows[0][0] > high) return fault(name, "meetings.dzn.range", 0);
    return rows[0][0];
  }
  Result<void> read_meetings() {
    const Rows& rows = entries_["requested"].rows;
    if (rows.size() != static_cast<std::size_t>(meetings_))
      return fault("requested", "meetings.dzn.shape", rows.size());
    for (std::size_t m = 0; m < rows.size(); ++m) {
      const auto& row = rows[m];
      if (row.size() != 3) return fault("requested", "meetings.dzn.shape", m);
      bool good = row[0] >= 1 && row[0] <= people_ && row[1] >= 1 && row[1] <= people_ &&
                  row[0] != row[1] && row[2] >= 1 && row[2] <= 3;
      if (!good) return fault("requested", "meetings.dzn.range", m);
      Meeting meeting;
      meeting.id = std::to_string(m + 1);
      meeting.participants = {row[0] - 1, row[1] - 1};
      if (row[2] == 1) meeting.allowed = first_slots(morning_);
      if (row[2] == 2) meeting.allowed = ~first_slots(morning_);
      meeting.optional = optional_;
      problem_.meetings.push_back(std::move(meeting));
    }
    return {};
  }
  Result<void> read_forbidden() {
    const Rows& rows = entries_["forbidden"].rows;
    if (rows.size() != static_cast<std::size_t>(people_))
      return fault("forbidden", "meetings.dzn.shape", rows.size());
    for (std::size_t p = 0; p < rows.size(); ++p)
      for (int slot : rows[p]) {
        if (slot < 0 || slot > slots_) return fault("forbidden", "meetings.dzn.range", p);
        if (slot > 0) problem_.participants[p].available &= ~bit(slot - 1);
      }
    return {};
  }
  Result<void> read_fixed() {
    const Rows& rows = entries_["fixed"].rows;
    std::vector<int> fixed = rows.empty() ? std::vector<int>{} : rows[0];
    if (rows.size() > 1 || fixed.size() != static_cast<std::size_t>(meetings_))
      return fault("fixed", "meetings.dzn.shape", fixed.size());
    for (std::size_t m = 0; m < fixed.size(); ++m) {
      if (fixed[m] < 0 || fixed[m] > slots_) return fault("fixed", "meetings.dzn.range", m);
      if (fixed[m] == 0) continue;
      problem_.meetings[m].fixed = fixed[m] - 1;
      problem_.meetings[m].optional = false;
    }
    return {};
  }
  Result<void> read_precedences() {
    const Rows& rows = entries_["precedences"].rows;
    if (rows.size() != static_cast<std::size_t>(meetings_))
      return fault("precedences", "meetings.dzn.shape", rows.size());
    for (std::size_t m = 0; m < rows.size(); ++m)
      for (int before : rows[m]) {
        if (before < 1 || before > meetings_) return fault("precedences", "meetings.dzn.range", m);
        problem_.meetings[m].after.push_back(before - 1);
      }
    return {};
  }
  /// The lists of meetings by participant repeat `requested`; a file that disagrees is refused.
  Result<void> check_lists() {
    const Rows& lists = entries_["meetingsxBusiness"].rows;
    const Rows& count_rows = entries_["nMeetingsBusiness"].rows;
    std::vector<int> counts = count_rows.empty() ? std::vector<int>{} : count_rows[0];
    if (lists.size() != static_cast<std::size_t>(people_))
      return fault("meetingsxBusiness", "meetings.dzn.shape", lists.size());
    if (counts.size() != static_cast<std::size_t>(people_))
      return fault("nMeetingsBusiness", "meetings.dzn.shape", counts.size());
    std::vector<int> degree(static_cast<std::size_t>(people_));
    for (const Meeting& meeting : problem_.meetings)
      for (int p : meeting.participants) ++degree[static_cast<std::size_t>(p)];
    for (std::size_t p = 0; p < lists.size(); ++p) {
      int listed = 0;
      for (int shifted : lists[p]) {
        if (shifted == 1) continue;
        if (shifted < 1 || shifted > meetings_ + 1)
          return fault("meetingsxBusiness", "meetings.dzn.range", p);
        const auto& both = problem_.meetings[static_cast<std::size_t>(shifted - 2)].participants;
        if (both[0] != static_cast<int>(p) && both[1] != static_cast<int>(p))
          return fault("meetingsxBusiness", "meetings.dzn.disagrees", p);
        ++listed;
      }
      if (listed != degree[p]) return fault("meetingsxBusiness", "meetings.dzn.disagrees", p);
      if (counts[p] != degree[p]) return fault("nMeetingsBusiness", "meetings.dzn.disagrees", p);
    }
    return {};
  }

  std::map<std::string, Entry> entries_;
  bool optional_;
  Problem problem_{};
  int people_ = 0;
  int meetings_ = 0;
  int slots_ = 0;
  int morning_ = 0;
};

}  // namespace

Result<Problem> read_dzn(std::string_view text, int fairness, bool optional) {
  auto entries = TRY(read_entries(text));
  return Builder(std::move(entries), fairness, optional).build();
}

}  // namespace dh::meetings
