#include "features/intake/proposal.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "features/intake/passage.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"
#include "records/source_document/source_document.hpp"

namespace dh::intake {

namespace {

std::string day_shown(const std::string& iso) {
  const auto day = parse_date(iso);
  return day ? to_vietnamese(*day) : iso;
}

std::string first_capital(const std::string& text) {
  Text units = Text::fromUTF8(text);
  if (units.isEmpty()) return text;
  const UChar32 first = units.char32At(0);
  units.replace(0, U16_LENGTH(first), u_toupper(first));
  return utf8(units, {0, units.length()});
}

class Proposer {
 public:
  Proposer(const RecordType& type, const std::vector<Found>& all, const Engine& engine)
      : type_(type), all_(all), engine_(engine) {}

  const Found* first(Kind kind) const {
    for (const Found& f : all_)
      if (f.kind == kind) return &f;
    return nullptr;
  }
  template <class Do>
  void each(Kind kind, Do act) const {
    for (const Found& f : all_)
      if (f.kind == kind) act(f);
  }
  void text(std::string_view field, const Found* f, bool of_letter = false, std::size_t most = 300,
            bool likely = true) {
    if (f == nullptr || f->value.empty()) return;
    // A title longer than its field is cut between words, and seen so by who confirms it.
    std::string value = f->value;
    while (length(value) > most)
      value.erase(value.find_last_of(' ') == std::string::npos ? most : value.find_last_of(' '));
    add({std::string(field), of_letter, false, boost::json::value(value), value, value, f->from, f->to,
         likely && fresh(field, of_letter)});
  }
  void day(std::string_view field, const Found* f, const std::string& iso, bool of_letter = false) {
    if (f == nullptr || iso.empty()) return;
    add({std::string(field), of_letter, false, boost::json::value(iso), day_shown(iso), day_shown(iso), f->from,
         f->to, fresh(field, of_letter)});
  }
  void choice(std::string_view field, const Found* f) {
    const Field* known = type_.find(field);
    if (f == nullptr || known == nullptr || known->choices == nullptr) return;
    const Choice* c = find_choice(known->choices(), f->value);
    if (c == nullptr) return;
    const std::string label(c->label);
    add({std::string(field), false, false, boost::json::value(f->value), label,
         engine_.texts.english(std::string(known->enum_name) + "." + f->value, label), f->from, f->to,
         fresh(field, false)});
  }
  void code(std::string_view field, std::string_view list, const Found* f, bool of_letter = false) {
    const Entry* entry = f == nullptr ? nullptr : engine_.reference.find(list, f->value);
    if (entry == nullptr) return;
    add({std::string(field), of_letter, false, boost::json::value(f->value), entry->label, entry->label_en, f->from,
         f->to, fresh(field, of_letter)});
  }
  void number(std::string_view field, const Found* f) {
    if (f == nullptr) return;
    add({std::string(field), false, false, boost::json::value(std::int64_t{std::atoll(f->value.c_str())}), f->value,
         f->value, f->from, f->to, fresh(field, false)});
  }
  void row(std::string_view field, const Found& f, boost::json::object value, std::string show, std::string show_en,
           bool taken) {
    add({std::string(field), false, true, std::move(value), std::move(show), std::move(show_en), f.from, f.to,
         taken});
  }
  /// Countries once each; those of the subject before those that are only spoken of.
  std::vector<const Found*> countries() const {
    std::vector<const Found*> out;
    const Found* subject = first(Kind::subject);
    const auto take = [&](bool of_subject) {
      each(Kind::country, [&](const Found& f) {
        const bool inside = subject != nullptr && f.from >= subject->from && f.to <= subject->to;
        const bool known = std::any_of(out.begin(), out.end(), [&](const Found* o) { return o->value == f.value; });
        if (inside == of_subject && !known) out.push_back(&f);
      });
    };
    take(true);
    in_subject_ = out.size();
    take(false);
    return out;
  }
  /// How many of countries() stand in the subject.
  std::size_t in_subject() const { return in_subject_; }
  std::string english(const std::string& key, const std::string& label) const {
    return engine_.texts.english(key, label);
  }
  const Entry* country(const std::string& code) const { return engine_.reference.find("countries", code); }

  std::vector<Proposal> take() { return std::move(out_); }

 private:
  void add(Proposal p) { out_.push_back(std::move(p)); }
  /// The first value of a field is ticked, others are offered.
  bool fresh(std::string_view field, bool of_letter) const {
    return std::none_of(out_.begin(), out_.end(),
                        [&](const Proposal& p) { return p.field == field && p.of_letter == of_letter; });
  }
  const RecordType& type_;
  const std::vector<Found>& all_;
  const Engine& engine_;
  std::vector<Proposal> out_{};
  mutable std::size_t in_subject_ = 0;
};

std::string said_of(const Found& person) {
  std::string out = person.address_form.empty() ? "" : person.address_form + " ";
  out += person.value;
  if (!person.post.empty()) out += ", " + person.post;
  return out;
}

void stays(Proposer& to, std::string_view first, std::string_view last) {
  to.each(Kind::stay, [&](const Found& f) {
    to.day(first, &f, f.value);
    to.day(last, &f, f.last);
  });
}

void letter_itself(Proposer& to, bool of_letter) {
  if (const Found* named = to.first(Kind::subject) != nullptr ? to.first(Kind::subject) : to.first(Kind::number)) {
    Found title = *named;
    title.value = first_capital(title.value);
    to.text("title", &title, of_letter);
  }
  to.text("issuer", to.first(Kind::issuer), of_letter);
  to.text("number", to.first(Kind::number), of_letter, 100);
  if (const Found* f = to.first(Kind::date)) to.day("date", f, f->value, of_letter);
  to.each(Kind::deadline, [&](const Found& f) { to.day("answer_by", &f, f.value, of_letter); });
  to.code("language", "languages", to.first(Kind::language), of_letter);
}

void invitation(Proposer& to) {
  const Found* number = to.first(Kind::number);
  const Found* date = to.first(Kind::date);
  if (number == nullptr && date == nullptr) return;
  Found both = number != nullptr ? *number : *date;
  if (number != nullptr && date != nullptr) both.value += ", ngày " + day_shown(date->value);
  else if (number == nullptr) both.value = day_shown(both.value);
  // The number of a submission or a plain official letter is not that of an invitation.
  const Found* language = to.first(Kind::language);
  const Found* subject = to.first(Kind::subject);
  const bool invites = (language != nullptr && language->value == "en") ||
                       (subject != nullptr && (" " + fold(subject->value) + " ").find(" moi ") != std::string::npos);
  to.text("invitation", &both, false, 300, invites);
}

void what_for(Proposer& to) {
  if (const Found* subject = to.first(Kind::subject)) {
    Found named = *subject;
    named.value = first_capital(named.value);
    to.text("title", &named);
    to.text("content", &named, false, 4000);
  }
  to.choice("purpose", to.first(Kind::purpose));
}

void outbound(Proposer& to) {
  what_for(to);
  stays(to, "departs_on", "returns_on");
  const Found* stay = to.first(Kind::stay);
  const auto countries = to.countries();
  for (std::size_t i = 0; i < countries.size(); ++i) {
    const Entry* country = to.country(countries[i]->value);
    if (country == nullptr) continue;
    boost::json::object row{{"country", countries[i]->value}};
    const bool taken = to.in_subject() > 0 ? i < to.in_subject() : i == 0;
    // Days of a stop only when it is the only one.
    if (stay != nullptr && (countries.size() == 1 || (to.in_subject() == 1 && i == 0))) {
      row["arrives"] = stay->value;
      row["leaves"] = stay->last;
    }
    const std::string days =
        row.contains("arrives") ? " (" + day_shown(stay->value) + " – " + day_shown(stay->last) + ")" : "";
    to.row("stops", *countries[i], std::move(row), country->label + days, country->label_en + days, taken);
  }
  to.text("inviter", to.first(Kind::inviter));
  // Who writes in Vietnamese is most often an office that passes the invitation on.
  const Found* language = to.first(Kind::language);
  to.text("inviter", to.first(Kind::issuer), false, 300, language != nullptr && language->value == "en");
  invitation(to);
  bool led = false;
  to.each(Kind::person, [&](const Found& f) {
    std::string role = f.role == "contact" || f.role.empty() ? "member" : f.role;
    if (role == "leader" && std::exchange(led, true)) role = "member";
    const Choice* c = find_choice(choices(DelegationRole{}), role);
    const std::string label(c->label), english = to.english("DelegationRole." + role, label);
    to.row("members", f, {{"name", f.value}, {"post", f.post}, {"address_form", f.address_form}, {"role", role}},
           said_of(f) + " – " + label, said_of(f) + " – " + english, f.role != "contact");
  });
  to.choice("fund", to.first(Kind::fund));
}

void inbound(Proposer& to) {
  what_for(to);
  for (const Found* f : to.countries()) to.code("country", "countries", f);
  stays(to, "arrives_on", "leaves_on");
  to.each(Kind::person, [&](const Found& f) {
    to.row("guests", f, {{"name", f.value}, {"post", f.post}, {"address_form", f.address_form}}, said_of(f),
           said_of(f), f.role != "contact");
  });
  to.number("guest_count", to.first(Kind::people));
  to.choice("fund", to.first(Kind::fund));
  to.text("request_document", to.first(Kind::number), false, 100);
  if (const Found* f = to.first(Kind::date)) to.day("request_date", f, f->value);
  to.text("request_by", to.first(Kind::issuer));
}

}  // namespace

bool can_be_drafted(const RecordType& type) {
  return &type == &outbound_delegation || &type == &inbound_delegation || &type == &source_document;
}

std::vector<Proposal> propose(const RecordType& type, const std::vector<Found>& found, const Engine& engine) {
  Proposer to(type, found, engine);
  if (&type == &outbound_delegation) outbound(to);
  if (&type == &inbound_delegation) inbound(to);
  letter_itself(to, &type != &source_document);
  return to.take();
}

}  // namespace dh::intake
