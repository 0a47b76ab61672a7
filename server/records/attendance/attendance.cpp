#include "records/attendance/attendance.hpp"

#include "base/zone.hpp"

namespace dh {

std::span<const Choice> choices(AttendanceMode) {
  static constexpr Choice all[] = {choice<AttendanceMode::on_site>("Dự tại chỗ"),
                                   choice<AttendanceMode::online>("Dự trực tuyến")};
  return all;
}
std::span<const Choice> choices(AttendanceState) {
  using enum AttendanceState;
  static constexpr Choice all[] = {
      choice<invited>("Đã mời", Tone::neutral), choice<accepted>("Nhận lời", Tone::info),
      choice<present>("Có mặt", Tone::ok),      choice<declined>("Không dự", Tone::ended),
      choice<withdrawn>("Đã rút", Tone::bad),
  };
  return all;
}

namespace {
const Field absence_fields[] = {field<&Absence::from>("Từ", required), field<&Absence::to>("Đến", required),
                                field<&Absence::wished>("Chỉ là mong muốn"), field<&Absence::note>("Ghi chú")};
}  // namespace

template <> std::span<const Field> columns_of<Absence>() { return absence_fields; }

namespace {

const Field fields[] = {
    field<&Attendance::name>("Tên trên thẻ", required, listed, searched, max_length<200>),
    field<&Attendance::event>("Sự kiện", required, listed),
    field<&Attendance::party>("Bên", required, listed, audience),
    field<&Attendance::head_of_delegation>("Trưởng đoàn", searched, personal("basic", "in thẻ và đón tiếp", 730)),
    field<&Attendance::post>("Chức vụ"),
    field<&Attendance::mode>("Hình thức dự", listed),
    field<&Attendance::zone>("Múi giờ của đoàn", max_length<60>, hint("Ví dụ Asia/Tokyo; bỏ trống là giờ sự kiện.")),
    field<&Attendance::languages>("Ngôn ngữ làm việc"),
    field<&Attendance::rank>("Thứ bậc lễ tân", range<1, 100>, hint("1 là cao nhất.")),
    field<&Attendance::members>("Số nhóm gặp cùng lúc", range<1, 50>),
    field<&Attendance::arrives>("Đến lúc", group("Khi nào gặp được")),
    field<&Attendance::leaves>("Về lúc"),
    field<&Attendance::day_from>("Gặp từ giờ", max_length<5>, hint("Giờ của đoàn, ví dụ 08:00.")),
    field<&Attendance::day_to>("Gặp đến giờ", max_length<5>),
    field<&Attendance::absences>("Lúc không gặp"),
    field<&Attendance::max_meetings>("Số cuộc gặp tối đa", range<0, 200>),
    field<&Attendance::quota>("Số cuộc được ưu tiên", range<0, 200>),
    field<&Attendance::buffer>("Số khung nghỉ giữa hai cuộc", range<0, 20>),
    field<&Attendance::note>("Ghi chú", searched, multiline),
    field<&Attendance::confirmation>("Trả lời qua liên kết", listed, by_flow),
    field<&Attendance::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Attendance>() == std::size(fields));

Result<void> times_in_order(const Attendance& a, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (a.arrives && a.leaves && *a.leaves <= *a.arrives) all.fields.push_back({"leaves", "event.slot_order", {}});
  if (!is_zone(a.zone)) all.fields.push_back({"zone", "attendance.no_such_zone", {{"zone", a.zone}}});
  const auto day = [&](const char* name, const std::string& text) {
    if (!text.empty() && !minute_of_day(text))
      all.fields.push_back({name, "attendance.no_such_hour", {{"text", text}}});
  };
  day("day_from", a.day_from);
  day("day_to", a.day_to);
  if (minute_of_day(a.day_to).value_or(1440) <= minute_of_day(a.day_from).value_or(0))
    all.fields.push_back({"day_to", "event.slot_order", {}});
  for (std::size_t i = 0; i < a.absences.size(); ++i)
    if (a.absences[i].to <= a.absences[i].from)
      all.fields.push_back({"absences[" + std::to_string(i) + "].to", "event.slot_order", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<void> once_an_event(const Attendance& a, const Context& c) {
  for (const auto& other : TRY(store::referring<Attendance>(c, "event", a.event.value)))
    if (other.head.id != c.head.id && other.body.party == a.party)
      return fail_field("party", "attendance.twice", {{"code", other.head.code}});
  return {};
}

constexpr RoleSet hosts = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
                                Role::mission_officer);
constexpr RoleSet parties = hosts | roles(Role::enterprise_member, Role::partner_member, Role::department_contact);
using enum AttendanceState;
const std::vector<Step<Attendance>> steps = {
    {.action = "accept", .label = "Ghi nhận lời", .from = {invited, declined}, .to = accepted, .by = parties,
     .main = true},
    {.action = "decline", .label = "Ghi không dự", .from = {invited, accepted}, .to = declined, .by = parties},
    {.action = "check_in", .label = "Điểm danh", .from = {invited, accepted, declined, withdrawn}, .to = present,
     .by = hosts, .main = true},
    {.action = "undo_check_in", .label = "Bỏ điểm danh", .from = {present}, .to = accepted, .by = hosts},
    {.action = "withdraw", .label = "Ghi rút", .from = {invited, accepted, present}, .to = withdrawn, .by = hosts,
     .inputs = {"leaves"}},
    {.action = "rejoin", .label = "Ghi dự lại", .from = {withdrawn}, .to = accepted, .by = hosts,
     .inputs = {"leaves"}},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read | May::step, Over::addressed},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::step, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_read, Over::own_province},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::ministry_desk, may_work, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::enterprise_member, may_read | May::step, Over::addressed},
    {Role::partner_member, may_read | May::step, Over::addressed},
};

}  // namespace

const RecordType attendance = record_type<Attendance>(
    {.plural = "attendances", .prefix = "att", .code_prefix = "DB", .label = "Đơn vị dự sự kiện",
     .label_plural = "Đơn vị dự sự kiện", .title = "name", .fields = fields, .rights = rights,
     .rules = {times_in_order, once_an_event}},
    {.start = invited, .steps = steps, .path = {invited, accepted, present}});

}  // namespace dh
