#include "user_command.hpp"

#include <boost/json.hpp>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app.hpp"
#include "base/crypto.hpp"
#include "base/text.hpp"
#include "engine/store.hpp"
#include "service/identity/identity.hpp"
#include "service/identity/sessions.hpp"

namespace dh {

namespace {

using identity::Account;

/// What a subcommand works with.
struct Desk {
  App& app;
  const Settings& settings;
  std::string username;
};

/// One line of standard input; not shown while it is typed.
std::string read_password() {
  termios kept{};
  const bool is_terminal = tcgetattr(STDIN_FILENO, &kept) == 0;
  if (is_terminal) {
    std::fprintf(stderr, "Password: ");
    termios quiet = kept;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  std::string line;
  std::getline(std::cin, line);
  if (is_terminal) {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &kept);
    std::fprintf(stderr, "\n");
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return nfc(line);
}

Result<std::string> new_hash(const Desk& desk) {
  const identity::Rules rules = identity::Rules::of(desk.settings);
  const std::string password = read_password();
  if (!rules.demo) TRY_VOID(identity::check_password("password", password, desk.username));
  identity::HashGate gate(rules.cost, 1, 0);
  return TRY(gate.enter()).hash(password);
}

/// An id, or the name of the one organisation that has it.
Result<std::string> find_organisation(db::Connection& db, const std::string& text) {
  if (parse_id("org", text)) return text;
  const auto rows = TRY(db.query("select id from organisations where name = $1", {nfc(text)}));
  if (rows.size() != 1) return fail(Code::not_found, "user.unknown_organisation", {{"name", text}});
  return id_text("org", db::as_int(rows.at(0, 0)));
}

Result<std::string> make_organisation(const Desk& desk, db::Connection& db, const Actor& actor) {
  boost::json::object values;
  values["name"] = nfc(desk.settings.text("new-organisation"));
  values["kind"] = desk.settings.text("kind", "other");
  if (const std::string province = desk.settings.text("province"); !province.empty())
    values["province"] = province;
  const Record made =
      TRY(store::create(desk.app.engine(), db, actor, *find_type("organisation"), values));
  return id_text("org", made.head.id);
}

Result<std::int64_t> make_user(const Desk& desk, db::Connection& db, const Actor& actor) {
  const Settings& s = desk.settings;
  boost::json::object values;
  values["name"] = nfc(s.text("name", desk.username));
  values["role"] = s.text("role");
  values["organisation"] = s.text("new-organisation").empty()
                               ? TRY(find_organisation(db, s.text("organisation")))
                               : TRY(make_organisation(desk, db, actor));
  for (const char* name : {"post", "email", "phone", "partner"})
    if (const std::string value = s.text(name); !value.empty()) values[name] = nfc(value);
  values["active"] = true;
  return TRY(store::create(desk.app.engine(), db, actor, *find_type("user"), values)).head.id;
}

Result<void> add(const Desk& desk) {
  TRY_VOID(identity::check_username(desk.username));
  const std::string hash = TRY(new_hash(desk));
  return desk.app.db->write([&](db::Connection& db) -> Result<void> {
    const Actor actor{system_user(), "user add", {}, {}};
    const auto given = parse_id("usr", desk.settings.text("user"));
    const std::int64_t user = given ? *given : TRY(make_user(desk, db, actor));
    TRY_VOID(identity::add_account(db, user, desk.username, hash));
    std::printf("%s %s\n", id_text("usr", user).c_str(), desk.username.c_str());
    return {};
  });
}

/// Changes the account and ends its sessions.
Result<void> change(const Desk& desk,
                    const std::function<Result<void>(db::Connection&, const Account&)>& work) {
  return desk.app.db->write([&](db::Connection& db) -> Result<void> {
    const auto account = TRY(identity::find_account(db, desk.username));
    if (!account) return fail(Code::not_found, "account.none");
    TRY_VOID(work(db, *account));
    return identity::end_all_sessions(db, account->user);
  });
}

Result<void> password(const Desk& desk) {
  const std::string hash = TRY(new_hash(desk));
  return change(desk, [&](db::Connection& db, const Account& account) {
    return identity::set_password(db, account.user, hash);
  });
}

Result<void> disable(const Desk& desk) {
  return change(desk, [](db::Connection& db, const Account& account) {
    return identity::set_disabled(db, account.user, true);
  });
}

Result<void> enable(const Desk& desk) {
  return change(desk, [](db::Connection& db, const Account& account) {
    return identity::set_disabled(db, account.user, false);
  });
}

Result<void> totp(const Desk& desk) {
  std::string secret;
  if (!desk.settings.yes("off", false)) {
    secret.resize(20);
    desk.app.random.fill({reinterpret_cast<unsigned char*>(secret.data()), secret.size()});
  }
  // On at once: whoever was given the printed secret signs in with it.
  TRY_VOID(change(desk, [&](db::Connection& db, const Account& account) {
    return identity::set_totp_secret(db, account.user, secret, !secret.empty());
  }));
  if (!secret.empty()) std::printf("%s\n", base32(secret).c_str());
  return {};
}

int report(const Texts& texts, const Error& error) {
  std::fprintf(stderr, "%s\n", texts.say(Tongue::vi, error.key, error.args).c_str());
  for (const FieldError& f : error.fields)
    std::fprintf(stderr, "  %s: %s\n", f.field.c_str(),
                 texts.say(Tongue::vi, f.key, f.args).c_str());
  return 1;
}

}  // namespace

int user_command(const Settings& settings, const std::vector<std::string>& words) {
  static const std::map<std::string, Result<void> (*)(const Desk&), std::less<>> all{
      {"add", &add},
      {"password", &password},
      {"disable", &disable},
      {"enable", &enable},
      {"totp", &totp}};
  const auto known = words.size() == 2 ? all.find(words[0]) : all.end();
  if (known == all.end()) {
    std::fputs(
        "donghanh user add|password|disable|enable|totp USERNAME [--folder F]\n"
        "  add: --name N --role R --organisation O | --new-organisation N --kind K --province P\n"
        "       [--post P] [--email E] [--phone P] [--partner ID] | --user ID\n"
        "  add, password: the password is read from standard input\n"
        "  totp: prints a new secret; --off takes the second factor away\n",
        stderr);
    return 2;
  }
  static SystemTime time;
  static SecureRandom random;
  auto app = App::open(settings, time, random);
  if (!app) return std::fprintf(stderr, "%s\n", app.error().key.c_str()), 1;
  if (auto ready = prepare(**app); !ready) return report((*app)->texts, ready.error());
  const auto done = known->second({**app, settings, identity::clean_username(words[1])});
  return done ? 0 : report((*app)->texts, done.error());
}

}  // namespace dh
