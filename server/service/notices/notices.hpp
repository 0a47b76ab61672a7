#pragma once
// What the machine tells people: one row for each person and cause, never two, always about a record that the
// person may see at that moment. Who may no longer see it is not shown it either (routes.cpp, mail/compose.cpp).
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"
#include "engine/user.hpp"

namespace dh::notices {

enum class Kind { due_soon, overdue, escalated, asked, timetable, information, warning, question, suggestion };
enum class ByMail { never, morning, at_once };
std::string_view name(ByMail by_mail);

struct KindInfo {
  Kind kind;
  std::string_view name;
  bool urgent;     ///< stands apart on the screen
  bool locked;     ///< may not be taken off the screen: time limits that are over, warnings
  ByMail by_mail;  ///< when nothing was chosen
};
/// All kinds, in the order in which they are shown.
std::span<const KindInfo> kinds();
/// nullptr for a name that is none.
const KindInfo* find_kind(std::string_view name);
const KindInfo& info(Kind kind);

/// How somebody wants to be told.
struct Way {
  bool screen = true;
  ByMail by_mail = ByMail::never;
};
Result<Way> way_of(db::Connection& db, std::int64_t user, const KindInfo& kind);
Result<void> choose(db::Connection& db, std::int64_t user, const KindInfo& kind, Way way);

struct Notice {
  Kind kind{};
  std::int64_t record = 0;
  std::string cause;  ///< of one cause a person is told once: "clock:81:2026-11-27:2"
  Args args{};        ///< "clock" is a code, "due" a day; nothing that is read from the record
};

/// Tells those of `users` who are active and may see the record. Only from a writing transaction. Answers how many.
Result<int> tell(const Engine& engine, db::Connection& db, const Notice& notice, std::span<const std::int64_t> users);
/// The same for one who is known to see the record and wants to be told in this way; false when he knows already or
/// wants to hear of it nowhere.
Result<bool> put(const Engine& engine, db::Connection& db, const Notice& notice, std::int64_t user, Way way);

/// The sentence of a notice; `args` as stored.
std::string sentence(const Texts& texts, Tongue tongue, std::string_view kind, std::string_view args);

}  // namespace dh::notices
