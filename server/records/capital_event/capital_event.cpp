#include "records/capital_event/capital_event.hpp"

namespace dh {

std::span<const Choice> choices(CapitalEventKind) {
  using enum CapitalEventKind;
  static constexpr Choice all[] = {choice<granted>("Cấp mới", Tone::ok), choice<raised>("Điều chỉnh tăng", Tone::ok),
                                   choice<cut>("Điều chỉnh giảm", Tone::warn), choice<ended>("Chấm dứt", Tone::ended)};
  return all;
}

namespace {

const Field fields[] = {
    field<&CapitalEvent::title>("Diễn giải", required, listed, searched),
    field<&CapitalEvent::project>("Dự án", required, listed),
    field<&CapitalEvent::kind>("Loại", required, listed),
    field<&CapitalEvent::amount>("Vốn", required, listed),
    field<&CapitalEvent::dated>("Ngày", required, listed),
    field<&CapitalEvent::document>("Văn bản", searched),
    field<&CapitalEvent::note>("Ghi chú", multiline),
};
static_assert(member_count<CapitalEvent>() == std::size(fields));

/// First granted, once; what is taken away never exceeds what is there; one currency a project.
Result<void> ledger_stays_sound(const CapitalEvent& e, const Context& c) {
  if (!e.project || !e.amount) return {};
  std::int64_t total = 0;
  bool granted = false;
  for (const auto& other : TRY(store::referring<CapitalEvent>(c, "project", e.project.value))) {
    if (other.head.id == c.head.id || !other.body.amount) continue;
    if (other.body.amount->currency != e.amount->currency)
      return fail_field("amount", "exchange.one_currency");
    const bool minus = other.body.kind == CapitalEventKind::cut || other.body.kind == CapitalEventKind::ended;
    total += minus ? -other.body.amount->minor : other.body.amount->minor;
    granted = granted || other.body.kind == CapitalEventKind::granted;
  }
  if (e.kind == CapitalEventKind::granted && granted) return fail_field("kind", "capital.granted_twice");
  if (e.kind != CapitalEventKind::granted && !granted) return fail_field("kind", "capital.not_granted");
  const bool minus = e.kind == CapitalEventKind::cut || e.kind == CapitalEventKind::ended;
  if (minus && e.amount->minor > total)
    return fail_field("amount", "capital.more_than_there",
                      {{"total", to_vietnamese(Money{total, e.amount->currency})}});
  return {};
}

Result<void> not_in_future(const CapitalEvent& e, const Context& c) {
  if (e.dated && *e.dated > c.today) return fail_field("dated", "date.in_future");
  return {};
}

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
};

}  // namespace

const RecordType capital_event = record_type<CapitalEvent>({
    .plural = "capital-events", .prefix = "cap", .code_prefix = "VON", .label = "Biến động vốn",
    .label_plural = "Biến động vốn", .title = "title", .place = Place::value, .fields = fields, .rights = rights,
    .rules = {not_in_future, ledger_stays_sound}, .minus = "kind=cut,ended"});

}  // namespace dh
