#include "records/event/event.hpp"

namespace dh {

std::span<const Choice> choices(EventKind) {
  using enum EventKind;
  static constexpr Choice all[] = {
      choice<connecting_conference>("Hội nghị kết nối"), choice<talks>("Hội đàm"),
      choice<exhibition>("Triển lãm"), choice<visit_programme>("Chương trình thăm"),
      choice<online>("Sự kiện trực tuyến"),
  };
  return all;
}
std::span<const Choice> choices(EventState) {
  using enum EventState;
  static constexpr Choice all[] = {
      choice<planned>("Dự kiến", Tone::neutral), choice<inviting>("Đang mời", Tone::info),
      choice<collecting>("Nhận đăng ký gặp", Tone::info), choice<timetabled>("Đang xếp lịch", Tone::warn),
      choice<published>("Đã công bố lịch", Tone::info), choice<running>("Đang diễn ra", Tone::warn),
      final_choice<closed>("Đã tổng kết", Tone::ok), final_choice<cancelled>("Đã hủy"),
  };
  return all;
}
std::span<const Choice> choices(SchedulingMode) {
  static constexpr Choice all[] = {choice<SchedulingMode::organiser>("Ban tổ chức xếp"),
                                   choice<SchedulingMode::participants>("Đại biểu tự xếp")};
  return all;
}
std::span<const Choice> choices(ConsentMode) {
  static constexpr Choice all[] = {choice<ConsentMode::opt_in>("Hai bên cùng đồng ý mới xếp"),
                                   choice<ConsentMode::opt_out>("Xếp trước, từ chối sau")};
  return all;
}
std::span<const Choice> choices(SlotKind) {
  using enum SlotKind;
  static constexpr Choice all[] = {
      choice<meeting>("Gặp riêng"), choice<plenary>("Phiên toàn thể"), choice<signing>("Lễ ký"),
      choice<courtesy_call>("Chào xã giao"), choice<pause>("Nghỉ"),
  };
  return all;
}
std::span<const Choice> choices(TableKind) {
  using enum TableKind;
  static constexpr Choice all[] = {choice<table>("Bàn"), choice<room>("Phòng"),
                                   choice<online_channel>("Kênh trực tuyến")};
  return all;
}

namespace {
const Field point_fields[] = {field<&EventPoint::name>("Điểm cầu", required), field<&EventPoint::online>("Trực tuyến"),
                              field<&EventPoint::place>("Nơi")};
const Field slot_fields[] = {field<&Slot::starts>("Từ", required), field<&Slot::ends>("Đến", required),
                             field<&Slot::kind>("Loại"), field<&Slot::label>("Ghi chú")};
const Field table_fields[] = {field<&MeetingTable::name>("Tên", required),
                              field<&MeetingTable::kind>("Loại"),
                              field<&MeetingTable::capacity>("Số chỗ", range<1, 5000>),
                              field<&MeetingTable::link>("Liên kết trực tuyến"),
                              field<&MeetingTable::site>("Khu"),
                              field<&MeetingTable::closed_from>("Đóng từ"),
                              field<&MeetingTable::closed_to>("Đóng đến")};
const Field interpreter_fields[] = {field<&Interpreter::from>("Từ tiếng", required),
                                    field<&Interpreter::into>("Sang tiếng", required),
                                    field<&Interpreter::count>("Số người", range<1, 500>),
                                    field<&Interpreter::names>("Tên phiên dịch")};
const Field dignitary_fields[] = {field<&Dignitary::party>("Bên", required), field<&Dignitary::post>("Chức vụ"),
                                  field<&Dignitary::room>("Phòng số", range<1, 5000>)};
}  // namespace

template <> std::span<const Field> columns_of<EventPoint>() { return point_fields; }
template <> std::span<const Field> columns_of<Slot>() { return slot_fields; }
template <> std::span<const Field> columns_of<MeetingTable>() { return table_fields; }
template <> std::span<const Field> columns_of<Interpreter>() { return interpreter_fields; }
template <> std::span<const Field> columns_of<Dignitary>() { return dignitary_fields; }

namespace {

const Field fields[] = {
    field<&Event::title>("Tên sự kiện", required, listed, searched, max_length<300>),
    field<&Event::title_en>("Tên tiếng Anh", searched, max_length<300>),
    field<&Event::kind>("Loại", required, listed),
    field<&Event::host>("Cơ quan chủ trì", required, listed, audience),
    field<&Event::co_organisers>("Cơ quan phối hợp", audience),
    field<&Event::place>("Địa điểm", listed, searched),
    field<&Event::province>("Địa phương"),
    field<&Event::territories>("Địa bàn đối tác", reaches_missions),
    field<&Event::zone>("Múi giờ", max_length<60>),
    field<&Event::starts_on>("Ngày bắt đầu", required, listed),
    field<&Event::ends_on>("Ngày kết thúc", required, listed),
    field<&Event::sectors>("Lĩnh vực", searched),
    field<&Event::description>("Nội dung", searched, multiline),
    field<&Event::participants>("Đơn vị tham dự", audience, group("Tham dự")),
    field<&Event::points>("Điểm cầu"),
    field<&Event::slots>("Khung giờ", group("Khung giờ và bàn")),
    field<&Event::tables>("Bàn, phòng, kênh"),
    field<&Event::interpreters>("Phiên dịch"),
    field<&Event::dignitaries>("Khách có phòng riêng"),
    field<&Event::scheduling>("Cách xếp lịch"),
    field<&Event::consent>("Cách đồng ý gặp"),
    field<&Event::travel_slots>("Số khung đi lại giữa hai khu", range<0, 20>),
    field<&Event::fairness>("Chênh lệch khoảng trống tối đa", range<0, 20>,
        hint("Bỏ trống là không giới hạn.")),
    field<&Event::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Event>() == std::size(fields));

Result<void> days_and_slots_in_order(const Event& e, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (e.starts_on && e.ends_on && *e.ends_on < *e.starts_on)
    all.fields.push_back({"ends_on", "date.end_before_start", {{"start", to_vietnamese(*e.starts_on)}}});
  for (std::size_t i = 0; i < e.slots.size(); ++i) {
    const std::string at = "slots[" + std::to_string(i) + "].";
    if (e.slots[i].ends <= e.slots[i].starts) all.fields.push_back({at + "ends", "event.slot_order", {}});
    if (i > 0 && e.slots[i].starts < e.slots[i - 1].ends)
      all.fields.push_back({at + "starts", "event.slots_overlap", {{"slot", std::to_string(i)}}});
  }
  for (std::size_t i = 0; i < e.dignitaries.size(); ++i)
    if (e.dignitaries[i].room && *e.dignitaries[i].room > static_cast<std::int64_t>(e.tables.size()))
      all.fields.push_back({"dignitaries[" + std::to_string(i) + "].room", "event.no_such_table", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

constexpr RoleSet hosts = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
                                Role::mission_officer);
using enum EventState;
const std::vector<Step<Event>> steps = {
    {.action = "invite", .label = "Bắt đầu mời", .from = {planned}, .to = inviting, .by = hosts, .main = true,
     .needs = {"place"}, .inputs = {"place"}},
    {.action = "collect", .label = "Nhận đăng ký gặp", .from = {planned, inviting}, .to = collecting, .by = hosts,
     .main = true, .needs = {"slots", "tables"}},
    {.action = "timetable", .label = "Xếp lịch", .from = {collecting}, .to = timetabled, .by = hosts, .main = true},
    {.action = "reopen", .label = "Mở lại đăng ký", .from = {timetabled}, .to = collecting, .by = hosts},
    {.action = "publish", .label = "Công bố lịch", .from = {timetabled}, .to = published, .by = hosts, .main = true},
    {.action = "start", .label = "Khai mạc", .from = {published}, .to = running, .by = hosts, .main = true},
    {.action = "close", .label = "Tổng kết", .from = {running}, .to = closed, .by = hosts, .main = true},
    {.action = "cancel", .label = "Hủy sự kiện", .from = {planned, inviting, collecting, timetabled, published},
     .to = cancelled, .by = hosts, .needs_note = true},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read, Over::addressed},
    {Role::foreign_affairs_head, may_read, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_read, Over::own_province},
    {Role::commune_contact, May::view, Over::own_province},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_work, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, May::view, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read, Over::own_territory},
    {Role::enterprise_member, may_read, Over::addressed},
    {Role::enterprise_member, May::view, Over::open_to_all},
    {Role::partner_member, may_read, Over::addressed},
    {Role::partner_member, May::view, Over::open_to_all},
    {Role::foreign_affairs_officer, May::view, Over::open_to_all},
    {Role::foreign_affairs_head, May::view, Over::open_to_all},
};

}  // namespace

const RecordType event = record_type<Event>(
    {.plural = "events", .prefix = "evt", .code_prefix = "SK", .label = "Sự kiện", .label_plural = "Sự kiện",
     .title = "title", .province = "province", .fields = fields, .rights = rights,
     .rules = {days_and_slots_in_order}},
    {.start = planned, .steps = steps,
     .editable = {{closed, {"description"}}, {cancelled, {}}},
     .path = {planned, inviting, collecting, timetabled, published, running, closed}});

}  // namespace dh
