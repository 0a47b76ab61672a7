#include "records/user/user.hpp"

namespace dh {

namespace {

const Field fields[] = {
    field<&UserRecord::name>("Họ và tên", required, listed, searched,
        personal("basic", "ghi nhận người thực hiện", 3650)),
    field<&UserRecord::post>("Chức vụ", listed),
    field<&UserRecord::role>("Vai trò", required, listed),
    field<&UserRecord::organisation>("Cơ quan", required, listed),
    field<&UserRecord::partner>("Đối tác", hint("Chỉ dùng cho thành viên của đối tác nước ngoài.")),
    field<&UserRecord::email>("Thư điện tử", max_length<200>, personal("basic", "liên hệ công việc", 365)),
    field<&UserRecord::phone>("Điện thoại", max_length<40>, personal("basic", "liên hệ công việc", 365)),
    field<&UserRecord::active>("Đang hoạt động", listed),
};
static_assert(member_count<UserRecord>() == std::size(fields));

/// A member of a partner names the partner; nobody else does. The machine is no person.
Result<void> role_fits(const UserRecord& u, const Context&) {
  if (u.role == Role::system) return fail_field("role", "user.system_role");
  if (u.role == Role::partner_member && !u.partner)
    return fail_field("partner", "field.missing", {{"field", "Đối tác"}});
  return {};
}

const Right rights[] = {
    {Role::administrator, May::view | May::create | May::edit | May::archive, Over::everywhere},
    {Role::foreign_affairs_head, May::view, Over::own_province},
    {Role::foreign_affairs_officer, May::view, Over::own_province},
    {Role::ministry_desk, May::view, Over::everywhere},
    {Role::foreign_affairs_officer, May::view, Over::own_organisation},
    {Role::provincial_leader, May::view, Over::own_province},
    {Role::clerk, May::view, Over::own_province},
};

}  // namespace

const RecordType user_type = record_type<UserRecord>({
    .plural = "users", .prefix = "usr", .code_prefix = "",
    .label = "Người dùng", .label_plural = "Người dùng",
    .title = "name", .owner = "organisation", .directory = true, .title_is_person = true,
    .fields = fields, .rights = rights, .rules = {role_fits},
});

}  // namespace dh
