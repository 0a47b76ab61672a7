#include "records/info_use/info_use.hpp"

namespace dh {

std::span<const Choice> choices(InfoUseState) {
  using enum InfoUseState;
  static constexpr Choice all[] = {choice<received>("Chờ xử lý", Tone::warn), choice<done>("Đã xử lý", Tone::ok)};
  return all;
}
std::span<const Choice> choices(InfoResult) {
  using enum InfoResult;
  static constexpr Choice all[] = {
      choice<noted>("Đã nắm"), choice<passed_on>("Đã chuyển đơn vị liên quan"), choice<used>("Đã dùng vào việc"),
      choice<not_relevant>("Không liên quan"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&InfoUse::title>("Nội dung", required, listed, searched, max_length<400>),
    field<&InfoUse::info_item>("Bản tin"),
    field<&InfoUse::warning>("Cảnh báo"),
    field<&InfoUse::body>("Cơ quan nhận", required, listed, audience),
    field<&InfoUse::publisher>("Cơ quan công bố", audience),
    field<&InfoUse::asks>("Được đề nghị", multiline, max_length<2000>),
    field<&InfoUse::reply_by>("Phản hồi trước ngày", listed),
    field<&InfoUse::result>("Đã làm gì", by_flow, listed, group("Đã làm gì")),
    field<&InfoUse::reply>("Cụ thể, nội dung phản hồi", by_flow, searched, multiline),
    field<&InfoUse::passed_to>("Chuyển cho", by_flow),
    field<&InfoUse::done_on>("Ngày", by_flow),
    field<&InfoUse::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<InfoUse>() == std::size(fields));

Result<void> about_one(const InfoUse& u, const Context&) {
  if (static_cast<bool>(u.info_item) != static_cast<bool>(u.warning)) return {};
  return fail_field("info_item", "bulletin.about_one");
}
/// A reply that was asked for is given in words; what was passed on says to whom.
Result<void> says_what(const InfoUse& u, const Context&) {
  const bool must = !u.asks.empty() || u.result == InfoResult::used;
  if (must && u.reply.empty()) return fail_field("reply", "bulletin.say_what");
  if (u.result == InfoResult::passed_on && !u.passed_to && u.reply.empty())
    return fail_field("passed_to", "bulletin.say_to_whom");
  return {};
}
void note_day(InfoUse& u, const Context& c) { u.done_on = c.today; }
bool asks_reply(const InfoUse& u) { return u.reply_by.has_value(); }

constexpr RoleSet receivers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                    Role::commune_contact, Role::clerk, Role::party_committee_reader,
                                    Role::ministry_desk, Role::border_desk, Role::consular_desk,
                                    Role::mission_officer, Role::enterprise_member);
const std::vector<std::string_view> inputs = {"result", "reply", "passed_to"};
using enum InfoUseState;
const std::vector<Step<InfoUse>> steps = {
    {.action = "record", .label = "Ghi đã làm gì", .from = {received}, .to = done, .by = receivers, .main = true,
     .needs = {"result"}, .inputs = inputs, .stops = {"*"}, .when = says_what, .then = note_day},
    {.action = "add", .label = "Ghi thêm", .from = {done}, .to = done, .by = receivers, .needs = {"result"},
     .inputs = inputs, .when = says_what, .then = note_day},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_read | May::step, Over::own_organisation},
    {Role::foreign_affairs_officer, may_read, Over::addressed},
    {Role::foreign_affairs_head, may_read | May::step, Over::own_organisation},
    {Role::foreign_affairs_head, may_read, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read | May::step, Over::own_organisation},
    {Role::department_contact, may_read | May::step, Over::own_organisation},
    {Role::commune_contact, may_read | May::step, Over::own_organisation},
    {Role::party_committee_reader, may_read | May::step, Over::own_organisation},
    {Role::ministry_desk, may_read | May::step, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::addressed},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::border_desk, may_read | May::step, Over::own_organisation},
    {Role::border_desk, may_read, Over::addressed},
    {Role::consular_desk, may_read | May::step, Over::own_organisation},
    {Role::consular_desk, may_read, Over::addressed},
    {Role::mission_officer, may_read | May::step, Over::own_organisation},
    {Role::mission_officer, may_read, Over::addressed},
    {Role::enterprise_member, may_read | May::step, Over::own_organisation},
};

}  // namespace

const RecordType info_use = record_type<InfoUse>(
    {.plural = "info-uses", .prefix = "ius", .code_prefix = "", .label = "Phần xử lý thông tin",
     .label_plural = "Phần xử lý thông tin", .title = "title", .owner = "body", .fields = fields, .rights = rights,
     .rules = {about_one}},
    {.start = received, .starts = {{.code = "TT-PH", .from = "reply_by", .only = asks_reply}}, .steps = steps,
     .editable = {{received, {}}, {done, {}}}, .path = {received, done}});

}  // namespace dh
