#include "features/meetings/reasons.hpp"

#include <algorithm>
#include <bit>

#include "features/meetings/sat_model.hpp"

namespace dh::meetings {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string members(const Instance& in, int meeting) {
  std::string text;
  for (int p : in.problem->meetings[at(meeting)].participants) {
    if (!text.empty()) text += ", ";
    text += in.problem->participants[at(p)].id;
  }
  return text;
}

std::string resource_name(const Instance& in, int counter) {
  const Counter& own = in.counters[at(counter)];
  if (!own.is_place) return in.problem->pools[at(own.number)].id;
  for (const PlaceClass& place : in.problem->places)
    if (place.site == own.site && place.seats >= own.number) return place.id;
  return std::to_string(own.number);
}

/// A counter without room in all the open slots; −1 when there is none.
int full_resource(const Timetable& table, int meeting, SlotMask open) {
  const Instance& in = table.instance();
  for (int c : in.counters_of[at(meeting)]) {
    bool full = true;
    for (int t = 0; t < in.slots; ++t) full = full && (!has(open, t) || table.room(c, t) <= 0);
    if (full) return c;
  }
  return -1;
}

/// What one member's day leaves no room for; an empty key when it does.
Reason full_day(const Timetable& table, int meeting, int person) {
  const Instance& in = table.instance();
  const Participant& who = in.problem->participants[at(person)];
  const std::string& id = in.problem->meetings[at(meeting)].id;
  int placed = 0;
  for (int m : in.meetings_of[at(person)]) placed += table.slot_of(m) >= 0;
  if (who.max_meetings >= 0 && placed >= who.max_meetings)
    return {"meetings.reason.limit_reached",
            {{"meeting", id}, {"participant", who.id}, {"limit", std::to_string(who.max_meetings)}}};
  const SlotMask open = who.available & first_slots(in.slots);
  if (who.parallel != 1 || (open & ~table.busy(person)) != 0) return {};
  return {"meetings.reason.day_full",
          {{"meeting", id},
           {"participant", who.id},
           {"requests", std::to_string(in.meetings_of[at(person)].size())},
           {"slots", std::to_string(std::popcount(open))}}};
}

}  // namespace

Reason why_unplaced(const Timetable& table, int meeting) {
  const Instance& in = table.instance();
  const Meeting& own = in.problem->meetings[at(meeting)];
  const std::pair<std::string, std::string> who{"participants", members(in, meeting)};
  if (!own.withheld.empty()) return {own.withheld, {{"meeting", own.id}, who}};
  SlotMask open = in.domain[at(meeting)];
  const int common = std::popcount(open);
  if (open == 0) return {"meetings.reason.no_common_slot", {{"meeting", own.id}, who}};
  for (int p : own.participants) {
    Reason reason = full_day(table, meeting, p);
    if (!reason.key.empty()) return reason;
  }
  for (int earlier : own.after)
    if (table.slot_of(earlier) < 0)
      return {"meetings.reason.waits_for",
              {{"meeting", own.id}, {"other", in.problem->meetings[at(earlier)].id}}};
  for (int p : own.participants)
    if (table.is_single(p)) open &= ~table.busy(p);
  if (open == 0)
    return {"meetings.reason.never_both_free",
            {{"meeting", own.id}, who, {"slots", std::to_string(common)}}};
  const int c = full_resource(table, meeting, open);
  if (c < 0) return {"meetings.reason.rule", {{"meeting", own.id}, who}};
  return {"meetings.reason.resource_full",
          {{"meeting", own.id}, who, {"resource", resource_name(in, c)}}};
}

std::vector<Reason> why_infeasible(const Instance& in, std::uint64_t seed) {
  struct Trial {
    bool SatShape::*rule;
    const char* key;
  };
  const Trial trials[] = {{&SatShape::fairness, "meetings.reason.without_fairness"},
                          {&SatShape::precedence, "meetings.reason.without_order"},
                          {&SatShape::capacity, "meetings.reason.without_capacity"}};
  for (const Trial& trial : trials) {
    SatShape shape;
    shape.seed = seed;
    shape.*trial.rule = false;
    shape.with_breaks = shape.fairness && in.problem->fairness != no_fairness;
    SatModel model(in, shape);
    if (model.solve({}, {}, {}, 20'000, {}) != SatAnswer::yes) continue;
    return {{trial.key, {{"limit", std::to_string(in.problem->fairness)}}}};
  }
  return {{"meetings.reason.no_timetable", {}}};
}

namespace {

const std::vector<Sentence> sentence_table = {
  {"meetings.reason.no_common_slot",
   "Cuộc gặp {meeting} ({participants}) không có khung giờ nào mà tất cả cùng có mặt.",
   "Meeting {meeting} ({participants}) has no slot in which all of them are present."},
  {"meetings.reason.nothing_left",
   "Cuộc gặp {meeting} ({participants}): các cuộc gặp cố định, thứ tự trước – sau hoặc phòng đóng "
   "không để lại khung giờ nào.",
   "Meeting {meeting} ({participants}): fixed meetings, orders or closed rooms leave no slot."},
  {"meetings.reason.too_few_slots",
   "{participant} có {count} cuộc gặp ({meetings}) nhưng chỉ có các khung giờ {slots}.",
   "{participant} has {count} meetings ({meetings}) but only the slots {slots} for them."},
  {"meetings.reason.over_limit",
   "{participant} có {meetings} cuộc gặp bắt buộc, quá giới hạn {limit}.",
   "{participant} has {meetings} mandatory meetings, above the limit of {limit}."},
  {"meetings.reason.unfair",
   "{participant} không tránh được {breaks} lần ngắt quãng, quá mức chênh lệch {limit}.",
   "{participant} cannot have fewer than {breaks} breaks, more than the fairness {limit} allows."},
  {"meetings.reason.too_few_places",
   "Cần {need} lượt phòng hoặc bàn từ {resource} chỗ, chỉ có {have} trong cả chương trình.",
   "{need} rooms or tables with {resource} seats are needed, the whole event has {have}."},
  {"meetings.reason.too_few_units",
   "Cần {need} lượt {resource}, chỉ có {have} trong cả chương trình.",
   "{need} times {resource} are needed, the whole event has {have}."},
  {"meetings.reason.without_fairness",
   "Không có lịch nào giữ được mức chênh lệch {limit}; bỏ mức này thì xếp được.",
   "No timetable keeps the fairness {limit}; without it one exists."},
  {"meetings.reason.without_order",
   "Các ràng buộc trước – sau làm cho không xếp được; bỏ chúng thì xếp được.",
   "The order of the meetings makes it impossible; without it a timetable exists."},
  {"meetings.reason.without_capacity",
   "Số phòng, bàn hoặc phiên dịch không đủ ở một số khung giờ; có thêm thì xếp được.",
   "Rooms, tables or interpreters do not suffice in some slots; with more a timetable exists."},
  {"meetings.reason.no_timetable",
   "Đã chứng minh: không có lịch nào thoả mọi ràng buộc cùng lúc.",
   "Proven: no timetable keeps all the rules together."},
  {"meetings.reason.limit_reached",
   "Cuộc gặp {meeting}: {participant} đã đủ {limit} cuộc gặp.",
   "Meeting {meeting}: {participant} already has the {limit} meetings allowed."},
  {"meetings.reason.day_full",
   "Cuộc gặp {meeting}: {participant} có {requests} yêu cầu cho {slots} khung giờ, đã kín.",
   "Meeting {meeting}: {participant} has {requests} requests for {slots} slots, all are taken."},
  {"meetings.reason.waits_for",
   "Cuộc gặp {meeting} phải sau cuộc gặp {other}, mà cuộc này chưa xếp được.",
   "Meeting {meeting} must follow meeting {other}, which has no slot."},
  {"meetings.reason.resource_full",
   "Cuộc gặp {meeting} ({participants}): {resource} đã hết ở mọi khung giờ cùng rảnh.",
   "Meeting {meeting} ({participants}): {resource} is full in every slot they have free."},
  {"meetings.reason.rule",
   "Cuộc gặp {meeting} ({participants}): khung giờ cùng rảnh trái với khoảng nghỉ, di chuyển "
   "hoặc thứ tự.",
   "Meeting {meeting} ({participants}): the slots they have free break a buffer, a way or an order."},
  {"meetings.reason.never_both_free",
   "Cuộc gặp {meeting} ({participants}): trong {slots} khung giờ chung luôn có người bận.",
   "Meeting {meeting} ({participants}): in each of their {slots} common slots one of them is busy."},
  {"meetings.reason.awaits_booking",
   "Cuộc gặp {meeting} chờ người tham dự tự chọn giờ.",
   "Meeting {meeting} waits for its participants to choose a time."},
  {"meetings.reason.declined", "Cuộc gặp {meeting} đã bị từ chối.",
   "Meeting {meeting} was declined."},
  {"meetings.reason.not_accepted", "Cuộc gặp {meeting} chưa được nhận lời.",
   "Meeting {meeting} has not been accepted yet."},
};

}  // namespace

const std::vector<Sentence>& sentences() { return sentence_table; }

std::string sentence(const Reason& reason, std::string_view language) {
  std::string text = reason.key;
  for (const Sentence& row : sentences())
    if (row.key == reason.key) text = language == "vi" ? row.vi : row.en;
  for (const auto& [name, value] : reason.arguments) {
    const std::string mark = "{" + name + "}";
    for (std::size_t i = text.find(mark); i != std::string::npos; i = text.find(mark, i + value.size()))
      text.replace(i, mark.size(), value);
  }
  return text;
}

}  // namespace dh::meetings
