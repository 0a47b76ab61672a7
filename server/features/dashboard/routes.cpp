#include "features/dashboard/routes.hpp"

#include <fstream>

#include "engine/answer.hpp"
#include "features/dashboard/today.hpp"

namespace dh {

namespace {

/// Resident memory in kB as the kernel tells it; 0 where it does not.
std::int64_t resident_kb() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmRSS:") {
      std::int64_t kb = 0;
      status >> kb;
      return kb;
    }
  return 0;
}

Result<http::Response> health(Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const auto count = [&](const std::string& sql) -> Result<std::int64_t> {
      const auto rows = TRY(db.query(sql));
      return db::as_int(rows.at(0, 0));
    };
    std::string text;
    JsonWriter out(text);
    out.begin_object()
        .field("status", "ok")
        .field("database", db.dialect() == db::Dialect::sqlite ? "SQLite" : "PostgreSQL");
    out.field("memory_kb", resident_kb()).field("now", to_text(call.engine.time.now()));
    out.field("records", TRY(count("select count(*) from head")));
    out.field("users", TRY(count("select count(*) from head where type = 'user' and archived = 0")));
    out.field("sessions", TRY(count("select count(*) from session")));
    out.field("audit_entries", TRY(count("select coalesce(max(seq), 0) from audit")));
    out.field("jobs_waiting", TRY(count("select count(*) from job where attempts < 8")));
    out.field("jobs_given_up", TRY(count("select count(*) from job where attempts >= 8")));
    out.field("clocks_running", TRY(count("select count(*) from clock where stopped_on is null")));
    out.end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> dashboard_routes() {
  return {
      {http::Method::get, "/api/today", Access::signed_in("only what the user may see"), today,
       "What is due"},
      {http::Method::get, "/api/health", Access::only(roles(Role::administrator), "counts only, no content"),
       health, "Health"},
  };
}

}  // namespace dh
