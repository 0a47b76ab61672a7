#include "records/organisation/organisation.hpp"

#include "records/territory/territory.hpp"

namespace dh {

std::span<const Choice> choices(OrganisationKind) {
  using enum OrganisationKind;
  static constexpr Choice all[] = {
      choice<foreign_affairs_department>("Sở Ngoại vụ"),
      choice<peoples_committee_office>("Văn phòng Ủy ban nhân dân tỉnh"),
      choice<peoples_committee>("Ủy ban nhân dân"),
      choice<line_department>("Sở, ban, ngành"),
      choice<commune>("Ủy ban nhân dân cấp xã"),
      choice<border_commune>("Ủy ban nhân dân xã biên giới"),
      choice<party_committee>("Tỉnh ủy, Thành ủy"),
      choice<ministry>("Bộ, cơ quan ngang bộ"),
      choice<ministry_department>("Đơn vị thuộc Bộ"),
      choice<mission>("Cơ quan đại diện ở nước ngoài"),
      choice<enterprise>("Doanh nghiệp"),
      choice<association>("Hiệp hội"),
      choice<research_institute>("Viện, trường"),
      choice<other>("Khác"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&Organisation::name>("Tên", required, listed, searched, max_length<300>),
    field<&Organisation::name_en>("Tên tiếng Anh", searched, max_length<300>),
    field<&Organisation::kind>("Loại", required, listed),
    field<&Organisation::foreign_affairs_agency>("Là cơ quan ngoại vụ cấp tỉnh",
        hint("Quyền gắn với vai trò này, không gắn với tên cơ quan (TT 09/2025/TT-BNG).")),
    field<&Organisation::parent>("Cơ quan cấp trên"),
    field<&Organisation::province>("Địa phương", listed),
    field<&Organisation::territories>("Địa bàn phụ trách", hint("Dùng cho cơ quan đại diện, kể cả kiêm nhiệm.")),
    field<&Organisation::agency_code>("Mã định danh, mã số thuế", searched, max_length<35>,
        group("Mã và hiệu lực")),
    field<&Organisation::old_agency_code>("Mã cũ", max_length<35>),
    field<&Organisation::valid_from>("Hiệu lực từ"),
    field<&Organisation::valid_to>("Hiệu lực đến"),
    field<&Organisation::succeeds>("Kế thừa từ"),
    field<&Organisation::sectors>("Lĩnh vực", searched, group("Giới thiệu")),
    field<&Organisation::description>("Giới thiệu", searched, multiline),
    field<&Organisation::website>("Trang thông tin", max_length<200>),
    field<&Organisation::contact>("Đầu mối liên hệ", max_length<400>,
        personal("basic", "liên hệ công việc", 730)),
};
static_assert(member_count<Organisation>() == std::size(fields));

/// The code of a body: QĐ 20/2020/QĐ-TTg Điều 4–8; an enterprise has its tax code.
Result<void> dates_in_order(const Organisation& o, const Context&) {
  if (o.valid_from && o.valid_to && *o.valid_to < *o.valid_from)
    return fail_field("valid_to", "date.end_before_start", {{"start", to_vietnamese(*o.valid_from)}});
  return {};
}

const Right rights[] = {
    {Role::administrator, may_work | May::merge, Over::everywhere},
    {Role::foreign_affairs_officer, may_read, Over::everywhere},
    {Role::foreign_affairs_officer, May::create, Over::everywhere},
    {Role::foreign_affairs_officer, May::edit, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::create, Over::everywhere},
    {Role::foreign_affairs_head, May::edit | May::archive | May::merge, Over::own_province},
    {Role::provincial_leader, may_read, Over::everywhere},
    {Role::clerk, may_read, Over::everywhere},
    {Role::department_contact, may_read, Over::everywhere},
    {Role::department_contact, May::edit, Over::own_organisation},
    {Role::commune_contact, may_read, Over::everywhere},
    {Role::party_committee_reader, may_read, Over::everywhere},
    {Role::ministry_desk, may_read | May::create | May::edit, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, may_read, Over::everywhere},
    {Role::border_desk, may_read, Over::everywhere},
    {Role::consular_desk, may_read, Over::everywhere},
    {Role::mission_officer, may_read, Over::everywhere},
    {Role::mission_officer, May::edit, Over::own_organisation},
    {Role::enterprise_member, May::view, Over::everywhere},
    {Role::enterprise_member, May::edit | May::comment, Over::own_organisation},
    {Role::partner_member, May::view, Over::everywhere},
};

}  // namespace

const RecordType organisation = record_type<Organisation>({
    .plural = "organisations", .prefix = "org", .code_prefix = "",
    .label = "Cơ quan, tổ chức", .label_plural = "Cơ quan, tổ chức",
    .title = "name", .province = "province", .owner = "id", .directory = true, .has_timeline = true,
    .fields = fields, .rights = rights, .rules = {dates_in_order},
    .merges = {"*"},
});

}  // namespace dh
