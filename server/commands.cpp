#include "commands.hpp"

#include <cstdio>
#include <map>
#include <ostream>
#include <streambuf>

#include "app.hpp"
#include "command_error.hpp"
#include "base/crypto.hpp"
#include "demo_command.hpp"
#include "operate.hpp"
#include "engine/schema/schema.hpp"
#include "features/meetings/commands.hpp"
#include "schema_command.hpp"
#include "serve.hpp"
#include "service/mail/post.hpp"
#include "user_command.hpp"

namespace dh {

namespace {

/// "--folder X --port 8080 plan" → settings and what is left.
struct Words {
  Settings settings;
  std::vector<std::string> rest;
};

Result<Words> read_words(const std::vector<std::string>& words) {
  Words out;
  out.settings = TRY(Settings::read("donghanh.conf"));
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].starts_with("--")) { out.rest.push_back(words[i]); continue; }
    const std::string key = words[i].substr(2);
    const bool has_value = i + 1 < words.size() && !words[i + 1].starts_with("--");
    out.settings.set(key, has_value ? words[++i] : "yes");
  }
  return out;
}

int migrate_command(Words words) {
  static SystemTime time;
  static SecureRandom random;
  auto app = App::open(words.settings, time, random);
  if (!app) return print_error("migrate", app.error());
  if (auto done = prepare(**app); !done) return print_error("migrate", done.error());
  if (words.settings.yes("plan", false)) {
    auto columns = db::columns(*(*app)->db);
    if (!columns) return print_error("migrate", columns.error());
    std::fputs(schema::plan(*columns).c_str(), stdout);
  }
  return 0;
}

/// A mail that came back, on standard input, as a mail server hands it to a program.
int bounce_command(Words words) {
  static SystemTime time;
  static SecureRandom random;
  auto app = App::open(words.settings, time, random);
  if (!app) return print_error("bounce", app.error());
  constexpr std::size_t most_bytes = std::size_t{1} << 20;
  std::string message(most_bytes, '\0');
  message.resize(std::fread(message.data(), 1, message.size(), stdin));
  if (auto done = mail::take_bounce((*app)->engine(), message); !done) return print_error("bounce", done.error());
  return 0;
}

/// What is written goes to the file at once.
class FileBuffer final : public std::streambuf {
 public:
  explicit FileBuffer(std::FILE* file) : file_(file) {}

 private:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    return static_cast<std::streamsize>(std::fwrite(text, 1, static_cast<std::size_t>(size), file_));
  }
  int_type overflow(int_type c) override {
    return traits_type::eq_int_type(c, traits_type::eof()) ? 0 : std::fputc(c, file_);
  }
  int sync() override { return std::fflush(file_); }

  std::FILE* file_;
};

/// Commands of the timetable library take their words as they were typed and need no settings.
int run_schedule(std::span<const std::string> words) {
  FileBuffer out_file(stdout), err_file(stderr);
  std::ostream out(&out_file), err(&err_file);
  const auto arguments = words.subspan(1);
  return words[0] == "schedule" ? meetings::schedule_command(arguments, out, err, SystemTime())
                                : meetings::schedule_check_command(arguments, out, err);
}

using Command = int (*)(Words);

const std::map<std::string, Command, std::less<>>& commands() {
  static const std::map<std::string, Command, std::less<>> all{
      {"bounce", &bounce_command},
      {"backup", +[](Words words) { return backup_command(words.settings); }},
      {"restore", +[](Words words) { return restore_command(words.settings); }},
      {"verify", +[](Words words) { return verify_command(words.settings); }},
      {"demo", +[](Words words) { return demo_command(words.settings); }},
      {"migrate", &migrate_command},
      {"schema", +[](Words words) { return schema_command(words.settings, words.rest); }},
      {"user", +[](Words words) { return user_command(words.settings, {words.rest.begin(), words.rest.end()}); }},
      {"serve", +[](Words words) { return serve(words.settings); }},
  };
  return all;
}

}  // namespace

int run_command(const std::vector<std::string>& words) {
  if (!words.empty() && (words[0] == "schedule" || words[0] == "schedule-check")) return run_schedule(words);
  start_crypto();
  const auto known = words.empty() ? commands().end() : commands().find(words[0]);
  if (known == commands().end()) {
    std::fputs("donghanh <command> [--folder F] …\ncommands:", stderr);
    for (const auto& [name, run] : commands()) std::fprintf(stderr, " %s", name.c_str());
    std::fputs(" schedule schedule-check", stderr);
    std::fputs("\n", stderr);
    return 2;
  }
  auto parsed = read_words(words);
  if (!parsed) return print_error(words[0], parsed.error());
  return known->second(std::move(*parsed));
}

}  // namespace dh
