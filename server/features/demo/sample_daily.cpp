// Delegations and orders of the larger data set: what a busy desk opens every day.
#include "features/demo/sample.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/order/order.hpp"

namespace dh::demo {

namespace {

constexpr int days_before_departure = 30, days_of_a_trip = 5, days_to_report = 15;

/// Where a delegation stands that was proposed `age` days ago; some stay open for good, as in life.
OutboundDelegationState outbound_state(int age, int i) {
  using enum OutboundDelegationState;
  if (age < 5) return proposed;
  if (age < 12) return appraising;
  if (age < 25) return i % 20 == 0 ? refused : approved;
  if (age < days_before_departure) return mission_told;
  if (age < days_before_departure + days_of_a_trip) return under_way;
  if (age < days_before_departure + days_of_a_trip + days_to_report) return awaiting_report;
  return i % 200 == 0 ? awaiting_report : closed;
}

InboundDelegationState inbound_state(int age, int i) {
  using enum InboundDelegationState;
  if (age < 7) return announced;
  if (age < 14) return appraising;
  if (age < days_before_departure) return permitted;
  if (age < days_before_departure + days_of_a_trip) return receiving;
  if (age < days_before_departure + days_of_a_trip + days_to_report) return awaiting_report;
  return i % 200 == 0 ? awaiting_report : closed;
}

OrderState order_state(int age, int i) {
  using enum OrderState;
  if (age < 3) return draft;
  if (age < 7) return sent;
  if (age < 20) return acknowledged;
  if (age < 60) return assigned;
  return i % 100 == 0 ? acknowledged : closed;
}

}  // namespace

Made Sample::outbound(int i) {
  auto d = std::make_shared<OutboundDelegation>();
  const Place& p = place();
  const Abroad& to = abroad();
  const int age = days_between(day, today);
  d->title = "Đoàn ra mẫu " + number(i);
  d->level = static_cast<DelegationLevel>(below(3));
  d->rank = static_cast<LeaderRank>(below(4));
  d->purpose = static_cast<DelegationPurpose>(below(5));
  d->departs_on = add_days(day, days_before_departure);
  d->returns_on = add_days(day, days_before_departure + days_of_a_trip);
  d->territories = {Id<Territory>{to.territory}};
  d->stops.push_back({Country{to.country.empty() ? "JP" : to.country}, "", d->departs_on, d->returns_on});
  for (std::uint64_t n = 0, all = 2 + below(6); n < all; ++n)
    d->members.push_back({"Cán bộ mẫu " + number(static_cast<int>(below(20000))), "Chuyên viên", "Ông", {p.agency},
                          n == 0 ? DelegationRole::leader : DelegationRole::member, false, {}, {}});
  d->fund = static_cast<Fund>(below(4));
  d->state = outbound_state(age, i);
  Made m;
  m.body = d;
  m.owner = p.agency;
  m.province = p.province;
  if (d->state == OutboundDelegationState::awaiting_report) {
    m.clock = "DR-BC";
    m.due_on = to_text(add_days(*d->returns_on, days_to_report));
  }
  return m;
}

Made Sample::inbound(int i) {
  auto d = std::make_shared<InboundDelegation>();
  const Place& p = place();
  const Abroad& from = abroad();
  d->title = "Đoàn vào mẫu " + number(i);
  d->rank = static_cast<GuestRank>(below(8));
  d->purpose = static_cast<DelegationPurpose>(below(5));
  d->country.value = from.country.empty() ? "JP" : from.country;
  d->territories = {Id<Territory>{from.territory}};
  d->arrives_on = add_days(day, days_before_departure);
  d->leaves_on = add_days(day, days_before_departure + days_of_a_trip);
  d->guest_count = static_cast<std::int64_t>(2 + below(20));
  d->hosts = {Id<Organisation>{p.committee}};
  d->fund = static_cast<Fund>(below(4));
  d->state = inbound_state(days_between(day, today), i);
  Made m;
  m.body = d;
  m.owner = p.agency;
  m.province = p.province;
  if (d->state == InboundDelegationState::awaiting_report) {
    m.clock = "DV-BC";
    m.due_on = to_text(add_days(*d->leaves_on, days_to_report));
  }
  return m;
}

Made Sample::order(int i, const std::vector<Made>& missions) {
  auto o = std::make_shared<Order>();
  const Place& p = place();
  o->title = "Đặt hàng mẫu " + number(i);
  o->party.value = p.agency;
  o->desk.value = ministry;
  o->lines.push_back({static_cast<OrderKind>(below(7)), {abroad().territory}, Sector{one(sectors)}, "Kết quả mẫu", ""});
  o->state = order_state(days_between(day, today), i);
  if (o->state == OrderState::assigned || o->state == OrderState::closed) {
    o->scope = "Phạm vi mẫu.";
    o->lead.value = one(missions).id;
    o->missions = {o->lead};
  }
  Made m;
  m.body = o;
  m.owner = p.agency;
  m.province = p.province;
  if (o->state == OrderState::sent) {
    m.clock = "DH-TN";
    m.due_on = to_text(add_days(day, 8));
  }
  return m;
}

}  // namespace dh::demo
