#include "features/orders/routes.hpp"

#include <algorithm>
#include <charconv>

#include "engine/answer.hpp"
#include "features/orders/times.hpp"
#include "records/order_answer/order_answer.hpp"

namespace dh::orders {

namespace {

using boost::json::object;

/// The parts of an order that the user may see, with their clocks.
Result<http::Response> parts(Call& call) {
  const auto id = parse_id(order.prefix, call.params.at(0));
  if (!id) return fail(Code::not_found, "notfound");
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    TRY(store::get(call.engine, db, call.user, order, *id));
    Predicate p;
    p.sql = "t.parent_order = " + param(p, *id) + " and h.archived = 0 and ";
    add_predicate(p, call.user, order_answer, May::view);
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Record& part : TRY(store::load_where(db, order_answer, p.sql + " order by h.id", p.params)))
      out.raw(TRY(answer::with_clocks(call.engine, db, call.user, part)));
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

/// What the order says of the lead's country: its territory and the sectors asked for there.
struct Setting {
  std::string territory;
  std::vector<std::string> sectors;
};

Result<Setting> setting_of(db::Connection& db, const Order& o, const std::string& country) {
  Setting out;
  const auto add = [&](const OrderLine& line) {
    const std::string& code = line.sector.value;
    if (!code.empty() && std::ranges::find(out.sectors, code) == out.sectors.end()) out.sectors.push_back(code);
  };
  for (const OrderLine& line : o.lines) {
    if (!line.territory) continue;
    const auto rows = TRY(db.query("select country from territories where id = $1", {line.territory.value}));
    if (rows.empty() || db::as_text(rows.at(0, 0)) != country) continue;
    out.territory = id_text("ter", line.territory.value);
    add(line);
  }
  if (out.sectors.empty())
    for (const OrderLine& line : o.lines) add(line);
  return out;
}

Result<object> partner_values(db::Connection& db, const OrderAnswer& part, const PartnerLead& lead) {
  const Record parent = TRY(store::load(db, order, part.parent_order.value));
  const Setting setting = TRY(setting_of(db, body_of<Order>(parent), lead.country.value));
  const auto mission = TRY(db.query("select title from head where id = $1", {part.body.value}));
  object values{{"name", lead.name}, {"kind", std::string(to_name(lead.kind))}, {"country", lead.country.value},
                {"trust", std::string(to_name(Trust::introduced))}};
  if (!mission.empty()) values["introduced_by"] = db::as_text(mission.at(0, 0));
  if (!setting.territory.empty()) values["territory"] = setting.territory;
  if (!setting.sectors.empty()) values["sectors"] = boost::json::array(setting.sectors.begin(), setting.sectors.end());
  if (!lead.website.empty()) values["website"] = lead.website;
  if (!lead.contact.empty()) values["contact"] = lead.contact;
  if (!lead.note.empty()) values["description"] = lead.note;
  return values;
}

boost::json::array lead_rows(const std::vector<PartnerLead>& leads) {
  boost::json::array out;
  for (const PartnerLead& l : leads) {
    object row{{"name", l.name}, {"kind", std::string(to_name(l.kind))}, {"country", l.country.value},
               {"website", l.website}, {"contact", l.contact}, {"note", l.note}};
    if (l.partner) row["partner"] = id_text(partner.prefix, l.partner.value);
    out.push_back(std::move(row));
  }
  return out;
}

/// A partner record of the n-th lead (from 1). Made once: a lead that has its record answers that one. The record is
/// the user's own; that the lead is marked is written by the machine for him, since the answer is the mission's.
Result<http::Response> make_partner(Call& call) {
  const auto id = parse_id(order_answer.prefix, call.params.at(0));
  std::size_t n = 0;
  const std::string& text = call.params.at(1);
  if (std::from_chars(text.data(), text.data() + text.size(), n).ec != std::errc{} || n == 0 || !id)
    return fail(Code::not_found, "notfound");
  return once(call, [&](db::Connection& db) -> Result<http::Response> {
    Record r = TRY(store::get(call.engine, db, call.user, order_answer, *id));
    auto part = body_of<OrderAnswer>(r);
    if (n > part.leads.size()) return fail(Code::not_found, "notfound");
    PartnerLead& lead = part.leads[n - 1];
    if (!lead.partner) {
      const Actor own{call.user, call.request.id, {}, {}};
      const object values = TRY(partner_values(db, part, lead));
      lead.partner.value = TRY(store::create(call.engine, db, own, partner, values)).head.id;
      const Actor machine{system_user(), call.request.id, call.user.name, {}};
      TRY(store::update(call.engine, db, machine, order_answer, r.head.id, r.head.version,
                        {{"leads", lead_rows(part.leads)}}));
    }
    std::string out;
    JsonWriter(out).begin_object().field("partner", id_text(partner.prefix, lead.partner.value)).end_object();
    return json_response(201, std::move(out));
  });
}

}  // namespace

std::vector<Route> routes() {
  using http::Method;
  const RecordType& type = *find_type("order");
  const RecordType& part = *find_type("order_answer");
  return {
      {Method::get, "/api/orders/{id}/parts", Access::to(type, May::view), parts, "Parts of an order with clocks"},
      {Method::post, "/api/order-answers/{id}/leads/{n}/partner", Access::to(part, May::view), make_partner,
       "Make a partner record of a lead", 4096},
      {Method::get, "/api/order-times",
       Access::only(roles(Role::ministry_leader), "bodies and counts, for those who lead them"), times,
       "How long desks and missions take"},
  };
}

}  // namespace dh::orders
