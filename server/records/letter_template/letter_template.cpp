#include "records/letter_template/letter_template.hpp"

#include "base/text.hpp"
#include "records/letter/letter_templates.hpp"
#include "records/letter/sample_values.hpp"

namespace dh {

std::span<const Choice> choices(TemplateState) {
  using enum TemplateState;
  static constexpr Choice all[] = {choice<draft>("Dự thảo", Tone::neutral), choice<in_use>("Đang dùng", Tone::ok),
                                   choice<retired>("Thôi dùng", Tone::ended)};
  return all;
}

namespace letters {

Template with_wording(const Template& form, const LetterTemplate& own) {
  Template out = form;
  out.name = own.title;
  out.subject = own.subject;
  out.addressees = own.addressees;
  out.bases = own.bases;
  out.text = own.text;
  out.authority = own.authority;
  out.recipients = own.recipients;
  return out;
}

}  // namespace letters

namespace {

using T = LetterTemplate;
const Field fields[] = {
    field<&T::title>("Tên mẫu", required, listed, searched, max_length<200>),
    field<&T::form>("Thay cho mẫu chung", required, listed, max_length<60>,
                    hint("Mã của mẫu chung, xem trang Mẫu văn bản.")),
    field<&T::subject>("Trích yếu", required, max_length<500>, group("Nội dung mẫu")),
    field<&T::addressees>("Kính gửi"),
    field<&T::bases>("Căn cứ"),
    field<&T::text>("Nội dung", required, multiline),
    field<&T::authority>("Quyền hạn, chức vụ người ký"),
    field<&T::recipients>("Nơi nhận"),
    field<&T::note>("Ghi chú", multiline, max_length<2000>),
    field<&T::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<T>() == std::size(fields));

/// Tries one text with everything filled, with nothing filled and without any row, so that each part is read.
void try_text(const std::string& field_name, const std::string& text, const letters::Template& form, Error& wrong) {
  using letters::Filled;
  for (const std::string& type_name : form.types)
    for (const Filled how : {Filled::all, Filled::texts_empty, Filled::lists_empty})
      if (const auto filled = letters::fill(text, letters::sample_values(*find_type(type_name), how)); !filled) {
        wrong.fields.push_back({field_name, filled.error().key, filled.error().args});
        return;
      }
}

/// A template reaches nothing but the values of its record: every tag is tried before it is kept.
Result<void> tags_are_known(const T& t, const Context&) {
  const letters::Template* form = letters::find_template(t.form);
  if (form == nullptr) return fail_field("form", "template.no_form", {{"form", t.form}});
  Error wrong{Code::invalid, "fields.invalid"};
  const auto try_list = [&](const char* name, const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    try_text(name, all, *form, wrong);
  };
  try_text("subject", t.subject, *form, wrong);
  try_list("addressees", t.addressees);
  try_list("bases", t.bases);
  try_text("text", t.text, *form, wrong);
  try_list("authority", t.authority);
  try_list("recipients", t.recipients);
  if (!wrong.fields.empty()) return fail(std::move(wrong));
  return {};
}

/// One template of an office for a form: which one writes is never a question.
Result<void> none_is_in_use(const T& t, const Context& c) {
  const auto rows = TRY(c.db.query(
      "select h.title from letter_templates t join head h on h.id = t.id where h.owner = $1 and t.form = $2 and "
      "h.state = 'in_use' and h.archived = 0 and h.id <> $3",
      {c.head.owner, t.form, c.head.id}));
  if (rows.empty()) return {};
  return fail(Code::conflict, "template.one_in_use", {{"title", db::as_text(rows.at(0, 0))}});
}

constexpr RoleSet keepers =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact, Role::commune_contact,
          Role::party_committee_reader, Role::ministry_desk, Role::mission_officer, Role::law_desk, Role::clerk);
using enum TemplateState;
const std::vector<Step<T>> steps = {
    {.action = "use", .label = "Đưa vào dùng", .from = {draft, retired}, .to = in_use, .by = keepers, .main = true,
     .when = none_is_in_use},
    {.action = "retire", .label = "Thôi dùng", .from = {in_use}, .to = retired, .by = keepers},
    {.action = "rework", .label = "Sửa lại", .from = {retired}, .to = draft, .by = keepers},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_organisation},
    {Role::foreign_affairs_head, may_work, Over::own_organisation},
    {Role::provincial_leader, may_read, Over::own_organisation},
    {Role::clerk, may_work, Over::own_organisation},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::law_desk, may_work, Over::own_organisation},
    {Role::mission_officer, may_work, Over::own_organisation},
};

}  // namespace

const RecordType letter_template = record_type<T>(
    {.plural = "letter-templates", .prefix = "ltm", .code_prefix = "MVB", .label = "Mẫu văn bản",
     .label_plural = "Mẫu văn bản của cơ quan", .title = "title", .fields = fields, .rights = rights,
     .rules = {tags_are_known}},
    {.start = draft, .steps = steps,
     .editable = {{in_use, {}}, {retired, {}}}, .path = {draft, in_use, retired}});

}  // namespace dh
