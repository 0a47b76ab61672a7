#include "features/demo/sample.hpp"

#include "records/capital_event/capital_event.hpp"
#include "records/event/event.hpp"
#include "records/meeting/meeting.hpp"
#include "records/opinion/opinion.hpp"
#include "records/partner/partner.hpp"
#include "records/user/user.hpp"

namespace dh::demo {

namespace {

constexpr const char* goods[] = {"vải thiều", "cà phê", "chè", "hạt dẻ", "thủy sản", "hồ tiêu", "đồ gỗ", "dệt may",
                                 "linh kiện điện tử", "du lịch", "phần mềm", "năng lượng mặt trời", "dược liệu", "gạo"};
constexpr CooperationKind kinds[] = {
    CooperationKind::investment, CooperationKind::trade_export, CooperationKind::trade_import,
    CooperationKind::technology, CooperationKind::labour,       CooperationKind::education,
    CooperationKind::culture,    CooperationKind::tourism,      CooperationKind::twinning};

template <class T>
Made made(std::shared_ptr<T> body, std::int64_t owner, std::string province) {
  Made m;
  m.body = std::move(body);
  m.owner = owner;
  m.province = std::move(province);
  return m;
}

/// Older records are further on their way: the state moves with age in days.
template <class E>
E by_age(int age, std::initializer_list<std::pair<int, E>> steps) {
  E out = steps.begin()->second;
  for (const auto& [from, state] : steps)
    if (age >= from) out = state;
  return out;
}

}  // namespace

const Place& Sample::place() {
  // Two cities hold a third of the records (volumes.md).
  const std::uint64_t roll = below(6);
  return roll == 0 ? places[0] : roll == 1 ? places[places.size() / 2] : one(places);
}
const Abroad& Sample::abroad() {
  return countries[below(3) == 0 ? below(countries.size()) : below(20) * 7 % countries.size()];
}

std::string Sample::number(int i) const {
  std::string n = std::to_string(i + 1);
  if (n.size() < 5) n.insert(0, 5 - n.size(), '0');
  return n;
}

Made Sample::mission(int i) {
  auto o = std::make_shared<Organisation>();
  o->name = "Cơ quan đại diện mẫu " + number(i);
  o->kind = OrganisationKind::mission;
  o->parent.value = ministry;
  o->territories = {Id<Territory>{abroad().territory}};
  return made(o, 0, "");
}

Made Sample::officer(int i, const std::vector<Made>& missions) {
  auto u = std::make_shared<UserRecord>();
  u->name = "Cán bộ mẫu " + number(i + 15);
  u->post = "Chuyên viên";
  if (i % 5 == 0 && !missions.empty()) {
    u->role = Role::mission_officer;
    u->organisation.value = one(missions).id;
    return made(u, u->organisation.value, "");
  }
  const Place& p = place();
  u->role = i % 7 == 0 ? Role::foreign_affairs_head : Role::foreign_affairs_officer;
  u->organisation.value = p.agency;
  return made(u, p.agency, p.province);
}

Made Sample::enterprise(int i) {
  auto o = std::make_shared<Organisation>();
  const Place& p = place();
  o->name = "Doanh nghiệp mẫu " + number(i) + " (" + p.name + ")";
  o->kind = OrganisationKind::enterprise;
  o->province.value = p.province;
  o->sectors = {Sector{one(sectors)}};
  o->description = std::string("Đơn vị mẫu về ") + goods[below(std::size(goods))] + ".";
  return made(o, 0, p.province);
}

Made Sample::partner(int i) {
  auto x = std::make_shared<Partner>();
  const Abroad& a = abroad();
  x->name = "Sample Partner " + number(i);
  x->name_vi = "Đối tác mẫu " + number(i);
  x->kind = static_cast<PartnerKind>(below(5));
  x->country.value = a.country.empty() ? "JP" : a.country;
  x->territory.value = a.territory;
  x->sectors = {Sector{one(sectors)}, Sector{one(sectors)}};
  x->languages = {Language{"en"}};
  x->trust = static_cast<Trust>(below(3));
  const Place& p = place();
  return made(x, p.agency, p.province);
}

Made Sample::need(int i, const std::vector<Made>& enterprises) {
  auto n = std::make_shared<Need>();
  const Made& e = one(enterprises);
  const int age = days_between(day, today);
  n->title = std::string("Nhu cầu mẫu ") + number(i) + ": " + goods[below(std::size(goods))];
  n->kind = kinds[below(std::size(kinds))];
  n->party.value = e.id;
  n->sectors = {Sector{one(sectors)}};
  n->territories = {Id<Territory>{abroad().territory}};
  n->description = "Nhu cầu mẫu để đo tải, không phải số liệu thật.";
  n->valid_until = add_days(day, 365);
  n->state = by_age<ExchangeState>(age, {{0, ExchangeState::draft},
                                         {20, ExchangeState::open},
                                         {200, i % 3 ? ExchangeState::matched : ExchangeState::open},
                                         {366, i % 4 == 0   ? ExchangeState::lapsed
                                               : i % 4 == 1 ? ExchangeState::withdrawn
                                               : i % 4 == 2 ? ExchangeState::in_talks
                                                            : ExchangeState::met_by_agreement}});
  Made m = made(n, e.id, e.province);
  m.publicity = i % 3 == 0 ? "open_to_all" : i % 50 == 1 ? "restricted" : "internal";
  return m;
}

Made Sample::offer(int i, const std::vector<Made>& partners, const std::vector<Made>& enterprises) {
  auto o = std::make_shared<Offer>();
  const bool foreign = i % 2 == 0;
  const Made& e = foreign ? one(partners) : one(enterprises);
  o->title = std::string("Chào mời mẫu ") + number(i) + ": " + goods[below(std::size(goods))];
  o->kind = kinds[below(std::size(kinds))];
  o->party.value = e.id;
  o->sectors = {Sector{one(sectors)}};
  o->territories = {Id<Territory>{abroad().territory}};
  o->description = "Chào mời mẫu để đo tải, không phải số liệu thật.";
  o->valid_until = add_days(day, 365);
  if (o->kind == CooperationKind::investment) o->site = "Khu mẫu";
  o->state = by_age<ExchangeState>(
      days_between(day, today),
      {{0, ExchangeState::open}, {366, i % 2 ? ExchangeState::lapsed : ExchangeState::in_talks}});
  Made m = made(o, foreign ? e.owner : e.id, e.province);
  m.publicity = i % 2 == 0 ? "open_to_all" : "internal";
  return m;
}

Made Sample::event(int i) {
  auto e = std::make_shared<Event>();
  const Place& p = place();
  const Date on = add_days(day, 60);
  e->title = "Hội nghị kết nối mẫu " + number(i);
  e->kind = EventKind::connecting_conference;
  e->host.value = p.agency;
  e->place = p.name;
  e->province.value = p.province;
  e->territories = {Id<Territory>{abroad().territory}};
  e->starts_on = e->ends_on = on;
  for (int s = 0; s < 20; ++s) {
    const Instant from = start_of_vietnam_day(on) + std::chrono::minutes(8 * 60 + s * 25);
    e->slots.push_back({from, from + std::chrono::minutes(20), SlotKind::meeting, ""});
  }
  for (int t = 1; t <= 10; ++t) e->tables.push_back({"Bàn " + std::to_string(t), TableKind::table, 6, ""});
  e->state = days_between(on, today) > 0 ? EventState::closed : EventState::collecting;
  Made m = made(e, p.agency, p.province);
  m.publicity = i % 2 == 0 ? "open_to_all" : "internal";
  return m;
}

Made Sample::meeting(int i, const std::vector<Made>& events, const std::vector<Made>& enterprises,
                     const std::vector<Made>& partners, const std::vector<Made>& needs) {
  auto x = std::make_shared<Meeting>();
  // 200 meetings an event: 20 slots × 10 tables, each place once.
  const std::size_t at = std::min(events.size() - 1, static_cast<std::size_t>(i) / 200);
  const Made& e = events[at];
  const Made& a = one(enterprises);
  const Made& b = one(partners);
  x->title = "Cuộc gặp mẫu " + number(i);
  x->kind = MeetingKind::b2b;
  x->parties = {Party{a.id}, Party{b.id}};
  x->event.value = e.id;
  x->slot_number = i % 200 / 10 + 1;
  x->table_number = i % 10 + 1;
  x->needs = {Id<Need>{one(needs).id}};
  const bool past = days_between(day, today) > 90;
  x->state = !past         ? MeetingState::confirmed
             : i % 11 == 0 ? MeetingState::absent
             : i % 17 == 0 ? MeetingState::cancelled
                           : MeetingState::held;
  if (x->state == MeetingState::held) x->our_note = "Ghi chép mẫu.";
  if (x->state == MeetingState::absent) x->absent.value = b.id;
  Made m = made(x, e.owner, e.province);
  m.a = a.id;
  m.b = b.id;
  return m;
}

Made Sample::commitment(int i, const std::vector<Made>& meetings, const std::vector<Made>& enterprises,
                        const std::vector<Made>& partners) {
  auto k = std::make_shared<Commitment>();
  const Made& g = meetings[static_cast<std::size_t>(i) * meetings.size() / 60000 % meetings.size()];
  k->title = "Cam kết mẫu " + number(i);
  k->source = CommitmentSource::meeting;
  k->meeting.value = g.id;
  k->owner_party.value = g.a != 0 ? g.a : one(enterprises).id;
  k->counterpart.value = g.b != 0 ? g.b : one(partners).id;
  k->due = add_days(day, 180);
  k->value_expected = Money{std::int64_t(below(5000) + 1) * 100000, "USD"};
  const int age = days_between(day, today);
  k->state = by_age<CommitmentState>(age, {{0, CommitmentState::open}, {30, CommitmentState::in_progress},
                                           {200, i % 9 == 0 ? CommitmentState::broken : CommitmentState::done}});
  if (k->state == CommitmentState::done) {
    k->value_realised = Money{k->value_expected->minor * 8 / 10, "USD"};
    k->realised_on = add_days(day, 170);
    k->result = "Kết quả mẫu.";
  }
  if (k->state == CommitmentState::broken) k->broken_because = "Lý do mẫu.";
  Made m = made(k, g.owner, g.province);
  if (age < 200) { m.clock = "CK-180"; m.due_on = to_text(*k->due); }
  return m;
}

Made Sample::agreement(int i, const std::vector<Made>& partners, const std::vector<Made>& commitments) {
  auto a = std::make_shared<Agreement>();
  const Place& p = place();
  a->title = "Bản ghi nhớ hợp tác mẫu " + number(i);
  a->form = AgreementForm::memorandum;
  a->track = i % 4 == 0 ? Track::department : Track::province;
  a->signing_body.value = p.committee;
  a->partners = {Party{one(partners).id}};
  a->territories = {Id<Territory>{abroad().territory}};
  a->sectors = {Sector{one(sectors)}};
  a->content = "Nội dung mẫu để đo tải.";
  a->commitments = {Id<Commitment>{one(commitments).id}};
  a->consulted = {Id<Organisation>{ministry}};
  a->non_binding = true;
  const int age = days_between(day, today);
  a->state =
      by_age<AgreementState>(age, {{0, AgreementState::drafting},
                                   {10, AgreementState::consulting},
                                   {30, AgreementState::absorbing},
                                   {45, AgreementState::submitted},
                                   {60, AgreementState::concluded},
                                   {90, AgreementState::in_force},
                                   {1900, i % 2 ? AgreementState::expired : AgreementState::in_force}});
  if (age >= 60) a->signed_on = add_days(day, 60);
  if (age >= 90) { a->in_force_on = add_days(day, 60); a->ends_on = add_days(day, 60 + 1826); }
  Made m = made(a, p.agency, p.province);
  if (age >= 60 && age < 90) { m.clock = "TTQT-BC-P"; m.due_on = to_text(add_days(day, 75)); }
  return m;
}

Made Sample::opinion(int i, const std::vector<Made>& agreements) {
  auto o = std::make_shared<Opinion>();
  const Made& a = agreements[static_cast<std::size_t>(i) * agreements.size() / 25000 % agreements.size()];
  o->title = "Lượt ý kiến mẫu " + number(i);
  o->agreement.value = a.id;
  o->body.value = ministry;
  o->capacity = static_cast<OpinionCapacity>(i % 5 == 0 ? 0 : 5);
  o->received_on = add_days(day, 3);
  const int age = days_between(day, today);
  o->state = age < 10 ? OpinionState::counting : i % 40 == 0 ? OpinionState::lapsed : OpinionState::answered;
  if (o->state == OpinionState::answered) {
    o->conclusion = i % 8 == 0 ? Conclusion::agrees_with_conditions : Conclusion::agrees;
    o->document = number(i) + "/MAU";
    o->document_date = add_days(day, 9);
    if (i % 8 == 0) o->conditions = "Điều kiện mẫu.";
  }
  Made m = made(o, a.owner, a.province);
  if (o->state == OpinionState::counting) { m.clock = "TTQT-YK-P"; m.due_on = to_text(add_days(day, 12)); }
  return m;
}

Made Sample::project(int i, const std::vector<Made>& partners, const std::vector<Made>& commitments) {
  auto x = std::make_shared<InvestmentProject>();
  const Place& p = place();
  x->title = "Dự án mẫu " + number(i);
  x->investor.value = one(partners).id;
  x->country.value = "JP";
  x->province.value = p.province;
  x->sectors = {Sector{one(sectors)}};
  x->site = "Khu mẫu";
  x->commitments = {Id<Commitment>{one(commitments).id}};
  x->licence_number = "MAU-" + number(i);
  x->licensed_on = day;
  x->state = by_age<ProjectStage>(
      days_between(day, today),
      {{0, ProjectStage::licensed}, {300, ProjectStage::disbursing}, {900, ProjectStage::operating}});
  return made(x, p.agency, p.province);
}

Made Sample::capital(int i, const std::vector<Made>& projects) {
  auto c = std::make_shared<CapitalEvent>();
  // The first round grants each project its capital; what is left raises it.
  const bool granted = static_cast<std::size_t>(i) < projects.size();
  const Made& p = projects[static_cast<std::size_t>(i) % projects.size()];
  c->title = granted ? "Cấp mới mẫu" : "Tăng vốn mẫu";
  c->project.value = p.id;
  c->kind = granted ? CapitalEventKind::granted : CapitalEventKind::raised;
  c->amount = Money{std::int64_t(below(2000) + 10) * 1000000, "USD"};
  c->dated = day;
  return made(c, p.owner, p.province);
}

}  // namespace dh::demo
