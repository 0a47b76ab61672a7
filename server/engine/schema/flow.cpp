// docs/flows/<type>.md: states, steps and a diagram of one type, in both languages.
#include "engine/schema/labels.hpp"
#include "engine/schema/schema.hpp"

namespace dh::schema {

namespace {

template <class Names>
std::string joined(const Names& names, std::string_view separator = ", ") {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : std::string(separator)) + std::string(name);
  return out;
}

std::string role_names(RoleSet set) {
  std::string out;
  for (const Choice& c : choices(Role{}))
    if (has(set, static_cast<Role>(c.value))) out += (out.empty() ? "" : ", ") + std::string(c.name);
  return out;
}

std::string english_state(const Texts& texts, const FlowInfo& flow, const Choice& c) {
  return texts.english(std::string(flow.enum_name) + "." + std::string(c.name), c.label);
}

std::string start_text(const ClockStart& start) {
  std::string out = "starts " + std::string(start.code);
  if (!start.from.empty()) out += " on " + std::string(start.from);
  return out + (start.only ? " when it applies" : "");
}

std::string clocks_text(const StepInfo& s) {
  std::vector<std::string> parts;
  for (const ClockStart& start : s.starts) parts.push_back(start_text(start));
  const auto add = [&](std::string_view verb, const std::vector<std::string_view>& codes) {
    for (std::string_view code : codes)
      parts.push_back(std::string(verb) + " " + (code == "*" ? "all" : std::string(code)));
  };
  add("stops", s.stops);
  add("pauses", s.pauses);
  add("resumes", s.resumes);
  return joined(parts, "; ");
}

/// Who may not, who may enter it for another, and what else narrows the step.
std::string conditions_text(const StepInfo& s) {
  std::vector<std::string_view> parts;
  if (s.applies) parts.push_back("only where it applies");
  if (s.when) parts.push_back("guard");
  if (s.not_by_drafter) parts.push_back("not by the drafter");
  if (s.recordable) parts.push_back("a clerk may record it");
  if (s.needs_note) parts.push_back("with a note");
  std::string out = joined(parts);
  if (!s.after.empty()) out += (out.empty() ? "" : ", ") + ("once " + std::string(s.after) + " is past");
  return out;
}

std::string states_table(const RecordType& type, const Texts& texts) {
  std::string out = "## States\n\n| state | Tiếng Việt | English | tone | |\n|---|---|---|---|---|\n";
  for (const Choice& c : type.flow.states) {
    out += "| `" + std::string(c.name) + "` | " + std::string(c.label) + " | " +
           english_state(texts, type.flow, c) + " | " + std::string(name(c.tone)) + " | ";
    if (c.name == type.flow.start) out += "start ";
    if (c.is_final) out += "final ";
    out += "|\n";
  }
  if (!type.flow.path.empty()) out += "\nThe ordinary way: " + joined(type.flow.path, " → ") + ".\n";
  return out;
}

std::string steps_table(const RecordType& type, const Texts& texts) {
  std::string out =
      "\n## Steps\n\n| step | Tiếng Việt | English | from → to | by | needs | inputs | conditions | clocks |\n"
      "|---|---|---|---|---|---|---|---|---|\n";
  for (const StepInfo& s : type.flow.steps) {
    out += "| `" + std::string(s.action) + "`" + (s.main ? " ●" : "") + " | " + std::string(s.label) + " | " +
           texts.english(std::string(type.name) + ".steps." + std::string(s.action), s.label) + " | " +
           joined(s.from) + " → " + std::string(s.to) + " | " + role_names(s.by) + " | " + joined(s.needs) +
           " | " + joined(s.inputs) + " | " + conditions_text(s) + " | " + clocks_text(s) + " |\n";
  }
  return out + "\n● the filled button of a record's page.\n";
}

std::string editable_list(const FlowInfo& flow) {
  if (flow.editable.empty()) return "";
  std::string out = "\n## Fields that may still be edited\n\nA state not listed: all but those set by the flow.\n\n";
  for (const EditableIn& e : flow.editable)
    out += "- `" + std::string(e.state) + "`: " + (e.fields.empty() ? "none" : joined(e.fields)) + "\n";
  return out;
}

std::string diagram(const RecordType& type, const Texts& texts) {
  std::string out = "\n## Diagram\n\n```mermaid\nstateDiagram-v2\n";
  for (const Choice& c : type.flow.states)
    out += "  " + std::string(c.name) + " : " + std::string(c.label) + " · " +
           english_state(texts, type.flow, c) + "\n";
  out += "  [*] --> " + std::string(type.flow.start) + "\n";
  for (const StepInfo& s : type.flow.steps)
    for (std::string_view from : s.from)
      out += "  " + std::string(from) + " --> " + std::string(s.to) + " : " + std::string(s.action) + "\n";
  for (const Choice& c : type.flow.states)
    if (c.is_final) out += "  " + std::string(c.name) + " --> [*]\n";
  return out + "```\n";
}

}  // namespace

std::string flow(const RecordType& type, const Texts& texts) {
  std::string out = "# " + std::string(type.label) + " · " + texts.english(type.name, type.label) + " (`" +
                    std::string(type.name) + "`)\n\nWritten by `donghanh schema flows` from the tables of "
                    "server/records. Do not edit: `make golden`.\n\n";
  out += states_table(type, texts);
  if (!type.flow.starts.empty()) {
    out += "\nWhen the record is made:\n\n";
    for (const ClockStart& s : type.flow.starts) out += "- " + start_text(s) + "\n";
  }
  return out + steps_table(type, texts) + editable_list(type.flow) + diagram(type, texts);
}

}  // namespace dh::schema
