#include "service/identity/user_context.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "service/identity/sessions.hpp"

namespace dh::identity {

namespace {

constexpr std::chrono::milliseconds longest_cached{1000};
constexpr std::int64_t write_every_ms = 60'000;
constexpr std::size_t most_entries = 20'000;

tl::unexpected<Error> ended() { return fail(Code::unauthenticated, "signin.ended"); }

Result<std::vector<std::int64_t>> ids(db::Connection& db, std::string_view sql,
                                      std::int64_t start) {
  const auto rows = TRY(db.query(sql, {start}));
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(db::as_int(rows.at(i, 0)));
  return out;
}

/// The organisation, its parts, what they succeeded, the parts of those, and so on.
constexpr std::string_view organisations_sql =
    "with recursive own(id) as (select id from organisations where id = $1 union "
    "select case when r.field = 'parent' then r.from_id else r.to_id end from own join relation r "
    "on "
    "(r.field = 'parent' and r.to_id = own.id) or (r.field = 'succeeds' and r.from_id = own.id)) "
    "select id from own";

/// The territories of the organisation, and localities within a country of them.
constexpr std::string_view territories_sql =
    "with recursive reach_of(id) as (select to_id from relation where from_id = $1 and field = "
    "'territories' "
    "union select r.from_id from reach_of join relation r on r.field = 'within' and r.to_id = "
    "reach_of.id) "
    "select id from reach_of";

/// Province of an organisation, or of the nearest body above it that has one.
Result<std::string> province_of(db::Connection& db, std::int64_t organisation) {
  for (int level = 0; organisation != 0 && level < 10; ++level) {
    const auto rows =
        TRY(db.query("select province, parent from organisations where id = $1", {organisation}));
    if (rows.empty()) break;
    if (std::string province = db::as_text(rows.at(0, 0)); !province.empty()) return province;
    organisation = db::as_int(rows.at(0, 1));
  }
  return std::string();
}

void add_provinces(const Engine& engine, const std::string& province, User& user) {
  for (const std::string& present : engine.reference.as_of(province, engine.time.today())) {
    if (user.province.empty()) user.province = present;
    for (std::string& version : engine.reference.with_predecessors(present))
      if (std::find(user.provinces.begin(), user.provinces.end(), version) == user.provinces.end())
        user.provinces.push_back(std::move(version));
  }
}

}  // namespace

Result<User> read_user(const Engine& engine, db::Connection& db, std::int64_t id) {
  const auto rows =
      TRY(db.query("select u.name, u.post, u.role, u.organisation, u.partner, o.name from users u "
                   "join head h on h.id = u.id left join organisations o on o.id = u.organisation "
                   "where u.id = $1 and u.active = 1 and h.archived = 0",
                   {id}));
  if (rows.empty()) return ended();
  User user;
  const Choice* role = find_choice(choices(Role{}), db::as_text(rows.at(0, 2)));
  if (role == nullptr || role->value == static_cast<int>(Role::system)) return ended();
  user.id = id;
  user.name = db::as_text(rows.at(0, 0));
  user.post = db::as_text(rows.at(0, 1));
  user.role = static_cast<Role>(role->value);
  user.organisation = db::as_int(rows.at(0, 3));
  user.organisation_name = db::as_text(rows.at(0, 5));
  if (user.role == Role::partner_member) user.partner = db::as_int(rows.at(0, 4));
  user.organisations = TRY(ids(db, organisations_sql, user.organisation));
  user.territories = TRY(ids(db, territories_sql, user.organisation));
  if (const std::string province = TRY(province_of(db, user.organisation)); !province.empty())
    add_provinces(engine, province, user);
  return user;
}

Result<SignedIn> UserContext::find(std::string_view token, bool is_use) {
  const std::string key = token_key(token);
  const auto now = engine_.time.monotonic();
  std::int64_t last_use = 0;
  {
    const std::lock_guard lock(mutex_);
    if (const auto at = entries_.find(key); at != entries_.end()) {
      if (now - at->second.read_at < longest_cached) {
        TRY_VOID(check_ages(at->second));
        if (is_use) at->second.seen_at = to_ms(engine_.time.now());
        return at->second.who;
      }
      last_use = at->second.seen_at;
    }
  }
  auto entry = read(key);
  if (!entry) {
    if (entry.error().code == Code::unauthenticated) forget(token);
    return fail(entry.error());
  }
  entry->seen_at = std::max(entry->written_at, last_use);
  entry->read_at = now;
  TRY_VOID(check_ages(*entry));
  if (is_use) note_use(key, *entry);
  const std::lock_guard lock(mutex_);
  if (entries_.size() >= most_entries) make_room();
  entries_[key] = *entry;
  return entry->who;
}

Result<UserContext::Entry> UserContext::read(const std::string& key) {
  Entry out;
  TRY_VOID(engine_.db.read([&](db::Connection& db) -> Result<void> {
    const auto rows = TRY(db.query(
        "select s.id, s.user_id, s.created_at, s.seen_at, a.totp_on, a.disabled from session s "
        "join account a on a.user_id = s.user_id where s.token = $1",
        {key}));
    if (rows.empty() || db::as_int(rows.at(0, 5)) != 0) return ended();
    out.who.session = db::as_int(rows.at(0, 0));
    out.who.started_at = db::as_int(rows.at(0, 2));
    out.written_at = db::as_int(rows.at(0, 3));
    out.who.second_factor_on = db::as_int(rows.at(0, 4)) != 0;
    out.who.user =
        std::make_shared<const User>(TRY(read_user(engine_, db, db::as_int(rows.at(0, 1)))));
    return {};
  }));
  return out;
}

Result<void> UserContext::check_ages(const Entry& entry) const {
  const std::int64_t now = to_ms(engine_.time.now());
  if (now - entry.who.started_at >= longest_session_ms) return ended();
  if (now - entry.seen_at >= idle_ms(entry.who.user->role)) return ended();
  return {};
}

/// Written once a minute at most. A disk that takes no writes must not stop people from reading.
void UserContext::note_use(const std::string& key, Entry& entry) {
  entry.seen_at = to_ms(engine_.time.now());
  if (entry.seen_at - entry.written_at < write_every_ms) return;
  auto written = engine_.db.write([&](db::Connection& db) -> Result<void> {
    TRY(db.execute("update session set seen_at = $2 where token = $1 and seen_at < $2",
                   {key, entry.seen_at}));
    return {};
  });
  if (written)
    entry.written_at = entry.seen_at;
  else
    log(Level::warning, "the use of a session was not noted", {{"error", written.error().key}});
}

void UserContext::forget(std::string_view token) {
  const std::lock_guard lock(mutex_);
  entries_.erase(token_key(token));
}

void UserContext::forget_all() {
  const std::lock_guard lock(mutex_);
  entries_.clear();
}

/// Entries not used for a minute say nothing that the database does not know.
void UserContext::make_room() {
  const std::int64_t old = to_ms(engine_.time.now()) - write_every_ms;
  std::erase_if(entries_, [&](const auto& entry) { return entry.second.seen_at <= old; });
  if (entries_.size() >= most_entries) entries_.clear();
}

}  // namespace dh::identity
