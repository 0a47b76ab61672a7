#include "records/partner/partner.hpp"

namespace dh {

std::span<const Choice> choices(PartnerKind) {
  using enum PartnerKind;
  static constexpr Choice all[] = {
      choice<state_body>("Cơ quan nhà nước"),
      choice<locality>("Chính quyền địa phương"),
      choice<enterprise>("Doanh nghiệp"),
      choice<association>("Hiệp hội"),
      choice<university>("Viện, trường"),
      choice<international_organisation>("Tổ chức quốc tế"),
      choice<mission_in_vietnam>("Cơ quan đại diện nước ngoài tại Việt Nam"),
      choice<other>("Khác"),
  };
  return all;
}

std::span<const Choice> choices(Trust) {
  using enum Trust;
  static constexpr Choice all[] = {
      choice<unknown>("Chưa xác minh", Tone::neutral),
      choice<introduced>("Được giới thiệu", Tone::info),
      choice<checked>("Đã xác minh", Tone::ok),
      choice<warned>("Có cảnh báo", Tone::bad),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&Partner::name>("Tên", required, listed, searched, max_length<300>),
    field<&Partner::name_vi>("Tên tiếng Việt", searched, max_length<300>),
    field<&Partner::kind>("Loại", required, listed),
    field<&Partner::country>("Nước", required, listed, searched),
    field<&Partner::territory>("Địa bàn", reaches_missions),
    field<&Partner::locality>("Địa phương, thành phố", searched),
    field<&Partner::sectors>("Lĩnh vực", listed, searched),
    field<&Partner::description>("Giới thiệu", searched, multiline),
    field<&Partner::languages>("Ngôn ngữ làm việc"),
    field<&Partner::introduced_by>("Nguồn giới thiệu"),
    field<&Partner::trust>("Mức tin cậy", listed, group("Tin cậy")),
    field<&Partner::warning>("Cảnh báo", multiline),
    field<&Partner::website>("Trang thông tin", max_length<200>),
    field<&Partner::contact>("Người liên hệ", group("Liên hệ"), personal("basic", "liên hệ công việc", 730)),
    field<&Partner::contact_email>("Thư điện tử", max_length<200>, personal("basic", "liên hệ công việc", 730)),
    field<&Partner::organisation>("Tổ chức trên hệ thống"),
};
static_assert(member_count<Partner>() == std::size(fields));

/// A warning says what it warns of.
Result<void> warned_says_why(const Partner& p, const Context&) {
  if (p.trust == Trust::warned && p.warning.empty())
    return fail_field("warning", "partner.warning_empty");
  return {};
}

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work | May::merge, Over::everywhere},
    {Role::foreign_affairs_head, may_work | May::merge, Over::everywhere},
    {Role::provincial_leader, may_read, Over::everywhere},
    {Role::clerk, may_read, Over::everywhere},
    {Role::department_contact, may_read | May::create, Over::everywhere},
    {Role::commune_contact, may_read, Over::everywhere},
    {Role::party_committee_reader, may_read, Over::everywhere},
    {Role::ministry_desk, may_work | May::merge, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, may_read, Over::everywhere},
    {Role::border_desk, may_read, Over::everywhere},
    {Role::consular_desk, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::everywhere},
    {Role::enterprise_member, May::view, Over::open_to_all},
    {Role::enterprise_member, May::view, Over::addressed},
};

}  // namespace

const RecordType partner = record_type<Partner>({
    .plural = "partners", .prefix = "par", .code_prefix = "DT",
    .label = "Đối tác", .label_plural = "Đối tác",
    .title = "name", .directory = true, .has_timeline = true,
    .fields = fields, .rights = rights, .rules = {warned_says_why}, .merges = {"*"},
});

}  // namespace dh
