#include "features/briefing/briefing.hpp"

#include "engine/rows.hpp"
#include "records/territory/territory.hpp"
#include "service/document/letter.hpp"

namespace dh::briefing {

namespace {

using namespace document;
using document::Cell;

constexpr std::int64_t most = 40;
/// In the order in which somebody prepares: with whom, what binds, what is open, what happened.
constexpr std::string_view types[] = {"partner", "warning", "agreement", "commitment", "investment_project", "order",
                                      "need", "offer", "meeting", "outbound_delegation", "inbound_delegation",
                                      "info_item"};

/// Records of one type that name the territory, a place within it, or a partner there.
Predicate touching(const User& user, const RecordType& type, std::int64_t territory) {
  Predicate p;
  const std::string here = param(p, territory);
  const std::string places = "(select " + here + " union select id from territories where within = " + here + ")";
  const std::string partners = "select id from partners where territory in " + places;
  p.sql = "h.type = " + param(p, std::string(type.name)) + " and h.archived = 0 and h.publicity <> 'restricted' and "
          "(h.id in (" + partners + ") or h.id in (select x.from_id from relation x where x.to_id in " + places +
          " or x.to_id in (" + partners + "))) and ";
  add_predicate(p, user, type, May::view);
  return p;
}

Result<Part> read_part(const Engine& engine, db::Connection& db, const User& user, const RecordType& type,
                       std::int64_t territory) {
  Part part{&type};
  const Predicate p = touching(user, type, territory);
  const auto rows = TRY(db.query("select " + std::string(head_columns()) + " from head h where " + p.sql +
                                     " order by h.changed_at desc, h.id desc limit " + std::to_string(most), p.params));
  part.all = db::as_int(TRY(db.query("select count(*) from head h where " + p.sql, p.params)).at(0, 0));
  std::vector<std::int64_t> owners;
  std::vector<Head> heads;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    heads.push_back(head_from(rows.row(i)));
    owners.push_back(heads.back().owner);
  }
  const Titles titles = TRY(titles_of(db, user, std::move(owners)));
  for (const Head& h : heads) {
    const Choice* state = type.state(h.state);
    const auto owner = titles.known.find(h.owner);
    part.lines.push_back({h.code.find('-') < 5 ? h.code : "", h.title,
                          state == nullptr ? "" : std::string(state->label),
                          owner == titles.known.end() ? "" : owner->second.title, h.due_on});
  }
  (void)engine;
  return part;
}

Cell cell(const std::string& text, std::string_view component = "table_text") {
  return Cell{{paragraph(component, text)}};
}

Table table_of(const Part& part, Twips width, const Texts& texts) {
  Table t;
  t.widths = {width * 21 / 100, width * 39 / 100, width * 17 / 100, width - width * 77 / 100};
  t.lines = Lines::all;
  t.padding = from_mm(1.5);
  Row head{.header = true};
  for (const char* key : {"briefing.code", "briefing.title", "briefing.state", "briefing.who"})
    head.cells.push_back(cell(texts.say(Tongue::vi, key), "table_head"));
  t.rows.push_back(std::move(head));
  for (const Line& l : part.lines) {
    const auto due = parse_date(l.due_on);
    Cell state = cell(l.state);
    if (due)
      state.blocks.push_back(
          paragraph("table_text", texts.say(Tongue::vi, "briefing.due", {{"day", to_vietnamese(*due)}})));
    t.rows.push_back(Row{.cells = {cell(l.code), cell(l.title), state, cell(l.who)}, .whole = true});
  }
  return t;
}

Paragraph heading(const std::string& text) {
  Paragraph p{.component = "free_text", .runs = {{text, true}}, .keep_next = true};
  p.before = from_pt(10);
  return p;
}

}  // namespace

Result<Pack> read_pack(const Engine& engine, db::Connection& db, const User& user, const Record& record) {
  Pack pack{record.head, db::as_text(record.cell("relations_since")), db::as_text(record.cell("partnership")), {}};
  for (const std::string_view name : types) {
    const RecordType& type = *find_type(name);
    if (!ever_allowed(user.role, type, May::view)) continue;
    Part part = TRY(read_part(engine, db, user, type, record.head.id));
    if (part.all > 0) pack.parts.push_back(std::move(part));
  }
  return pack;
}

Document page(const Pack& pack, std::string_view office, const Texts& texts, Instant made_at) {
  Document d;
  d.title = texts.say(Tongue::vi, "briefing.page_title", {{"name", pack.territory.title}});
  d.author = std::string(office);
  d.made_at = made_at;
  document::Section s = Form::decree().blank_page();
  Paragraph who = paragraph("free_text", office);
  who.align = Align::centre;
  Paragraph title = paragraph("free_title", d.title);
  title.size = 32;
  title.after = from_pt(6);
  Paragraph day = paragraph("free_text", texts.say(Tongue::vi, "briefing.made_on",
                                                   {{"day", to_vietnamese(vietnam_date(made_at))}}));
  day.align = Align::centre;
  s.blocks = {who, title, day};
  if (const auto since = parse_date(pack.relations_since))
    s.blocks.push_back(
        paragraph("free_text", texts.say(Tongue::vi, "briefing.since", {{"day", to_vietnamese(*since)}})));
  if (!pack.partnership.empty())
    s.blocks.push_back(
        paragraph("free_text", texts.say(Tongue::vi, "briefing.partnership", {{"name", pack.partnership}})));
  const Twips width = s.text_width();
  for (const Part& part : pack.parts) {
    const std::string count =
        part.all > static_cast<std::int64_t>(part.lines.size())
            ? texts.say(Tongue::vi, "briefing.some",
                        {{"shown", std::to_string(part.lines.size())}, {"all", std::to_string(part.all)}})
            : std::to_string(part.all);
    s.blocks.push_back(heading(std::string(part.type->label_plural) + " (" + count + ")"));
    s.blocks.push_back(table_of(part, width, texts));
  }
  if (pack.parts.empty()) s.blocks.push_back(paragraph("body", texts.say(Tongue::vi, "briefing.nothing")));
  d.sections.push_back(std::move(s));
  return d;
}

}  // namespace dh::briefing
