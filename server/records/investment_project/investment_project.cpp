#include "records/investment_project/investment_project.hpp"

namespace dh {

std::span<const Choice> choices(ProjectStage) {
  using enum ProjectStage;
  static constexpr Choice all[] = {
      choice<interest>("Có quan tâm", Tone::neutral), choice<survey>("Đang khảo sát", Tone::info),
      choice<in_principle>("Đang xin chủ trương", Tone::warn), choice<licensed>("Đã cấp giấy", Tone::info),
      choice<disbursing>("Đang giải ngân", Tone::info), choice<operating>("Đang hoạt động", Tone::ok),
      final_choice<ended>("Đã kết thúc"),
  };
  return all;
}
std::span<const Choice> choices(ProjectStatus) {
  using enum ProjectStatus;
  static constexpr Choice all[] = {
      choice<active>("Đang tiến triển", Tone::ok), choice<delayed>("Chậm", Tone::warn),
      choice<dormant>("Tạm lắng", Tone::neutral), choice<lost>("Không thành", Tone::ended),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&InvestmentProject::title>("Tên dự án", required, listed, searched, max_length<400>),
    field<&InvestmentProject::investor>("Nhà đầu tư", required, listed, audience),
    field<&InvestmentProject::partners>("Các bên tham gia", audience),
    field<&InvestmentProject::country>("Nước đầu tư", required, listed, searched),
    field<&InvestmentProject::province>("Địa phương", required, listed),
    field<&InvestmentProject::sectors>("Lĩnh vực", searched),
    field<&InvestmentProject::vsic>("Ngành kinh tế (VSIC)"),
    field<&InvestmentProject::site>("Địa điểm", searched),
    field<&InvestmentProject::status>("Diễn biến", listed),
    field<&InvestmentProject::status_because>("Lý do của diễn biến", multiline),
    field<&InvestmentProject::look_again_on>("Ngày xem lại"),
    field<&InvestmentProject::occasion>("Nhân dịp", searched, hint("Ví dụ chuyến thăm cấp cao.")),
    field<&InvestmentProject::agreements>("Thỏa thuận", group("Chuỗi")),
    field<&InvestmentProject::commitments>("Cam kết"),
    field<&InvestmentProject::offers>("Chào mời"),
    field<&InvestmentProject::licence_number>("Số giấy chứng nhận", searched, max_length<60>, group("Giấy chứng nhận")),
    field<&InvestmentProject::licensed_on>("Ngày cấp"),
    field<&InvestmentProject::description>("Mô tả", searched, multiline),
    field<&InvestmentProject::ended_because>("Lý do kết thúc", multiline),
    field<&InvestmentProject::state>("Giai đoạn", listed, by_flow),
};
static_assert(member_count<InvestmentProject>() == std::size(fields));

/// Who is delayed, dormant or lost says why; who is dormant says when to look again.
Result<void> status_says_why(const InvestmentProject& p, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (p.status != ProjectStatus::active && p.status_because.empty())
    all.fields.push_back({"status_because", "opinion.say_why", {}});
  if (p.status == ProjectStatus::dormant && !p.look_again_on)
    all.fields.push_back({"look_again_on", "field.missing", {{"field", "Ngày xem lại"}}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

constexpr RoleSet workers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                  Role::ministry_desk);
using enum ProjectStage;
const std::vector<Step<InvestmentProject>> steps = {
    {.action = "survey", .label = "Ghi khảo sát", .from = {interest}, .to = survey, .by = workers, .main = true},
    {.action = "seek_approval", .label = "Ghi xin chủ trương", .from = {interest, survey}, .to = in_principle,
     .by = workers, .main = true, .needs = {"site"}, .inputs = {"site"}},
    {.action = "license", .label = "Ghi đã cấp giấy", .from = {survey, in_principle}, .to = licensed, .by = workers,
     .main = true, .needs = {"licence_number", "licensed_on"}, .inputs = {"licence_number", "licensed_on"}},
    {.action = "disburse", .label = "Ghi bắt đầu giải ngân", .from = {licensed}, .to = disbursing, .by = workers,
     .main = true},
    {.action = "operate", .label = "Ghi hoạt động", .from = {licensed, disbursing}, .to = operating, .by = workers,
     .main = true},
    {.action = "end", .label = "Kết thúc", .from = {interest, survey, in_principle, licensed, disbursing, operating},
     .to = ended, .by = workers, .needs = {"ended_because"}, .inputs = {"ended_because", "status", "status_because"}},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_work, Over::own_province},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::enterprise_member, may_read, Over::addressed},
    {Role::partner_member, May::view, Over::addressed},
};

}  // namespace

const RecordType investment_project = record_type<InvestmentProject>(
    {.plural = "investment-projects", .prefix = "prj", .code_prefix = "DA", .label = "Dự án đầu tư",
     .label_plural = "Dự án đầu tư", .title = "title", .province = "province", .place = Place::project,
     .fields = fields, .rights = rights, .rules = {status_says_why}},
    {.start = interest, .steps = steps, .editable = {{ended, {"description"}}},
     .path = {interest, survey, in_principle, licensed, disbursing, operating}});

}  // namespace dh
