#include "records/warning_case/warning_case.hpp"

namespace dh {

std::span<const Choice> choices(WarningCaseState) {
  using enum WarningCaseState;
  static constexpr Choice all[] = {choice<open>("Đang xử lý", Tone::info), final_choice<closed>("Đã xong")};
  return all;
}

namespace {

const Field fields[] = {
    field<&WarningCase::title>("Vụ việc", required, listed, searched, max_length<300>),
    field<&WarningCase::warning>("Cảnh báo", required, listed),
    field<&WarningCase::victim>("Bên bị hại"),
    field<&WarningCase::victim_name>("Tên bên bị hại (khi chưa có hồ sơ)",
                                     personal("basic", "liên hệ, giúp bên bị hại", 1825)),
    field<&WarningCase::contact>("Liên hệ", personal("basic", "liên hệ, giúp bên bị hại", 1825)),
    field<&WarningCase::account>("Diễn biến", searched, multiline),
    field<&WarningCase::loss>("Thiệt hại"),
    field<&WarningCase::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<WarningCase>() == std::size(fields));

using enum WarningCaseState;
const std::vector<Step<WarningCase>> steps = {
    {.action = "close", .label = "Đóng vụ việc", .from = {open}, .to = closed, .by = publishers, .main = true,
     .needs_note = true},
};

/// The own body alone, whatever the publicity: no province, no territory, no audience.
const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_organisation},
    {Role::foreign_affairs_head, may_work, Over::own_organisation},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::border_desk, may_work, Over::own_organisation},
    {Role::consular_desk, may_work, Over::own_organisation},
    {Role::mission_officer, may_work, Over::own_organisation},
};

}  // namespace

const RecordType warning_case = record_type<WarningCase>(
    {.plural = "warning-cases",
     .prefix = "wcs",
     .code_prefix = "VV",
     .label = "Vụ việc đứng sau cảnh báo",
     .label_plural = "Vụ việc đứng sau cảnh báo",
     .title = "title",
     .reads_logged = true,
     .fields = fields,
     .rights = rights},
    {.start = open, .steps = steps, .editable = {{closed, {}}}, .path = {open, closed}});

}  // namespace dh
