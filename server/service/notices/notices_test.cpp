// Notices: the ladder of a clock, never twice, to one's own people only, never of a record that may not be seen; mails
// made of them with a mailer of the test.
#include "service/notices/notices.hpp"

#include <algorithm>

#include "engine/test_world.hpp"
#include "service/jobs/jobs.hpp"
#include "service/mail/post.hpp"
#include "service/notices/addressed.hpp"
#include "service/notices/ladder.hpp"
#include "service/notices/routes.hpp"

namespace dh {

namespace {

/// Answers what it is told to, and keeps what was sent.
class TestMailer final : public mail::Mailer {
 public:
  mail::Delivery send(const mail::Mail& mail) override {
    sent.push_back(mail);
    return next;
  }
  std::vector<mail::Mail> sent;
  mail::Delivery next{mail::Delivery::Outcome::accepted, "250 ok"};
};

}  // namespace

class Notices : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    settings_.set("mail_host", "mail.tinhmau.vn");
    router().add(notice_routes(settings_));
    write([&](db::Connection& c) -> Result<void> {
      TRY(c.execute("update users set email = 'u' || id || '@tinhmau.gov.vn'"));
      return {};
    });
  }
  void write(const db::Write& work) {
    const auto done = db().write(work);
    ASSERT_TRUE(done) << done.error().key;
  }
  void day(const std::string& iso, int hour = 9) {
    time_.set(start_of_vietnam_day(parse_date(iso).value()) + std::chrono::hours(hour));
  }
  std::int64_t climb(std::int64_t most = 100) {
    std::int64_t moved = -1;
    write([&](db::Connection& c) -> Result<void> {
      moved = TRY(notices::climb(engine(), c, most));
      return {};
    });
    return moved;
  }
  /// A need of the office with a clock that ends on `due`; made by the officer.
  std::int64_t clock(const std::string& due, const std::string& more = "") {
    const std::string id = make(officer_, "needs", R"({"title":"Nhu cầu mẫu","kind":"tourism","party":")" + office_ +
                                                       R"(","description":"Mẫu.")" + more + "}");
    const std::int64_t record = number(id);
    write([&](db::Connection& c) -> Result<void> {
      TRY(c.execute("insert into clock (id, record, code, in_force_from, started_on, due_on, used_days, provisional) "
                    "values ($1, $2, 'TTQT-YK-P', '2021-07-01', '2026-11-23', $3, 0, 0)",
                    {ids_.next(), record, due}));
      return {};
    });
    return record;
  }
  std::int64_t told(const User& who, const std::string& kind) {
    return db::as_int(cell("select count(*) from notice where user_id = $1 and kind = $2", {who.id, kind}));
  }
  int send() {
    mail::Post post(engine(), &mailer_, mail::PostSettings{"donghanh@tinhmau.gov.vn", "Đồng Hành", "https://dh.vn"});
    const auto sent = post.round();
    EXPECT_TRUE(sent);
    return sent.value_or(-1);
  }
  std::string mail_state(const User& who) {
    return db::as_text(cell("select state from mail where user_id = $1 order by id desc limit 1", {who.id}));
  }
  void morning() {
    write([&](db::Connection& c) -> Result<void> { TRY(mail::put_digests(engine(), c)); return {}; });
  }
  notices::Notice of(std::int64_t record, const std::string& cause, notices::Kind kind = notices::Kind::asked) {
    return {kind, record, cause, {}};
  }
  int tell(const notices::Notice& notice, std::vector<std::int64_t> users) {
    int out = -1;
    write([&](db::Connection& c) -> Result<void> { out = TRY(notices::tell(engine(), c, notice, users)); return {}; });
    return out;
  }

  Settings settings_;
  TestMailer mailer_;
};
ON_BOTH_DATABASES(Notices);

TEST_P(Notices, AClockClimbsEachRungOnceInWorkingTimeToOnesOwnPeople) {
  clock("2026-12-02");  // Wednesday
  day("2026-11-26");
  EXPECT_EQ(climb(), 0) << "four working days before";
  day("2026-11-27");
  EXPECT_EQ(climb(), 1);
  EXPECT_EQ(climb(), 0) << "once";
  EXPECT_EQ(told(officer_, "due_soon"), 1);
  day("2026-12-02");
  EXPECT_EQ(climb(), 0);
  day("2026-12-03");
  climb();
  EXPECT_EQ(told(officer_, "overdue"), 1);
  EXPECT_EQ(told(head_, "escalated"), 0);
  day("2026-12-05");  // Saturday
  EXPECT_EQ(climb(), 0);
  day("2026-12-07");
  climb();
  EXPECT_EQ(told(head_, "escalated"), 1);
  EXPECT_EQ(told(leader_, "escalated"), 0);
  day("2026-12-09");
  climb();
  climb();
  EXPECT_EQ(told(leader_, "escalated"), 1);
  EXPECT_EQ(told(head_, "escalated"), 1);
  EXPECT_EQ(told(officer_, "overdue"), 1);
  EXPECT_EQ(db::as_int(cell("select count(*) from notice where user_id in ($1, $2)", {desk_.id, other_officer_.id})), 0)
      << "nobody of another province or of the Ministry";
}

TEST_P(Notices, AClockFirstSeenLateTellsThoseInChargeOnce) {
  clock("2026-11-16");
  day("2026-12-09");
  EXPECT_EQ(climb(), 1);
  EXPECT_EQ(told(officer_, "due_soon"), 0);
  EXPECT_EQ(told(officer_, "overdue"), 1);
  EXPECT_EQ(told(head_, "escalated"), 1);
  EXPECT_EQ(told(leader_, "escalated"), 1);
}

TEST_P(Notices, ManyClocksClimbInParts) {
  for (int i = 0; i < 5; ++i) clock("2026-11-20");
  EXPECT_EQ(climb(2), 2);
  EXPECT_EQ(climb(2), 2);
  EXPECT_EQ(climb(2), 1);
  EXPECT_EQ(climb(2), 0);
  EXPECT_EQ(told(officer_, "overdue"), 5);
}

TEST_P(Notices, NobodyIsToldOfARecordThatMayNotBeSeen) {
  const std::int64_t hidden = clock("2027-01-04", R"(,"publicity":"restricted")");
  EXPECT_EQ(tell(of(hidden, "x:1"), {officer_.id, other_officer_.id, enterprise_.id}), 1);
  EXPECT_EQ(tell(of(hidden, "x:1"), {officer_.id}), 0) << "never twice";
  ASSERT_EQ(get(officer_, "/api/notices").size("/items"), 1u);
  // The record goes to another office: what was told is no longer shown, counted or mailed.
  write([&](db::Connection& c) -> Result<void> {
    TRY(c.execute("update head set owner = $2, province = 'cao-bang@before-records', created_by = $3 where id = $1",
                  {hidden, number(other_office_), other_officer_.id}));
    return {};
  });
  const Answer after = get(officer_, "/api/notices");
  EXPECT_EQ(after.size("/items"), 0u) << after.text;
  EXPECT_EQ(after.at("/unread").as_int64(), 0);
  morning();
  EXPECT_EQ(send(), 0);
  EXPECT_TRUE(mailer_.sent.empty());
  EXPECT_EQ(mail_state(officer_), "nothing");
}

TEST_P(Notices, TheMorningsMailLeavesOnceWithEveryLink) {
  const std::int64_t open = clock("2027-01-04"), hidden = clock("2027-01-04", R"(,"publicity":"restricted")");
  tell(of(open, "a"), {officer_.id});
  tell(of(hidden, "b"), {officer_.id});
  morning();
  morning();
  EXPECT_EQ(send(), 1);
  EXPECT_EQ(send(), 0);
  ASSERT_EQ(mailer_.sent.size(), 1u);
  const mail::Mail& mail = mailer_.sent[0];
  EXPECT_EQ(mail.to, "u" + std::to_string(officer_.id) + "@tinhmau.gov.vn");
  EXPECT_NE(mail.text.find("https://dh.vn/needs/" + id_text("ned", open)), std::string::npos) << mail.text;
  EXPECT_NE(mail.text.find("https://dh.vn/needs/" + id_text("ned", hidden)), std::string::npos);
  EXPECT_EQ(mail.text.find("Nhu cầu mẫu"), mail.text.rfind("Nhu cầu mẫu")) << "the restricted one without its title";
  EXPECT_EQ(mail_state(officer_), "sent");
  // Read before the morning: no mail.
  tell(of(open, "c"), {officer_.id});
  EXPECT_EQ(post(officer_, "/api/notices/read", "{}").status, 200);
  day("2026-11-25");
  morning();
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(mail_state(officer_), "nothing");
}

TEST_P(Notices, EachChoosesTheWayForEachKind) {
  const std::int64_t record = clock("2027-01-04");
  const auto choose = [&](const std::string& body) {
    return ask(officer_, http::Method::patch, "/api/notice-choices", {.body = body});
  };
  EXPECT_EQ(choose(R"({"kind":"overdue","screen":false,"by_mail":"never"})").status, 422) << "stays on the screen";
  EXPECT_EQ(choose(R"({"kind":"none","screen":true,"by_mail":"sometimes"})").size("/fields"), 2u);
  ASSERT_EQ(choose(R"({"kind":"asked","screen":false,"by_mail":"never"})").status, 200);
  EXPECT_EQ(tell(of(record, "a"), {officer_.id, head_.id}), 1) << "the head chose nothing and is told";
  ASSERT_EQ(choose(R"({"kind":"asked","screen":false,"by_mail":"at_once"})").status, 200);
  EXPECT_EQ(tell(of(record, "b"), {officer_.id}), 1);
  EXPECT_EQ(get(officer_, "/api/notices").size("/items"), 0u) << "not on the screen";
  EXPECT_EQ(send(), 1) << "but by mail";
}

TEST_P(Notices, ARefusalIsKeptAndShown) {
  const std::int64_t record = clock("2027-01-04");
  mailer_.next = {mail::Delivery::Outcome::refused, "550 5.1.1 no such box"};
  tell(of(record, "a", notices::Kind::warning), {officer_.id});
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(send(), 0) << "not tried again";
  EXPECT_EQ(mailer_.sent.size(), 1u);
  EXPECT_EQ(get(officer_, "/api/notice-choices").text_at("/trouble/answer"), "550 5.1.1 no such box");
  EXPECT_EQ(get(officer_, "/api/mails").text_at("/items/0/state"), "refused");
  // Not taken for now: later again, and then the trouble is over.
  mailer_.next = {mail::Delivery::Outcome::later, "451 later"};
  tell(of(record, "b", notices::Kind::warning), {officer_.id});
  send();
  EXPECT_EQ(mail_state(officer_), "waiting");
  mailer_.next = {mail::Delivery::Outcome::accepted, "250 ok"};
  EXPECT_EQ(send(), 0) << "not before its time";
  time_.advance(std::chrono::minutes(3));
  EXPECT_EQ(send(), 1);
  EXPECT_TRUE(get(officer_, "/api/notice-choices").at("/trouble").is_null());
  // What came back (RFC 3464).
  const std::string id = db::as_text(cell("select message_id from mail where state = 'sent'"));
  EXPECT_TRUE(mail::take_bounce(engine(), "Status: 5.2.2\r\nDiagnostic-Code: smtp; 552 full\r\n\r\nMessage-ID: <" + id +
                                              ">\r\n"));
  EXPECT_EQ(get(officer_, "/api/notice-choices").text_at("/trouble/answer"), "smtp; 552 full");
  EXPECT_FALSE(mail::take_bounce(engine(), "Message-ID: <other@x.vn>"));
}

TEST_P(Notices, AMailThatMayHaveLeftIsNotSentAgain) {
  const std::int64_t record = clock("2027-01-04");
  mailer_.next = {mail::Delivery::Outcome::unknown, "timed out"};
  tell(of(record, "a", notices::Kind::warning), {officer_.id});
  send();
  time_.advance(std::chrono::hours(5));
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(mailer_.sent.size(), 1u);
  EXPECT_EQ(mail_state(officer_), "unknown");
  // The process ended while one was leaving.
  tell(of(record, "b", notices::Kind::warning), {officer_.id});
  write([&](db::Connection& c) -> Result<void> {
    TRY(c.execute("update mail set state = 'sending', next_at = $1 where state = 'waiting'", {to_ms(time_.now())}));
    return {};
  });
  time_.advance(std::chrono::minutes(11));
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(mail_state(officer_), "unknown");
}

TEST_P(Notices, ABadAddressIsSaidAndNothingLeaves) {
  const std::int64_t record = clock("2027-01-04");
  write([&](db::Connection& c) -> Result<void> {
    TRY(c.execute("update users set email = 'a@b.vn\r\nBcc: c@d.vn' where id = $1", {officer_.id}));
    return {};
  });
  tell(of(record, "a", notices::Kind::warning), {officer_.id});
  EXPECT_EQ(send(), 0);
  EXPECT_TRUE(mailer_.sent.empty());
  EXPECT_EQ(get(officer_, "/api/notice-choices").text_at("/trouble/state"), "no_address");
}

TEST_P(Notices, TheNightAndTheMorningWaitForTheirTime) {
  day("2026-11-27", 8);  // Friday
  ASSERT_TRUE(jobs::schedule_days(engine()));
  ASSERT_TRUE(jobs::schedule_days(engine()));
  EXPECT_EQ(db::as_text(cell("select key from job where kind = 'morning'")), "morning:2026-11-30");
  EXPECT_EQ(db::as_int(cell("select count(*) from job")), 2);
  clock("2026-11-20");
  day("2026-11-28", 1);  // Saturday night: no ladder
  while (jobs::run_due(engine(), jobs::standard_kinds()).value() > 0) {}
  EXPECT_EQ(told(officer_, "overdue"), 0);
  day("2026-11-29", 23);
  ASSERT_TRUE(jobs::schedule_days(engine()));
  day("2026-11-30", 1);
  while (jobs::run_due(engine(), jobs::standard_kinds()).value() > 0) {}
  EXPECT_EQ(send(), 2) << "head and leader at once";
  day("2026-11-30", 8);
  while (jobs::run_due(engine(), jobs::standard_kinds()).value() > 0) {}
  EXPECT_EQ(told(officer_, "overdue"), 1);
  EXPECT_EQ(send(), 1) << "the officer in the morning";
}

}  // namespace dh
