#pragma once
// Mails that wait, leave and come back. A mail is marked as leaving before it leaves: should the process end in
// between, it is "unknown" and not sent again, for nobody is told twice; what it said stands on the screen.
#include <string>

#include "service/mail/mailer.hpp"
#include "engine/engine.hpp"

namespace dh::mail {

/// "waiting", "sending", "sent", "refused", "bounced", "unknown", "no_address" (none, or not of the plain form),
/// "nothing" (all of it was read or may no longer be seen), "off" (no mail server is set).
struct PostSettings {
  std::string from, from_name;
  std::string site;  ///< "https://donghanh.example", in front of every link
  static PostSettings of(const Settings& settings);
};

/// A mail for one notice at once. Only from a writing transaction.
Result<void> put_for_notice(const Engine& engine, db::Connection& db, std::int64_t user, std::int64_t notice);
/// One mail for everybody to whom something waits for the morning; one a day at most. Answers how many.
Result<int> put_digests(const Engine& engine, db::Connection& db);

class Post {
 public:
  /// `mailer` may be null: then nothing leaves.
  Post(Engine engine, Mailer* mailer, PostSettings settings)
      : engine_(engine), mailer_(mailer), settings_(std::move(settings)) {}
  /// Sends what waits; answers how many were accepted.
  Result<int> round();

 private:
  Result<bool> send_one(std::int64_t id);
  Engine engine_;
  Mailer* mailer_;
  PostSettings settings_;
};

/// Takes a mail that came back (RFC 3464, as the mail server hands it over) and marks the mail of ours that it is
/// about. Errors: `not_found` "mail.bounce_unknown" when it is about none.
Result<void> take_bounce(const Engine& engine, std::string_view message);

}  // namespace dh::mail
