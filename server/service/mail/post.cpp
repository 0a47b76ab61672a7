#include "service/mail/post.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "service/identity/user_context.hpp"
#include "service/mail/compose.hpp"
#include "service/mail/message.hpp"

namespace dh::mail {

namespace {

constexpr std::int64_t most_attempts = 9, minute_ms = 60'000, lost_after_ms = 10 * minute_ms, most_a_round = 50;
constexpr std::size_t token_bytes = 12;

Result<std::int64_t> put(const Engine& engine, db::Connection& db, std::int64_t user, std::string_view kind,
                         const std::string& key) {
  const std::int64_t id = engine.ids.next(), now = to_ms(engine.time.now());
  const std::int64_t rows = TRY(db.execute(
      "insert into mail (id, user_id, kind, key, made_at, next_at, attempts, state, address, message_id, answer) "
      "values ($1, $2, $3, $4, $5, $5, 0, 'waiting', '', '', '') on conflict do nothing",
      {id, user, std::string(kind), key, now}));
  return rows == 0 ? 0 : id;
}

Result<void> set_state(db::Connection& db, std::int64_t id, std::string_view state, std::string answer = "") {
  TRY(db.execute("update mail set state = $2, answer = $3 where id = $1",
                 {id, std::string(state), std::move(answer)}));
  return {};
}

std::string host_of(std::string_view address) {
  const auto at = address.find('@');
  return at == std::string_view::npos ? "localhost" : std::string(address.substr(at + 1));
}

}  // namespace

PostSettings PostSettings::of(const Settings& settings) {
  const std::string port = std::to_string(settings.number("port", 8080));
  return {settings.text("mail_from", "donghanh@localhost"), settings.text("mail_name", "Đồng Hành"),
          settings.text("site", "http://" + settings.text("address", "127.0.0.1") + ":" + port)};
}

Result<void> put_for_notice(const Engine& engine, db::Connection& db, std::int64_t user, std::int64_t notice) {
  const std::int64_t id = TRY(put(engine, db, user, "notice", "notice:" + std::to_string(notice)));
  TRY(db.execute("update notice set mail = $2 where id = $1", {notice, id}));
  return {};
}

Result<int> put_digests(const Engine& engine, db::Connection& db) {
  const auto people =
      TRY(db.query("select distinct user_id from notice where by_mail = 'morning' and mail is null"));
  int made = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::int64_t user = db::as_int(people.at(i, 0));
    const std::int64_t id = TRY(put(engine, db, user, "digest",
                                    "digest:" + std::to_string(user) + ":" + to_text(engine.time.today())));
    if (id == 0) continue;
    TRY(db.execute("update notice set mail = $2 where user_id = $1 and by_mail = 'morning' and mail is null",
                   {user, id}));
    ++made;
  }
  return made;
}

Result<int> Post::round() {
  const std::int64_t now = to_ms(engine_.time.now());
  std::vector<std::int64_t> waiting;
  bool lost = false;
  TRY_VOID(engine_.db.read([&](db::Connection& db) -> Result<void> {
    const auto rows = TRY(db.query("select id from mail where state = 'waiting' and next_at <= $1 order by next_at, id "
                                   "limit $2", {now, most_a_round}));
    for (std::size_t i = 0; i < rows.size(); ++i) waiting.push_back(db::as_int(rows.at(i, 0)));
    lost = !TRY(db.query("select id from mail where state = 'sending' and next_at < $1 limit 1",
                         {now - lost_after_ms})).empty();
    return {};
  }));
  if (lost)
    TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
      TRY(db.execute("update mail set state = 'unknown', answer = '' where state = 'sending' and next_at < $1",
                     {now - lost_after_ms}));
      return {};
    }));
  int accepted = 0;
  for (const std::int64_t id : waiting)
    if (TRY(send_one(id))) ++accepted;
  return accepted;
}

namespace {

/// The mail that leaves, already marked as leaving; nothing when it does not.
Result<std::optional<Mail>> prepare(const Engine& engine, db::Connection& db, const PostSettings& settings,
                                    bool has_mailer, std::int64_t id) {
  const auto rows = TRY(db.query("select user_id, kind from mail where id = $1 and state = 'waiting'", {id}));
  if (rows.empty()) return std::nullopt;
  const auto state = [&](std::string_view name) -> Result<std::optional<Mail>> {
    TRY_VOID(set_state(db, id, name));
    return std::nullopt;
  };
  if (!has_mailer) return state("off");
  const Waiting waiting{id, db::as_int(rows.at(0, 0)), db::as_text(rows.at(0, 1))};
  auto user = identity::read_user(engine, db, waiting.user);
  if (!user) return user.error().code == Code::unauthenticated ? state("nothing") : fail(user.error());
  std::optional<Mail> mail = TRY(compose(engine, db, settings, waiting, *user));
  if (!mail) return state("nothing");
  const auto address = TRY(db.query("select email from users where id = $1", {waiting.user}));
  mail->to = trim(address.empty() ? "" : db::as_text(address.at(0, 0)));
  if (!is_address(mail->to)) return state("no_address");
  mail->message_id = std::to_string(id) + "." + engine.random.token(token_bytes) + "@" + host_of(settings.from);
  TRY(db.execute("update mail set state = 'sending', attempts = attempts + 1, next_at = $2, address = $3, "
                 "message_id = $4 where id = $1", {id, to_ms(engine.time.now()), mail->to, mail->message_id}));
  return mail;
}

Result<void> note(const Engine& engine, db::Connection& db, std::int64_t id, const Delivery& delivery) {
  using enum Delivery::Outcome;
  switch (delivery.outcome) {
    case accepted: return set_state(db, id, "sent", delivery.answer);
    case refused: return set_state(db, id, "refused", delivery.answer);
    case unknown: return set_state(db, id, "unknown", delivery.answer);
    case later: break;
  }
  const auto rows = TRY(db.query("select attempts from mail where id = $1", {id}));
  const std::int64_t attempts = rows.empty() ? 0 : db::as_int(rows.at(0, 0));
  TRY_VOID(set_state(db, id, attempts >= most_attempts ? "refused" : "waiting", delivery.answer));
  TRY(db.execute("update mail set next_at = $2 where id = $1",
                 {id, to_ms(engine.time.now()) + (minute_ms << std::min<std::int64_t>(attempts, 8))}));
  return {};
}

}  // namespace

Result<bool> Post::send_one(std::int64_t id) {
  std::optional<Mail> mail;
  TRY_VOID(engine_.db.write([&](db::Connection& db) -> Result<void> {
    mail = TRY(prepare(engine_, db, settings_, mailer_ != nullptr, id));
    return {};
  }));
  if (!mail) return false;
  const Delivery delivery = mailer_->send(*mail);
  if (delivery.outcome != Delivery::Outcome::accepted)
    log(Level::warning, "mail not accepted", {{"mail", std::to_string(id)}, {"answer", delivery.answer}});
  TRY_VOID(engine_.db.write([&](db::Connection& db) { return note(engine_, db, id, delivery); }));
  return delivery.outcome == Delivery::Outcome::accepted;
}

namespace {

/// What a report of delivery says of the reason: the server's words, else the code; "" when it has neither.
std::string reason_of(std::string_view message) {
  std::string code;
  for (const std::string& line : split(message, '\n')) {
    const std::string low = lower_ascii(line), said = trim(line.substr(line.find(':') + 1)).substr(0, 300);
    if (low.starts_with("diagnostic-code:")) return said;
    if (low.starts_with("status:")) code = said;
  }
  return code;
}

}  // namespace

Result<void> take_bounce(const Engine& engine, std::string_view message) {
  return engine.db.write([&](db::Connection& db) -> Result<void> {
    // The report holds the head of the mail that came back; its Message-ID has 96 random bits.
    for (std::size_t at = 0; (at = message.find('<', at)) != std::string_view::npos; ++at) {
      const auto end = message.find('>', at);
      if (end == std::string_view::npos) break;
      const std::string id(message.substr(at + 1, end - at - 1));
      if (id.empty() || id.size() > 200) continue;
      const std::int64_t rows =
          TRY(db.execute("update mail set state = 'bounced', answer = $2 where message_id = $1 and state in ('sent', "
                         "'unknown', 'bounced')", {id, reason_of(message)}));
      if (rows > 0) return {};
    }
    return fail(Code::not_found, "mail.bounce_unknown");
  });
}

}  // namespace dh::mail
