#pragma once
// A delegation's personal link: its own timetable, wishes without an account, and a calendar that updates itself.
#include <optional>

#include "engine/engine.hpp"
#include "features/meetings/conference/roster.hpp"
#include "http/message.hpp"

namespace dh::conference {

/// The attendance behind a token; nothing when it is none or withdrawn. Only the token's hash is kept.
Result<std::optional<std::int64_t>> attendance_of_token(db::Connection& db, std::string_view token);
/// Makes the delegation's link; an older one stops working.
Result<std::string> make_link(const Engine& engine, db::Connection& db, std::int64_t attendance, std::int64_t user);

/// The outsider's page: plain HTML, Vietnamese and English. `said` is a message key shown on top.
http::Response link_page(const Engine& engine, const Roster& roster, const Guest& guest, const std::string& token,
                         std::string_view said, int status);
http::Response unknown_link(const Engine& engine);
/// Its meetings as a calendar (RFC 5545).
http::Response link_calendar(const Roster& roster, const Guest& guest);
/// Parties of the other side that it may wish to meet and has not.
std::vector<const Guest*> to_wish(const Roster& roster, const Guest& guest);

/// While people are invited and their wishes collected; afterwards the timetable rests on what they said.
bool may_tell_times(const Roster& roster);
/// The note of absences that came through the link.
inline constexpr std::string_view told_by_link = "Báo qua liên kết";
/// The guest's absences when it is away in these slots (numbers from 1): those told by the link before are replaced,
/// those that the organiser entered stay.
std::vector<Absence> absences_with(const Roster& roster, const Guest& guest, const std::vector<int>& away);

}  // namespace dh::conference
