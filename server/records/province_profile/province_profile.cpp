#include "records/province_profile/province_profile.hpp"

#include "records/offer/offer.hpp"

namespace dh {

namespace {
const Field zone_fields[] = {field<&IndustrialZone::name>("Tên khu", required),
                             field<&IndustrialZone::area>("Diện tích (ha)", range<0, 1000000>),
                             field<&IndustrialZone::free_area>("Còn trống (ha)", range<0, 1000000>),
                             field<&IndustrialZone::note>("Ghi chú")};
}  // namespace
template <> std::span<const Field> columns_of<IndustrialZone>() { return zone_fields; }

namespace {

const Field fields[] = {
    field<&ProvinceProfile::title>("Tên hồ sơ", required, listed, searched),
    field<&ProvinceProfile::province>("Địa phương", required, listed),
    field<&ProvinceProfile::summary>("Giới thiệu", required, searched, multiline),
    field<&ProvinceProfile::summary_en>("Giới thiệu tiếng Anh", searched, multiline),
    field<&ProvinceProfile::land_fund>("Quỹ đất, quy hoạch", searched, multiline, group("Đất và khu công nghiệp")),
    field<&ProvinceProfile::zones>("Khu công nghiệp, khu kinh tế"),
    field<&ProvinceProfile::priority_sectors>("Lĩnh vực ưu tiên", listed, searched, group("Ưu tiên")),
    field<&ProvinceProfile::priority_industries>("Ngành ưu tiên (VSIC)"),
    field<&ProvinceProfile::infrastructure>("Hạ tầng", searched, multiline),
    field<&ProvinceProfile::strengths>("Thế mạnh", searched, multiline),
    field<&ProvinceProfile::offers>("Dự án mời gọi"),
    field<&ProvinceProfile::contact>("Đầu mối liên hệ", personal("basic", "liên hệ công việc", 730)),
    field<&ProvinceProfile::source>("Nguồn"),
    field<&ProvinceProfile::as_of>("Cập nhật đến", listed),
};
static_assert(member_count<ProvinceProfile>() == std::size(fields));

Result<void> free_within_area(const ProvinceProfile& p, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  for (std::size_t i = 0; i < p.zones.size(); ++i)
    if (p.zones[i].area && p.zones[i].free_area && *p.zones[i].free_area > *p.zones[i].area)
      all.fields.push_back({"zones[" + std::to_string(i) + "].free_area", "profile.free_more_than_all", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, May::view, Over::open_to_all},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, May::view, Over::open_to_all},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, May::view, Over::own_province},
    {Role::department_contact, may_read, Over::own_province},
    {Role::party_committee_reader, May::view, Over::own_province},
    {Role::ministry_desk, may_read, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, May::view, Over::open_to_all},
    {Role::enterprise_member, May::view, Over::open_to_all},
    {Role::partner_member, May::view, Over::open_to_all},
};

}  // namespace

const RecordType province_profile = record_type<ProvinceProfile>({
    .plural = "province-profiles", .prefix = "pro", .code_prefix = "HS", .label = "Hồ sơ địa phương",
    .label_plural = "Hồ sơ địa phương", .title = "title", .province = "province", .has_timeline = true,
    .fields = fields, .rights = rights, .rules = {free_within_area}});

}  // namespace dh
