#include "records/meeting/meeting.hpp"

#include "records/attendance/attendance.hpp"

namespace dh {

std::span<const Choice> choices(MeetingKind) {
  static constexpr Choice all[] = {choice<MeetingKind::b2b>("Doanh nghiệp – doanh nghiệp"),
                                   choice<MeetingKind::b2g>("Doanh nghiệp – cơ quan nhà nước"),
                                   choice<MeetingKind::g2g>("Cơ quan nhà nước – cơ quan nhà nước")};
  return all;
}
std::span<const Choice> choices(DayPart) {
  static constexpr Choice all[] = {choice<DayPart::any>("Cả ngày"), choice<DayPart::morning>("Buổi sáng"),
                                   choice<DayPart::afternoon>("Buổi chiều")};
  return all;
}
std::span<const Choice> choices(MeetingState) {
  using enum MeetingState;
  static constexpr Choice all[] = {
      choice<proposed>("Đề nghị", Tone::neutral), choice<confirmed>("Đã xác nhận", Tone::info),
      final_choice<held>("Đã diễn ra", Tone::ok), final_choice<absent>("Vắng mặt", Tone::bad),
      final_choice<cancelled>("Đã hủy"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&Meeting::title>("Nội dung gặp", required, listed, searched),
    field<&Meeting::kind>("Loại", required, listed),
    field<&Meeting::parties>("Các bên", required, listed, audience),
    field<&Meeting::event>("Sự kiện", listed, group("Lúc nào, ở đâu")),
    field<&Meeting::slot_number>("Khung giờ số", listed, range<1, 2000>),
    field<&Meeting::table_number>("Bàn số", listed, range<1, 5000>),
    field<&Meeting::locked>("Giữ nguyên chỗ"),
    field<&Meeting::day_part>("Buổi"),
    field<&Meeting::not_before>("Không sớm hơn"),
    field<&Meeting::not_after>("Không muộn hơn"),
    field<&Meeting::after>("Phải sau các cuộc"),
    field<&Meeting::starts_at>("Bắt đầu", hint("Dùng khi gặp ngoài sự kiện.")),
    field<&Meeting::place>("Nơi gặp", searched),
    field<&Meeting::link>("Liên kết trực tuyến"),
    field<&Meeting::needs>("Nhu cầu", group("Vì sao gặp")),
    field<&Meeting::offers>("Chào mời"),
    field<&Meeting::present>("Người dự", multiline, group("Kết quả"),
        personal("basic", "ghi nhận thành phần dự", 1825)),
    field<&Meeting::interpreter>("Phiên dịch"),
    field<&Meeting::our_note>("Ghi chép của bên ta", searched, multiline),
    field<&Meeting::counterpart_note>("Ghi chép của bên bạn", multiline),
    field<&Meeting::next_step>("Bước tiếp theo", listed, searched),
    field<&Meeting::next_owner>("Ai làm"),
    field<&Meeting::next_due>("Hạn"),
    field<&Meeting::absent>("Bên vắng"),
    field<&Meeting::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Meeting>() == std::size(fields));

bool takes_part(const Meeting& m, Party p) {
  return std::find(m.parties.begin(), m.parties.end(), p) != m.parties.end();
}

/// So many meetings of the party may run at once at this event; one unless its attendance says more.
Result<std::int64_t> members_of(const Context& c, Id<Event> event, Party party) {
  for (const auto& a : TRY(store::referring<Attendance>(c, "event", event.value)))
    if (a.body.party == party) return a.body.members.value_or(1);
  return 1;
}

/// A party of `m` that would sit at more tables at once than it has members; else nothing.
Result<bool> is_overbooked(const Meeting& m, const Context& c, const std::vector<Stored<Meeting>>& same_slot) {
  for (Party p : m.parties) {
    const auto held = std::count_if(same_slot.begin(), same_slot.end(),
                                    [&](const auto& o) { return takes_part(o.body, p); });
    if (held > 0 && held + 1 > TRY(members_of(c, m.event, p))) return true;
  }
  return false;
}

Result<void> two_parties(const Meeting& m, const Context&) {
  if (m.parties.size() < 2) return fail_field("parties", "meeting.two_parties");
  if (m.event && m.starts_at) return fail_field("starts_at", "meeting.slot_or_time");
  if (!m.event && (m.slot_number || m.table_number)) return fail_field("event", "meeting.slot_without_event");
  return {};
}

Args named(const Head& head) { return {{"code", head.code}, {"title", head.title}}; }

/// A slot and table of the event, once; and nobody at two tables in one slot.
Result<void> no_clash(const Meeting& m, const Context& c) {
  if (!m.event || m.state == MeetingState::cancelled) return {};
  const Event event = TRY(store::load_as(c, m.event)).body;
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (m.slot_number && *m.slot_number > static_cast<std::int64_t>(event.slots.size()))
    all.fields.push_back({"slot_number", "meeting.no_such_slot", {{"most", std::to_string(event.slots.size())}}});
  else if (m.slot_number && event.slots[*m.slot_number - 1].kind != SlotKind::meeting)
    all.fields.push_back({"slot_number", "meeting.slot_taken", {{"what", event.slots[*m.slot_number - 1].label}}});
  if (m.table_number && *m.table_number > static_cast<std::int64_t>(event.tables.size()))
    all.fields.push_back({"table_number", "meeting.no_such_table", {{"most", std::to_string(event.tables.size())}}});
  std::vector<Stored<Meeting>> same_slot;
  if (m.slot_number && all.fields.empty())
    for (auto& other : TRY(store::referring<Meeting>(c, "event", m.event.value))) {
      const Meeting& o = other.body;
      if (other.head.id == c.head.id || o.state == MeetingState::cancelled || o.slot_number != m.slot_number) continue;
      if (m.table_number && o.table_number == m.table_number)
        all.fields.push_back({"table_number", "meeting.table_clash", named(other.head)});
      same_slot.push_back(std::move(other));
    }
  if (TRY(is_overbooked(m, c, same_slot)))
    for (const auto& other : same_slot)
      if (std::any_of(m.parties.begin(), m.parties.end(), [&](Party p) { return takes_part(other.body, p); }))
        all.fields.push_back({"slot_number", "meeting.party_clash", named(other.head)});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

constexpr RoleSet workers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
                                  Role::mission_officer, Role::department_contact, Role::enterprise_member);
constexpr RoleSet parties = workers | roles(Role::partner_member);
using enum MeetingState;
const std::vector<Step<Meeting>> steps = {
    {.action = "confirm", .label = "Xác nhận", .from = {proposed}, .to = confirmed, .by = parties, .main = true},
    {.action = "hold", .label = "Ghi đã diễn ra", .from = {proposed, confirmed}, .to = held, .by = workers,
     .main = true, .needs = {"our_note"},
     .inputs = {"our_note", "next_step", "next_owner", "next_due", "present", "counterpart_note"}},
    {.action = "miss", .label = "Ghi vắng mặt", .from = {proposed, confirmed}, .to = absent, .by = workers,
     .needs = {"absent"}, .inputs = {"absent", "our_note"}},
    {.action = "cancel", .label = "Hủy cuộc gặp", .from = {proposed, confirmed}, .to = cancelled, .by = parties,
     .needs_note = true},
};
constexpr std::string_view after[] = {"our_note", "counterpart_note", "next_step", "next_owner", "next_due", "present",
                                      "needs", "offers"};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read | May::step, Over::addressed},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::step, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_work, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read, Over::addressed},
    {Role::enterprise_member, may_work, Over::own_organisation},
    {Role::enterprise_member, may_read | May::step, Over::addressed},
    {Role::partner_member, may_read | May::step, Over::addressed},
};

}  // namespace

const RecordType meeting = record_type<Meeting>(
    {.plural = "meetings", .prefix = "mtg", .code_prefix = "CG", .label = "Cuộc gặp", .label_plural = "Cuộc gặp",
     .title = "title", .place = Place::meeting, .fields = fields, .rights = rights,
     .rules = {two_parties, no_clash}},
    {.start = proposed, .steps = steps,
     .editable = {{held, {std::begin(after), std::end(after)}}, {absent, {"our_note"}}, {cancelled, {}}},
     .path = {proposed, confirmed, held}});

}  // namespace dh
