#include "features/meetings/conference/papers.hpp"

#include <algorithm>

#include "base/zone.hpp"
#include "service/document/form.hpp"
#include "service/document/pdf.hpp"

namespace dh::conference {

namespace {

using namespace document;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

constexpr double page_margin_mm = 18, badge_height_mm = 66, badge_width_mm = 90;
constexpr int badges_in_a_row = 2, badge_name_size = 36, badge_small_size = 20;

Paragraph line(std::string component, std::string text, std::optional<int> size = {}, bool bold = false) {
  Paragraph p;
  p.component = std::move(component);
  p.runs.push_back({std::move(text), bold, false});
  p.size = size;
  return p;
}

Section page() {
  Section s = Form::decree().blank_page();
  s.left = s.right = from_mm(page_margin_mm);
  s.numbered = false;
  return s;
}

class Printer {
 public:
  Printer(const Engine& engine, const Roster& roster, Tongue tongue)
      : engine_(engine), roster_(roster), event_(roster.event.body), tongue_(tongue) {}

  Result<std::string> print(Paper paper, std::int64_t party) {
    out_.title = roster_.event.head.title;
    out_.language = tongue_ == Tongue::vi ? "vi" : "en";
    out_.made_at = engine_.time.now();
    if (paper == Paper::badges) badges(party);
    else if (paper == Paper::people) people(party);
    else tables();
    if (out_.sections.empty()) sheet(say("paper.none"), {}, {}, {});
    return write_pdf(out_);
  }

 private:
  std::string say(std::string_view key, const Args& args = {}) const { return engine_.texts.say(tongue_, key, args); }

  /// One page: whose it is, a table, and when it was printed.
  void sheet(const std::string& title, const std::string& note, const std::vector<std::string>& heads,
             const std::vector<std::vector<std::string>>& rows) {
    Section s = page();
    s.blocks.push_back(line("free_text", where_and_when()));
    Paragraph whose = line("free_title", title);
    whose.before = from_pt(10);
    whose.after = from_pt(8);
    s.blocks.push_back(std::move(whose));
    if (!note.empty()) s.blocks.push_back(line("free_text", note, badge_small_size));
    if (!rows.empty()) s.blocks.push_back(grid(s.text_width(), heads, rows));
    const auto local = engine_.time.now() + std::chrono::minutes(zone_offset_minutes(event_.zone, engine_.time.now()));
    const std::string now = to_text(Instant(local));
    Paragraph printed = line("free_text",
                             say("paper.printed", {{"day", to_vietnamese(vietnam_date(engine_.time.now()))},
                                                   {"time", now.substr(11, 5)}}), badge_small_size);
    printed.before = from_pt(12);
    s.blocks.push_back(std::move(printed));
    out_.sections.push_back(std::move(s));
  }

  /// "Gặp gỡ mẫu, Hội trường mẫu, 24/11/2026".
  std::string where_and_when() const {
    std::string out = roster_.event.head.title;
    if (!event_.place.empty()) out += ", " + event_.place;
    if (event_.starts_on) out += ", " + to_vietnamese(*event_.starts_on);
    if (event_.ends_on && event_.ends_on != event_.starts_on) out += " – " + to_vietnamese(*event_.ends_on);
    return out;
  }

  static Table grid(Twips width, const std::vector<std::string>& heads,
                    const std::vector<std::vector<std::string>>& rows) {
    Table t;
    t.lines = Lines::all;
    t.padding = from_mm(1.5);
    const Twips narrow = from_mm(32);
    for (std::size_t c = 0; c < heads.size(); ++c)
      t.widths.push_back(c + 1 < heads.size() && c != 2 ? narrow : 0);
    const Twips wide = static_cast<Twips>(std::count(t.widths.begin(), t.widths.end(), 0));
    const Twips used = static_cast<Twips>(heads.size() - static_cast<std::size_t>(wide)) * narrow;
    for (Twips& w : t.widths)
      if (w == 0) w = (width - used) / wide;
    Row head{.header = true};
    for (const std::string& text : heads) head.cells.push_back(document::Cell{{line("table_head", text)}});
    t.rows.push_back(std::move(head));
    for (const auto& texts : rows) {
      Row row{.whole = true};
      for (const std::string& text : texts) row.cells.push_back(document::Cell{{line("table_text", text)}});
      t.rows.push_back(std::move(row));
    }
    return t;
  }

  void people(std::int64_t only) {
    for (const Guest& g : roster_.guests) {
      if (only != 0 && g.party != only) continue;
      const bool far = !g.body.zone.empty() && g.body.zone != event_.zone;
      std::vector<std::vector<std::string>> rows;
      for (const Item* item : meetings_of(roster_, g.party))
        rows.push_back({slot_times(event_, item->published.slot, g.body.zone),
                        table_name(event_, item->published.table), others(roster_, *item, g.party),
                        item->interpreter});
      if (rows.empty() && only == 0) continue;
      const std::string zone = far ? say("paper.zone", {{"zone", g.body.zone}}) : "";
      sheet(g.name, rows.empty() ? say("paper.none") : zone,
            {say("paper.time"), say("paper.place"), say("paper.with"), say("paper.interpreter")}, rows);
    }
  }

  void tables() {
    for (int n = 1; n <= static_cast<int>(event_.tables.size()); ++n) {
      std::vector<const Item*> held;
      for (const Item& item : roster_.items)
        if (item.published.slot != 0 && item.published.table == n) held.push_back(&item);
      std::sort(held.begin(), held.end(),
                [](const Item* a, const Item* b) { return a->published.slot < b->published.slot; });
      std::vector<std::vector<std::string>> rows;
      for (const Item* item : held)
        rows.push_back({slot_times(event_, item->published.slot, ""), item->code, others(roster_, *item, 0),
                        item->interpreter});
      if (!rows.empty())
        sheet(table_name(event_, n), event_.tables[at(n - 1)].link,
              {say("paper.time"), say("paper.code"), say("paper.parties"), say("paper.interpreter")}, rows);
    }
  }

  void badges(std::int64_t only) {
    Table t;
    t.lines = Lines::all;
    t.padding = from_mm(4);
    t.widths.assign(badges_in_a_row, from_mm(badge_width_mm));
    for (const Guest& g : roster_.guests) {
      if ((only != 0 && g.party != only) || !g.comes()) continue;
      if (t.rows.empty() || t.rows.back().cells.size() == badges_in_a_row)
        t.rows.push_back(Row{.height = from_mm(badge_height_mm), .exact = true, .whole = true});
      document::Cell cell{.middle = true};
      Paragraph name = line("free_title", g.body.head_of_delegation.empty() ? g.name : g.body.head_of_delegation,
                            badge_name_size);
      cell.blocks = {centred(roster_.event.head.title, badge_small_size, false), name,
                     centred(g.body.post, badge_small_size, false), centred(g.name, badge_small_size + 6, true)};
      t.rows.back().cells.push_back(std::move(cell));
    }
    if (t.rows.empty()) return;
    while (t.rows.back().cells.size() < badges_in_a_row)
      t.rows.back().cells.push_back(document::Cell{{line("free_text", "")}});
    Section s = page();
    s.left = s.right = (s.width - badges_in_a_row * from_mm(badge_width_mm)) / 2;
    s.top = s.bottom = from_mm(14);
    s.blocks.push_back(std::move(t));
    out_.sections.push_back(std::move(s));
  }

  static Paragraph centred(std::string text, int size, bool bold) {
    Paragraph p = line("free_text", std::move(text), size, bold);
    p.align = Align::centre;
    return p;
  }

  const Engine& engine_;
  const Roster& roster_;
  const Event& event_;
  Tongue tongue_;
  Document out_{};
};

}  // namespace

std::vector<const Item*> meetings_of(const Roster& roster, std::int64_t party) {
  std::vector<const Item*> out;
  for (const Item& item : roster.items)
    for (int g : item.guests)
      if (item.published.slot != 0 && item.meeting != 0 && roster.guests[at(g)].party == party) out.push_back(&item);
  std::sort(out.begin(), out.end(),
            [](const Item* a, const Item* b) { return a->published.slot < b->published.slot; });
  return out;
}

std::string slot_times(const Event& event, int slot, const std::string& zone) {
  if (slot < 1 || slot > static_cast<int>(event.slots.size())) return "";
  const auto shown = [&](Instant t) {
    return to_text(t + std::chrono::minutes(zone_offset_minutes(zone.empty() ? event.zone : zone, t)));
  };
  const auto day = [&](const dh::Slot& s) { return shown(s.starts).substr(0, 10); };
  const dh::Slot& s = event.slots[at(slot - 1)];
  const bool one_day = std::all_of(event.slots.begin(), event.slots.end(),
                                   [&](const dh::Slot& other) { return day(other) == day(s); });
  const std::string iso = day(s), which = one_day ? "" : iso.substr(8, 2) + "/" + iso.substr(5, 2) + " ";
  return which + shown(s.starts).substr(11, 5) + "–" + shown(s.ends).substr(11, 5);
}

std::string table_name(const Event& event, int table) {
  return table < 1 || table > static_cast<int>(event.tables.size()) ? "" : event.tables[at(table - 1)].name;
}

std::string others(const Roster& roster, const Item& item, std::int64_t party) {
  std::string out;
  for (int g : item.guests)
    if (roster.guests[at(g)].party != party) out += (out.empty() ? "" : ", ") + roster.guests[at(g)].name;
  return out;
}

Result<std::string> paper_pdf(const Engine& engine, const Roster& roster, Paper paper, std::int64_t party,
                              Tongue tongue) {
  return Printer(engine, roster, tongue).print(paper, party);
}

}  // namespace dh::conference
