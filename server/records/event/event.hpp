#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/territory/territory.hpp"

namespace dh {

enum class EventKind { connecting_conference, talks, exhibition, visit_programme, online };
std::span<const Choice> choices(EventKind);
enum class EventState { planned, inviting, collecting, timetabled, published, running, closed, cancelled };
std::span<const Choice> choices(EventState);
enum class SchedulingMode { organiser, participants };
std::span<const Choice> choices(SchedulingMode);
enum class ConsentMode { opt_in, opt_out };
std::span<const Choice> choices(ConsentMode);
enum class SlotKind { meeting, plenary, signing, courtesy_call, pause };
std::span<const Choice> choices(SlotKind);
enum class TableKind { table, room, online_channel };
std::span<const Choice> choices(TableKind);

/// A point of the event, on site or online.
struct EventPoint {
  std::string name;
  bool online = false;
  std::string place;
};
/// A stretch of time, numbered from 1 by its place in the list. Stored in UTC.
struct Slot {
  Instant starts{};
  Instant ends{};
  SlotKind kind{};
  std::string label;
};
/// A table, room or online channel, numbered from 1 by its place in the list.
struct MeetingTable {
  std::string name;
  TableKind kind{};
  std::optional<std::int64_t> capacity;
  std::string link;
  std::string site;                       ///< far apart when different; "" is the hall
  std::optional<Instant> closed_from;
  std::optional<Instant> closed_to;       ///< empty = to the end
};
struct Interpreter {
  Language from;
  Language into;
  std::optional<std::int64_t> count;
  std::string names;                      ///< separated by commas, in the order in which they are asked
};
/// A dignitary has a room; the others come to it.
struct Dignitary {
  Party party;
  std::string post;
  std::optional<std::int64_t> room;   ///< number of a table of the list
};

/// A connecting conference or another meeting of many, with slots and tables.
struct Event {
  static constexpr std::string_view type_name = "event";
  std::string title;
  std::string title_en;
  EventKind kind{};
  Id<Organisation> host;
  std::vector<Party> co_organisers;
  std::string place;
  Province province;
  std::vector<Id<Territory>> territories;
  std::string zone = "Asia/Ho_Chi_Minh";
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
  std::vector<Sector> sectors;
  std::string description;
  std::vector<Party> participants;
  std::vector<EventPoint> points;
  std::vector<Slot> slots;
  std::vector<MeetingTable> tables;
  std::vector<Interpreter> interpreters;
  std::vector<Dignitary> dignitaries;
  SchedulingMode scheduling{};
  ConsentMode consent{};
  std::optional<std::int64_t> travel_slots;   ///< idle slots between meetings on two sites
  std::optional<std::int64_t> fairness;       ///< largest difference of breaks between two parties
  EventState state{};
};

extern const RecordType event;

}  // namespace dh
