#include "features/meetings/commands.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <ostream>

#include "base/json.hpp"
#include "features/meetings/checker.hpp"
#include "features/meetings/problem_file.hpp"
#include "features/meetings/reasons.hpp"

namespace dh::meetings {
namespace {

struct Line {
  std::vector<std::string> files{};
  int fairness = 2;
  bool fairness_given = false;
  bool optional = false;
  std::string out_file{};
  SolveOptions options{};
};

template <class Number>
bool read_number(const std::string& text, Number low, Number high, Number& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && out >= low && out <= high;
}

/// The first argument that is wrong, or "".
std::string read_line(std::span<const std::string> arguments, Line& line) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (!word.starts_with("--")) {
      line.files.push_back(word);
      continue;
    }
    if (word == "--optional") {
      line.optional = true;
      continue;
    }
    if (i + 1 == arguments.size()) return word;
    const std::string& value = arguments[++i];
    bool good = false;
    if (word == "--fairness") {
      good = read_number(value, 0, max_slots, line.fairness);
      line.fairness_given = true;
    }
    if (word == "--seconds") good = read_number(value, 0.0, 1e6, line.options.seconds);
    if (word == "--steps")
      good = read_number<std::int64_t>(value, 1, 1'000'000'000'000, line.options.steps);
    if (word == "--seed") good = read_number<std::uint64_t>(value, 0, UINT64_MAX, line.options.seed);
    if (word == "--threads") good = read_number(value, 1, 256, line.options.threads);
    if (word == "--out") {
      line.out_file = value;
      good = !value.empty();
    }
    if (!good) return word + " " + value;
  }
  return {};
}

/// Both languages of a message of data/text.
std::string say(const std::string& key, const Args& args = {}) {
  const Reason reason{key, {args.begin(), args.end()}};
  return sentence(reason, "vi") + " — " + sentence(reason, "en");
}

/// FILE:LINE:COLUMN, or FILE: $.path in it, and what is wrong there.
std::string one_line(const std::string& file, const Error& error) {
  std::string text = file;
  const auto part = [&](const char* name, const char* before) {
    const auto found = error.args.find(name);
    if (found != error.args.end() && !found->second.empty()) text += before + found->second;
  };
  part("line", ":");
  part("column", ":");
  if (error.key != "meetings.file.unreadable") part("path", ": ");
  return text + ": " + say(error.key, error.args) + "\n";
}

int refuse_line(std::ostream& err, const char* command, const std::string& wrong, const char* files) {
  err << command << ": " << (wrong.empty() ? say(files) : say("meetings.line.bad_argument", {{"word", wrong}})) << "\n";
  return 2;
}

/// A bar of thirty cells that shows the part of the time or steps really used.
std::string bar(const Progress& progress) {
  const int full = static_cast<int>(progress.part * 30 + 0.5);
  std::string cells(static_cast<std::size_t>(full), '#');
  cells.resize(30, '.');
  const std::string best =
      progress.any ? fmt::format("breaks {} ≥ {}, unplaced {}", progress.breaks,
                                 progress.lower_bound, progress.unplaced)
                   : fmt::format("breaks ≥ {}", progress.lower_bound);
  return fmt::format("[{}] {:3.0f} % {:7.2f} s  {}\n", cells, progress.part * 100, progress.seconds,
                     best);
}

void write_rows(JsonWriter& json, const std::vector<Violation>& rows) {
  for (const Violation& row : rows)
    json.begin_object().field("rule", row.rule).field("where", row.place).end_object();
}

}  // namespace

int schedule_command(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                     const TimeSource& time) {
  Line line;
  const std::string wrong = read_line(arguments, line);
  if (!wrong.empty() || line.files.size() != 1)
    return refuse_line(err, "schedule", wrong, "meetings.line.one_file");
  auto problem = read_problem_file(line.files[0], line.fairness, line.optional);
  if (!problem) {
    err << one_line(line.files[0], problem.error());
    return 2;
  }
  if (line.fairness_given) problem->fairness = line.fairness;
  err << "seed " << line.options.seed << "\n";
  line.options.progress = [&err, shown = -1.0](const Progress& progress) mutable {
    if (progress.seconds - shown < 0.2 && progress.part < 1) return;
    shown = progress.seconds;
    err << bar(progress) << std::flush;
  };
  const SolveResult result = solve(*problem, line.options, time);
  const std::string text = result_json(*problem, result);
  if (line.out_file.empty()) {
    out << text;
    return 0;
  }
  std::ofstream file(line.out_file, std::ios::binary);
  file << text;
  file.close();
  if (file) return 0;
  err << line.out_file << ": " << say("meetings.file.unwritable") << "\n";
  return 2;
}

int schedule_check_command(std::span<const std::string> arguments, std::ostream& out,
                           std::ostream& err) {
  Line line;
  const std::string wrong = read_line(arguments, line);
  if (!wrong.empty() || line.files.size() != 2)
    return refuse_line(err, "schedule-check", wrong, "meetings.line.two_files");
  auto problem = read_problem_file(line.files[0], line.fairness, line.optional);
  if (!problem) {
    err << one_line(line.files[0], problem.error());
    return 2;
  }
  if (line.fairness_given) problem->fairness = line.fairness;
  auto text = read_file(line.files[1]);
  auto claim = text ? read_claim(*text, *problem) : tl::unexpected<Error>(text.error());
  if (!claim) {
    err << one_line(line.files[1], claim.error());
    return 2;
  }
  const Verdict verdict = claim->has_schedule ? check(*problem, claim->schedule) : Verdict{};
  const std::vector<Violation> claims = contradictions(*problem, *claim, verdict);
  const bool good = verdict.violations.empty() && claims.empty();
  std::string json_text;
  JsonWriter json(json_text);
  json.begin_object().field("valid", good).field("breaks", verdict.breaks);
  json.field("fairness", verdict.fairness).field("placed", verdict.placed);
  json.field("weight", verdict.weight).field("quota_shortage", verdict.quota_shortage);
  json.field("table_changes", verdict.table_changes).key("violations").begin_array();
  write_rows(json, verdict.violations);
  write_rows(json, claims);
  json.end_array().end_object();
  out << json_text << "\n";
  return good ? 0 : 1;
}

}  // namespace dh::meetings
