// Prints what the meeting scheduler must hold as goal, figure and verdict.
//   meetings_bench [FOLDER] [--clasp] [--long] [--limit SECONDS] [--only PART]
// PART is scale, overload, repair, repeat, published or clasp; without it all but clasp.
// FOLDER holds the published files and published.csv; without it only generated events are measured.
// --clasp adds the comparison in the same run (from the project's root; gringo and clasp must be installed; up to
// 40 minutes), --long the minute for breaks at 10,000 participants. All seeds are fixed; wall times on 2 threads.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "base/time_source.hpp"
#include "features/meetings/checker.hpp"
#include "features/meetings/dzn_reader.hpp"
#include "features/meetings/generated.hpp"
#include "features/meetings/instance.hpp"
#include "features/meetings/repair.hpp"
#include "features/meetings/rng.hpp"
#include "features/meetings/solver.hpp"

namespace {

using namespace dh;
using namespace dh::meetings;

constexpr std::uint64_t seed = 1;
const SystemTime system_time;
int missed = 0;

double seconds() { return static_cast<double>(system_time.monotonic().count()) / 1000.0; }

void row(const std::string& goal, const std::string& figure, bool held) {
  missed += !held;
  std::printf("%-72s | %-34s | %s\n", goal.c_str(), figure.c_str(), held ? "held" : "MISSED");
  std::fflush(stdout);
}

std::string number(double value, const char* format = "%.3f") {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

/// By the engine's own reader alone: this program loads no library that it would only wait for.
Result<Problem> read_published(const std::string& path, int fairness) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return read_dzn(text.str(), fairness, false);
}

struct Case {
  std::string name{};
  std::string file{};
  int fairness = 2;
  bool original = false;
  std::string published{};  ///< optimum, "-" infeasible, "?" blank
};

/// The 140 problems of the folder with the published optimum of each (README of the data).
std::vector<Case> read_cases(const std::string& folder) {
  std::map<std::pair<std::string, std::string>, std::string> best;
  std::ifstream csv(folder + "/published.csv");
  std::string line;
  while (std::getline(csv, line)) {
    std::vector<std::string> cells(1);
    for (char c : line) {
      if (c == ',') cells.emplace_back();
      else if (c != '\r') cells.back() += c;
    }
    if (cells.size() < 5) continue;
    const std::string& config = cells[2];
    if (config == "maxsat_imp12plus" || config.ends_with("_maxsat")) best[{cells[1], config}] = cells[4];
    if (config == "maxsat") best.try_emplace({cells[1], "maxsat_imp12plus"}, cells[4]);
  }
  std::vector<Case> cases;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path().filename().string());
  std::sort(files.begin(), files.end());
  const std::pair<const char*, const char*> kinds[] = {{".original.dzn", "maxsat_imp12plus"},
                                                       {".forb0003.dzn", "forb003_maxsat"},
                                                       {".fixed020-Forb.dzn", "fixed20_maxsat"},
                                                       {".prec15.dzn", "prec15_maxsat"}};
  for (const std::string& file : files)
    for (auto [suffix, config] : kinds) {
      if (!file.ends_with(suffix)) continue;
      const std::string name = file.substr(0, file.size() - std::string(suffix).size());
      const bool original = std::string(suffix) == ".original.dzn";
      for (int d : {2, 0, 1, 3}) {
        if (!original && d != 2) continue;
        const std::string column = d == 2 ? config : "d" + std::to_string(d) + "_maxsat";
        const auto found = best.find({name, column});
        cases.push_back({name + suffix + " d=" + std::to_string(d), folder + "/" + file, d,
                         original, found == best.end() ? "" : found->second});
      }
    }
  return cases;
}

struct Run {
  SolveResult result{};
  int after_one = -1;   ///< breaks of the incumbent after 1 s, −1 none
  int after_five = -1;
};

Run run_case(const Problem& problem, double limit) {
  Run run;
  SolveOptions options;
  options.seconds = limit;
  options.seed = seed;
  options.progress = [&](const Progress& progress) {
    if (!progress.any) return;
    if (progress.seconds <= 1) run.after_one = progress.breaks;
    if (progress.seconds <= 5) run.after_five = progress.breaks;
  };
  run.result = solve(problem, options, system_time);
  return run;
}

struct Tally {
  int joined = 0, proven = 0, mismatches = 0, rejected = 0, late_one = 0, early_five = 0;
  int infeasible = 0;
  double slowest_any = 0;
  std::vector<double> times{};
};

void judge(const Case& one, const Problem& problem, const Run& run, Tally& tally) {
  const SolveResult& result = run.result;
  const bool proven = result.status == Status::optimal || result.status == Status::infeasible;
  tally.proven += proven;
  tally.infeasible += result.status == Status::infeasible;
  const std::string mine =
      result.status == Status::infeasible ? "-" : std::to_string(result.breaks);
  const bool blank = one.published == "?" || one.published.empty();
  tally.joined += !one.published.empty();
  const bool mismatch = proven && !blank && mine != one.published;
  tally.mismatches += mismatch;
  bool sound = true;
  if (!result.schedule.empty()) {
    const Verdict verdict = check(problem, result.schedule);
    sound = verdict.violations.empty() && verdict.breaks == result.breaks;
  }
  tally.rejected += !sound;
  tally.slowest_any = std::max(tally.slowest_any, result.seconds);
  if (one.original && one.fairness == 2) {
    tally.times.push_back(result.seconds);
    const bool near = run.after_one >= 0 && run.after_one <= result.breaks + 2;
    tally.late_one += !near;
    tally.early_five += run.after_five == result.breaks && proven;
  }
  if (!proven || mismatch || !sound || result.seconds > 2)
    std::printf("  %-38s %-10s %3s (published %s) %8.3f s, after 1 s %d\n", one.name.c_str(),
                name_of(result.status).c_str(), mine.c_str(), one.published.c_str(),
                result.seconds, run.after_one);
}

void published(const std::vector<Case>& cases, double limit) {
  Tally tally;
  for (const Case& one : cases) {
    auto problem = read_published(one.file, one.fairness);
    if (!problem) {
      std::printf("  %s cannot be read: %s\n", one.file.c_str(), problem.error().key.c_str());
      ++tally.rejected;
      continue;
    }
    judge(one, *problem, run_case(*problem, limit), tally);
  }
  std::sort(tally.times.begin(), tally.times.end());
  const double total = std::accumulate(tally.times.begin(), tally.times.end(), 0.0);
  const std::size_t n = tally.times.size();
  const double median = n == 0 ? 0 : (tally.times[(n - 1) / 2] + tally.times[n / 2]) / 2;
  const double slowest = n == 0 ? 0 : tally.times.back();
  const auto text = [](auto a) { return std::to_string(a); };
  row("published problems joined with published.csv: 140", text(tally.joined), tally.joined == 140);
  row("all proven optimal or infeasible",
      text(tally.proven) + " of " + text(cases.size()) + ", " + text(tally.infeasible) + " infeasible",
      tally.proven == static_cast<int>(cases.size()));
  row("mismatches with published.csv: 0", text(tally.mismatches), tally.mismatches == 0);
  row("schedules refused by the checker: 0", text(tally.rejected), tally.rejected == 0);
  row("median time to proof of the 20 originals <= 0.1 s", number(median) + " s", median <= 0.1);
  row("slowest original <= 10 s", number(slowest) + " s", slowest <= 10);
  row("all 20 originals <= 30 s", number(total) + " s", total <= 30);
  row("incumbent within 2 breaks after 1 s on all 20", text(tally.late_one) + " late",
      tally.late_one == 0);
  row("incumbent optimal after 5 s on >= 18 of 20", text(tally.early_five), tally.early_five >= 18);
  std::printf("  slowest of all problems: %.3f s\n", tally.slowest_any);
}

/// Facts for the encoding in b2b_clasp.lp.
void write_facts(const Problem& problem, const std::string& path) {
  std::ofstream out(path);
  const int slots = static_cast<int>(problem.slots.size());
  out << "slot(1.." << slots << "). tables(" << problem.places[0].count << "). limit("
      << problem.fairness << ").\n";
  std::vector<int> degree(problem.participants.size());
  for (std::size_t m = 0; m < problem.meetings.size(); ++m) {
    const Meeting& meeting = problem.meetings[m];
    out << "meeting(" << m + 1 << ").";
    for (int p : meeting.participants) {
      out << " in(" << p + 1 << "," << m + 1 << ").";
      ++degree[static_cast<std::size_t>(p)];
    }
    for (int t = 0; t < slots; ++t)
      if (has(domain_of(problem, meeting), t)) out << " may(" << m + 1 << "," << t + 1 << ").";
    for (int earlier : meeting.after) out << " after(" << m + 1 << "," << earlier + 1 << ").";
    out << "\n";
  }
  for (std::size_t p = 0; p < degree.size(); ++p)
    if (degree[p] > 0) out << "degree(" << p + 1 << "," << degree[p] << ").\n";
}

double wall_of(const std::string& command, std::string& output) {
  const double start = seconds();
  output.clear();
  if (FILE* pipe = popen(command.c_str(), "r")) {
    char part[4096];
    while (std::size_t size = fread(part, 1, sizeof part, pipe)) output.append(part, size);
    pclose(pipe);
  }
  return seconds() - start;
}

void against_clasp(const std::vector<Case>& cases, const std::string& self,
                   const std::string& encoding, double cap) {
  const std::string facts =
      (std::filesystem::temp_directory_path() / ("b2b_facts_" + std::to_string(getpid()) + ".lp"))
          .string();
  double logs = 0;
  int slower = 0, compared = 0, unsolved = 0;
  bool ran = true;
  for (const Case& one : cases) {
    if (!one.original || one.fairness != 2) continue;
    auto problem = read_published(one.file, 2);
    if (!problem) continue;
    write_facts(*problem, facts);
    double best = cap;
    std::string output;
    for (const char* strategy : {"usc,oll", "bb,lin"}) {
      const double wall = wall_of("timeout " + number(cap, "%.0f") + " sh -c 'gringo " + encoding +
                                      " " + facts + " | clasp -t 2 --seed=1 --opt-strategy=" +
                                      strategy + "' 2>/dev/null",
                                  output);
      ran = ran && output.find("Solving") != std::string::npos;
      if (output.find("OPTIMUM FOUND") != std::string::npos) best = std::min(best, wall);
    }
    unsolved += best >= cap;
    const double own = wall_of(self + " --one '" + one.file + "'", output);
    const double mine = output.starts_with("optimal") ? own : cap;
    std::printf("  %-28s clasp %7.3f s, ours %7.3f s\n", one.name.c_str(), best, mine);
    std::fflush(stdout);
    slower += mine > best;
    logs += std::log(best / std::max(mine, 0.001));
    ++compared;
  }
  std::filesystem::remove(facts);
  if (!ran) {
    row("clasp read every problem from " + encoding, "NOT RUN", false);
    return;
  }
  const double mean = compared == 0 ? 0 : std::exp(logs / compared);
  row("never slower than clasp (better of usc,oll and bb,lin) on 20",
      std::to_string(slower) + " slower, clasp left " + std::to_string(unsolved),
      compared == 20 && slower == 0);
  row("geometric mean of the gain over clasp >= 10", number(mean, "%.1f"), mean >= 10);
}

double memory_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Time of the first incumbent with as much placed as the bound allows.
struct Filled {
  double at = -1;
  std::int64_t unplaced = -1;
  SolveResult result{};
};

Filled fill(const Problem& problem, double limit, std::int64_t may_miss) {
  Filled out;
  SolveOptions options;
  options.seconds = limit;
  options.seed = seed;
  options.progress = [&](const Progress& progress) {
    if (progress.any && out.at < 0 && progress.unplaced <= may_miss) out.at = progress.seconds;
  };
  out.result = solve(problem, options, system_time);
  out.unplaced = out.result.requested - out.result.placed;
  return out;
}

bool sound(const Problem& problem, const SolveResult& result) {
  return check(problem, result.schedule).violations.empty();
}

void scale(bool with_minute) {
  EventShape shape{.people = 10'000, .meetings = 78'000, .slots = 40, .tables = 2'000};
  const Problem problem = generate_event(shape);
  const Filled two = fill(problem, 2, 0);
  row("10,000 people, 78,000 meetings, 40 slots, 2,000 tables: all placed <= 2 s",
      two.at < 0 ? std::to_string(two.unplaced) + " unplaced" : number(two.at) + " s",
      two.at >= 0 && two.at <= 2 && two.unplaced == 0 && sound(problem, two.result));
  row("  memory < 100 MB", number(memory_mb(), "%.0f MB"), memory_mb() < 100);
  if (!with_minute) return;
  const Filled minute = fill(problem, 60, 0);
  const double each = minute.result.breaks / 10'000.0;
  row("  <= 0.5 breaks a participant in 60 s", number(each),
      each <= 0.5 && sound(problem, minute.result));
}

void overload() {
  struct Load {
    int people, meetings, slots, tables;
    bool two_sided;
    double limit;
  };
  const Load loads[] = {{1'000, 8'000, 30, 200, true, 2},    {1'000, 8'000, 30, 400, true, 2},
                        {1'000, 8'000, 30, 400, false, 2},   {10'000, 100'000, 40, 2'000, true, 5},
                        {10'000, 100'000, 20, 5'000, true, 5}, {10'000, 100'000, 20, 5'000, false, 5}};
  for (const Load& load : loads) {
    EventShape shape{load.people, load.meetings, load.slots, load.tables, load.two_sided, true};
    shape.within_capacity = false;
    shape.absent_part = load.two_sided ? 0 : 0.1;
    const Problem problem = generate_event(shape);
    const Instance instance = compile(problem);
    const std::int64_t bound = placed_bound(instance).count;
    const std::int64_t enough_placed = load.two_sided ? bound : (bound * 99 + 99) / 100;
    const Filled filled = fill(problem, load.limit, shape.meetings - enough_placed);
    const SolveResult& result = filled.result;
    const double part = static_cast<double>(result.placed) / static_cast<double>(result.placed_bound);
    const bool enough = load.two_sided ? result.placed == result.placed_bound : part >= 0.99;
    row("overload " + std::to_string(load.people) + "/" + std::to_string(load.meetings) + ", " +
            std::to_string(load.slots) + " slots, " + std::to_string(load.tables) + " tables, " +
            (load.two_sided ? "two-sided: bound" : "general: 99 % of bound") + ", " +
            number(load.limit, "%.0f s"),
        std::to_string(result.placed) + " of " + std::to_string(result.placed_bound) + ", " +
            (filled.at < 0 ? "never" : "after " + number(filled.at, "%.2f s")),
        enough && filled.at >= 0 && filled.at <= load.limit && sound(problem, result));
  }
}

void repair_times() {
  EventShape big{.people = 10'000, .meetings = 78'000, .slots = 40, .tables = 2'000};
  const Problem problem = generate_event(big);
  const Filled filled = fill(problem, 2, 0);
  RepairDesk desk(problem, filled.result.schedule);
  SearchRandom random(seed);
  double worst = 0;
  for (int i = 0; i < 100; ++i) {
    const auto kind = i % 2 == 0 ? Disruption::Kind::cancelled : Disruption::Kind::unavailable;
    const SlotMask slots = i % 2 == 0 ? ~SlotMask{0} : first_slots(10);
    const Disruption disruption{kind, random.below(10'000), slots};
    const auto start = std::chrono::nanoseconds(system_time.monotonic());
    const Repair repair = desk.repair(disruption, false);
    worst = std::max(worst, static_cast<double>(
                                (std::chrono::nanoseconds(system_time.monotonic()) - start).count()) /
                                1e6);
  }
  row("repair at 10,000 participants <= 5 ms, worst of 100", number(worst, "%.0f ms"), worst <= 5);
  EventShape small{.people = 60, .meetings = 300, .slots = 16, .tables = 26};
  const Problem event = generate_event(small);
  SolveOptions options;
  options.seconds = 5;
  const SolveResult timetable = solve(event, options, system_time);
  double slowest = 0;
  int proven = 0;
  for (int p = 0; p < 60; ++p) {
    RepairDesk fresh(event, timetable.schedule);
    const double start = seconds();
    const Repair repair =
        fresh.repair({Disruption::Kind::unavailable, p, first_slots(4)}, true);
    slowest = std::max(slowest, seconds() - start);
    proven += repair.proven_least;
  }
  row("repair with proof of least disturbance at 300 meetings <= 50 ms, 60 cases",
      number(slowest * 1000, "%.0f ms") + ", " + std::to_string(proven) + " proven",
      slowest <= 0.05 && proven == 60);
}

void repeatable() {
  EventShape shape{.people = 60, .meetings = 200, .slots = 14, .tables = 18};
  const Problem problem = generate_event(shape);
  SolveOptions options;
  options.steps = 30'000;
  options.seed = seed;
  Schedule first;
  bool same = true;
  for (int threads : {1, 2, 4}) {
    options.threads = threads;
    const SolveResult result = solve(problem, options, system_time);
    if (first.empty()) first = result.schedule;
    same = same && !first.empty() && result.schedule == first;
  }
  row("same schedule with --steps on 1, 2 and 4 threads", same ? "equal" : "different", same);
}

int one(const std::string& file) {
  auto problem = read_published(file, 2);
  if (!problem) return 2;
  SolveOptions options;
  options.seconds = 60;
  options.seed = seed;
  std::printf("%s\n", name_of(solve(*problem, options, system_time).status).c_str());
  return 0;
}

}  // namespace

int main(int count, char** words) {
  std::string folder, only;
  bool clasp = false, with_minute = false;
  double limit = 60;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--one" && i + 1 < count) return one(words[i + 1]);
    if (word == "--clasp") clasp = true;
    else if (word == "--long") with_minute = true;
    else if (word == "--only" && i + 1 < count) only = words[++i];
    else if (word == "--limit" && i + 1 < count) limit = std::atof(words[++i]);
    else folder = word;
  }
  const std::string parts[] = {"", "scale", "overload", "repair", "repeat", "published", "clasp"};
  if (std::find(std::begin(parts), std::end(parts), only) == std::end(parts)) {
    std::fprintf(stderr, "--only %s: no such part\n", only.c_str());
    return 2;
  }
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  const auto wanted = [&](const char* part) { return only.empty() || only == part; };
  if (wanted("scale")) scale(with_minute);
  if (wanted("overload")) overload();
  if (wanted("repair")) repair_times();
  if (wanted("repeat")) repeatable();
  if (!folder.empty() && std::filesystem::exists(folder + "/published.csv")) {
    const std::vector<Case> cases = read_cases(folder);
    if (wanted("published")) published(cases, limit);
    if (clasp || only == "clasp")
      against_clasp(cases, std::string("'") + words[0] + "'", "bench/b2b_clasp.lp", std::min(limit, 60.0));
  } else {
    std::printf("no folder with published.csv given: the published problems were not measured\n");
  }
  std::printf("%d missed\n", missed);
  return missed == 0 ? 0 : 1;
}
