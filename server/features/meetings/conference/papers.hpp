#pragma once
// Timetables on paper: one sheet for each delegation, one for each table, and badges; from what is published.
#include "engine/engine.hpp"
#include "features/meetings/conference/roster.hpp"

namespace dh::conference {

enum class Paper { people, tables, badges };

/// As PDF. `party`: only that delegation, 0 all. Errors: those of write_pdf.
Result<std::string> paper_pdf(const Engine& engine, const Roster& roster, Paper paper, std::int64_t party,
                              Tongue tongue);

/// Published meetings of a delegation, by slot.
std::vector<const Item*> meetings_of(const Roster& roster, std::int64_t party);
/// "08:25–08:50" of a slot on the clocks of that zone; "" = the event's. With its day, "25/11 08:25–08:50", when the
/// event goes over several days there.
std::string slot_times(const Event& event, int slot, const std::string& zone);
/// Name of a table of the event; "" when the number is none.
std::string table_name(const Event& event, int table);
/// The parties of a meeting beside this one.
std::string others(const Roster& roster, const Item& item, std::int64_t party);

}  // namespace dh::conference
