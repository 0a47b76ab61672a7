#include "serve.hpp"

#include <signal.h>

#include <cstdio>
#include <optional>

#include "app.hpp"
#include "base/log.hpp"
#include "door.hpp"
#include "features.hpp"
#include "http/server.hpp"
#include "service/jobs/jobs.hpp"
#include "service/mail/post.hpp"

namespace dh {

namespace {

constexpr std::chrono::milliseconds stop_grace{10'000};
constexpr std::chrono::milliseconds jobs_pause{1'000}, mail_pause{2'000};

std::string address_of(const Settings& settings) { return settings.text("address", "127.0.0.1"); }

bool is_loopback(const std::string& address) {
  const bool numbers = address.find_first_not_of("0123456789.") == std::string::npos;
  return address == "::1" || address == "localhost" || (numbers && address.starts_with("127."));
}

http::Options options_of(const Settings& settings) {
  http::Options options;
  options.address = address_of(settings);
  options.port = static_cast<unsigned short>(settings.number("port", 8080));
  options.threads = static_cast<int>(settings.number("threads", 16));
  return options;
}

/// The signals that end the server, blocked in every thread so that one thread can wait for them.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

Result<void> run(const Settings& settings, const sigset_t& signals) {
  static SystemTime time;
  static SecureRandom random;
  TRY_VOID(check_demo_address(settings));
  const std::unique_ptr<App> app = TRY(App::open(settings, time, random));
  TRY_VOID(prepare(*app));
  Door door(*app);
  const auto server = TRY(http::Server::start(
      options_of(settings), [&door](const http::Request& r) { return door.handle(r); },
      [&door](const http::Request& head) { return door.limits(head); },
      [&door](int status, const std::string& id) { return door.refused(status, id); }));
  std::printf("Đồng Hành: http://%s:%d\n", address_of(settings).c_str(), int{server->port()});
  std::fflush(stdout);
  const std::vector<jobs::JobKind> kinds = job_kinds();
  const std::unique_ptr<mail::Mailer> mailer = mail::smtp_mailer(settings);
  mail::Post post(app->engine(), mailer.get(), mail::PostSettings::of(settings));
  std::optional<jobs::Runner> runner, postman;
  if (settings.yes("background", true)) {
    runner.emplace("jobs", jobs::job_round(app->engine(), kinds), jobs_pause);
    postman.emplace("mail", [&post] { return post.round(); }, mail_pause);
  }
  int signal = 0;
  sigwait(&signals, &signal);
  log(Level::info, "stopping", {{"signal", std::to_string(signal)}});
  server->stop(stop_grace);
  return {};
}

}  // namespace

Result<void> check_demo_address(const Settings& settings) {
  if (!settings.yes("demo", false) || is_loopback(address_of(settings))) return {};
  return fail(Code::invalid, "serve.demo_address", {{"address", address_of(settings)}});
}

int serve(const Settings& settings) {
  const sigset_t signals = block_stop_signals();
  const auto done = run(settings, signals);
  if (done) return 0;
  const Error& error = done.error();
  if (error.key == "serve.demo_address")
    std::fprintf(stderr,
                 "A demonstration has known passwords: it listens on 127.0.0.1 only, not on %s.\n"
                 "Leave out --address, or use a folder without --demo.\n",
                 address_of(settings).c_str());
  else
    log(Level::fatal, error.key, error.args);
  return 1;
}

}  // namespace dh
