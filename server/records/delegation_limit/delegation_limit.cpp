#include "records/delegation_limit/delegation_limit.hpp"

namespace dh {

std::span<const Choice> choices(LimitKind) {
  using enum LimitKind;
  static constexpr Choice all[] = {
      choice<trips_per_year>("Số chuyến của một người trong năm"),
      choice<people_head_of_province>("Số người, đoàn do người đứng đầu tỉnh dẫn đầu"),
      choice<people_deputy_head_of_province>("Số người, đoàn do cấp phó người đứng đầu dẫn đầu"),
      choice<people_head_of_department>("Số người, đoàn do lãnh đạo sở, xã dẫn đầu"),
      choice<people_other>("Số người, đoàn khác"),
      choice<days_per_country>("Số ngày ở một nước"),
      choice<countries>("Số nước của chuyến đi"),
      choice<days_per_trip>("Số ngày của chuyến đi"),
      choice<key_leaders_per_body>("Số lãnh đạo chủ chốt cùng cơ quan trong đoàn"),
      choice<same_content_years>("Số năm không lặp nơi đến và nội dung"),
      choice<passport_months>("Số tháng hộ chiếu còn hạn sau ngày về"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&DelegationLimit::source>("Quy định tại (số, ký hiệu văn bản)", required, listed, searched, max_length<200>),
    field<&DelegationLimit::kind>("Quy định về", required, listed),
    field<&DelegationLimit::value>("Mức", required, listed, range<0, 1000>),
    field<&DelegationLimit::valid_from>("Áp dụng từ ngày", required, listed),
    field<&DelegationLimit::valid_until>("Đến hết ngày", listed),
    field<&DelegationLimit::document>("Văn bản nguồn"),
    field<&DelegationLimit::note>("Ghi chú", multiline),
};
static_assert(member_count<DelegationLimit>() == std::size(fields));

Result<void> days_in_order(const DelegationLimit& l, const Context&) {
  if (l.valid_from && l.valid_until && *l.valid_until < *l.valid_from) return
    fail_field("valid_until", "date.end_before_start", {{"start", to_vietnamese(*l.valid_from)}});
  return {};
}

const Right rights[] = {
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_read, Over::own_province},
    {Role::commune_contact, May::view, Over::own_province},
    {Role::party_committee_reader, may_read, Over::own_province},
};

}  // namespace

const RecordType delegation_limit = record_type<DelegationLimit>(
    {.plural = "delegation-limits", .prefix = "dlm", .code_prefix = "QD", .label = "Quy định về đoàn ra",
     .label_plural = "Quy định về đoàn ra", .title = "source", .fields = fields, .rights = rights,
     .rules = {days_in_order}});

}  // namespace dh
