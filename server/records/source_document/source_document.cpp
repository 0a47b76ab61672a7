#include "records/source_document/source_document.hpp"

namespace dh {

std::span<const Choice> choices(DocumentKind) {
  using enum DocumentKind;
  static constexpr Choice all[] = {
      choice<article>("Bài báo"), choice<report>("Báo cáo"), choice<letter>("Công văn, thư"),
      choice<speech>("Phát biểu"), choice<decision>("Quyết định"), choice<dispatch>("Điện, thông báo"),
      choice<plan>("Kế hoạch, đề án"), choice<minutes>("Biên bản"), choice<legal_text>("Văn bản pháp luật"),
      choice<other>("Khác"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&SourceDocument::title>("Tên văn bản", required, listed, searched, max_length<500>),
    field<&SourceDocument::kind>("Loại", required, listed),
    field<&SourceDocument::issuer>("Cơ quan, tác giả", listed, searched),
    field<&SourceDocument::number>("Số, ký hiệu", searched, max_length<100>),
    field<&SourceDocument::date>("Ngày", listed),
    field<&SourceDocument::publisher>("Nơi đăng", searched),
    field<&SourceDocument::address>("Địa chỉ để đọc"),
    field<&SourceDocument::language>("Ngôn ngữ"),
    field<&SourceDocument::text>("Tóm tắt", searched, multiline),
    field<&SourceDocument::answer_by>("Hạn trả lời", listed),
    field<&SourceDocument::original>("Nguyên văn", searched, multiline, max_length<60000>,
                                     hint("Chỉ văn bản gửi tới cơ quan; không chép bài báo."),
                                     personal("basic", "đối chiếu hồ sơ với văn bản gốc", 3650)),
};
static_assert(member_count<SourceDocument>() == std::size(fields));

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read, Over::open_to_all},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read, Over::open_to_all},
    {Role::provincial_leader, May::view, Over::own_province},
    {Role::provincial_leader, May::view, Over::open_to_all},
    {Role::clerk, may_work, Over::own_province},
    {Role::clerk, may_read, Over::open_to_all},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, May::view, Over::open_to_all},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::party_committee_reader, May::view, Over::own_province},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, may_read, Over::open_to_all},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read, Over::open_to_all},
    {Role::enterprise_member, May::view, Over::open_to_all},
};

}  // namespace

const RecordType source_document = record_type<SourceDocument>({
    .plural = "source-documents", .prefix = "doc", .code_prefix = "NG", .label = "Văn bản nguồn",
    .label_plural = "Văn bản nguồn", .title = "title", .fields = fields, .rights = rights, .merges = {"*"}});

}  // namespace dh
