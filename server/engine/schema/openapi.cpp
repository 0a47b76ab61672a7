// docs/api/openapi.json: every route with its parameters, bodies, headers and refusals.
#include <boost/json.hpp>

#include <algorithm>
#include <set>

#include "engine/schema/labels.hpp"
#include "engine/schema/openapi_fields.hpp"
#include "engine/schema/pretty.hpp"
#include "engine/schema/schema.hpp"
#include "engine/schema/shapes.hpp"

namespace dh::schema {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using http::Method;

object pointer(std::string_view part, std::string_view name) {
  object out;
  out["$ref"] = "#/components/" + std::string(part) + "/" + std::string(name);
  return out;
}

std::string_view media_of(std::string_view path) {
  if (path.ends_with(".csv")) return "text/csv; charset=utf-8";
  if (path.ends_with(".xlsx")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "application/octet-stream";
}

object content_of(std::string_view media, object schema) {
  object typed, out;
  typed["schema"] = std::move(schema);
  out[media] = std::move(typed);
  return out;
}

object parameter(std::string_view name, std::string_view in, object schema, bool required,
                 std::string_view description = {}) {
  object out;
  out["name"] = name;
  out["in"] = in;
  if (required) out["required"] = true;
  if (!description.empty()) out["description"] = description;
  out["schema"] = std::move(schema);
  return out;
}

/// What a route of a record type is beyond its method and path; empty names for other routes.
struct About {
  const RecordType* type = nullptr;
  std::string name;          ///< "Need"
  bool is_list = false, is_create = false, is_one = false, is_step = false, is_export = false;
  bool wants_version = false;
};

About about(const Route& r) {
  About out;
  if (const Bodies* bodies = bodies_of(r.method, r.path)) out.wants_version = bodies->versioned;
  if (r.access.kind != Access::Kind::type) return out;
  const std::string all = "/api/" + std::string(r.access.type->plural), one = all + "/{id}";
  if (!r.path.starts_with(all)) return out;
  out.type = r.access.type;
  out.name = type_name(out.type->name);
  out.is_list = r.path == all && r.method == Method::get;
  out.is_create = r.path == all && r.method == Method::post;
  out.is_one = r.path == one;
  out.is_step = r.path == one + "/steps/{action}";
  out.is_export = r.path == all + ".csv" || r.path == all + ".xlsx";
  out.wants_version = out.wants_version || out.is_step || (out.is_one && r.method == Method::patch);
  return out;
}

object action_names(const RecordType& type) {
  object out;
  array names;
  for (const StepInfo& s : type.flow.steps)
    if (std::find(names.begin(), names.end(), value(s.action)) == names.end()) names.push_back(value(s.action));
  out["type"] = "string";
  out["enum"] = std::move(names);
  return out;
}

void add_path_parameters(const Route& r, const About& a, array& out) {
  for (std::size_t at = r.path.find('{'); at != std::string::npos; at = r.path.find('{', at + 1)) {
    const std::string name = r.path.substr(at + 1, r.path.find('}', at) - at - 1);
    object schema = json_schema("text");
    if (name == "action" && a.type != nullptr) schema = action_names(*a.type);
    if (name == "id" && a.type != nullptr) schema["pattern"] = "^" + std::string(a.type->prefix) + "-[0-9a-z]{13}$";
    out.push_back(parameter(name, "path", std::move(schema), true));
  }
}

void add_list_parameters(const About& a, array& out) {
  object deep = parameter("filter", "query", ref_to(a.name + "Filter"), false,
                          "filter[field][op]=value; head members may be filtered too");
  deep["style"] = "deepObject";
  deep["explode"] = true;
  out.push_back(std::move(deep));
  for (const char* name : {"Sort", "Fields", "Archived", "Words"}) out.push_back(pointer("parameters", name));
  if (a.is_export) return;
  for (const char* name : {"Limit", "After", "Count"}) out.push_back(pointer("parameters", name));
}

array parameters_of(const Route& r, const About& a, const Bodies* bodies) {
  array out;
  add_path_parameters(r, a, out);
  if (a.is_list || a.is_export) add_list_parameters(a, out);
  for (std::string_view rest = bodies == nullptr ? "" : bodies->query; !rest.empty();) {
    const auto space = std::min(rest.find(' '), rest.size());
    out.push_back(parameter(rest.substr(0, space), "query", json_schema("text"), false));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  if (a.wants_version) out.push_back(pointer("parameters", "IfMatch"));
  if (a.is_create) out.push_back(pointer("parameters", "IdempotencyKey"));
  if (bodies != nullptr && bodies->request == "bytes") out.push_back(pointer("parameters", "FileName"));
  if (r.method != Method::get && r.path.starts_with("/api/")) out.push_back(pointer("parameters", "RequestedWith"));
  return out;
}

object request_of(const About& a, const Bodies* bodies) {
  object out;
  if (a.is_create) out["content"] = content_of("application/json", ref_to(a.name + "Input"));
  else if (a.is_step) out["content"] = content_of("application/json", ref_to(a.name + "Steps"));
  else if (a.is_one) out["content"] = content_of("application/json", ref_to(a.name + "Change"));
  else if (bodies != nullptr && bodies->request == "bytes")
    out["content"] = content_of("application/octet-stream", json_schema("any"));
  else if (bodies != nullptr && bodies->request == "form")
    out["content"] = content_of("application/x-www-form-urlencoded",
                                json_schema("{outcome: confirmed|rejected, note?: text}"));
  else if (bodies != nullptr && !bodies->request.empty())
    out["content"] = content_of("application/json", json_schema(bodies->request, true));
  if (!out.empty()) out["required"] = true;
  return out;
}

object page_of(const About& a) { return ref_to(a.name + "Page"); }

object answer_of(const Route& r, const About& a, const Bodies* bodies) {
  object out;
  out["description"] = r.summary.empty() ? std::string_view("Done") : r.summary;
  if (a.is_list) out["content"] = content_of("application/json", ref_to(a.name + "List"));
  else if (a.is_create) out["content"] = content_of("application/json", ref_to(a.name));
  else if (a.is_one || a.is_step || (bodies != nullptr && bodies->answer == "Page"))
    out["content"] = content_of("application/json", page_of(a));
  else if (bodies != nullptr && bodies->answer == "bytes")
    out["content"] = content_of(media_of(r.path), json_schema("any"));
  else if (bodies != nullptr && bodies->answer == "html")
    out["content"] = content_of("text/html; charset=utf-8", json_schema("text"));
  else if (bodies != nullptr && !bodies->answer.empty())
    out["content"] = content_of("application/json", json_schema(bodies->answer));
  if (a.is_create || a.is_one || a.wants_version) {
    object headers;
    headers["ETag"] = pointer("headers", "ETag");
    if (a.is_create) headers["Location"] = pointer("headers", "Location");
    out["headers"] = std::move(headers);
  }
  return out;
}

/// Refusals that this route can give, from its shape.
std::set<int> refusals(const Route& r, const About& a) {
  std::set<int> out{422, 429, 500, 503};
  const bool anonymous = r.access.kind == Access::Kind::anonymous;
  if (r.method != Method::get) out.insert({400, 403, 409, 413, 415, 507});
  if (!anonymous || r.path == "/api/session") out.insert({401, 403});
  // Who may never see a type is told that there is no such page.
  if (r.access.kind == Access::Kind::type || r.path.find('{') != std::string::npos) out.insert(404);
  if (a.wants_version) out.insert({412, 428});
  return out;
}

object operation_of(const Route& r) {
  const About a = about(r);
  const Bodies* bodies = bodies_of(r.method, r.path);
  object out;
  std::string id(http::name(r.method));
  for (char c : r.path) id += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c : '_';
  out["operationId"] = id;
  out["summary"] = r.summary;
  out["tags"] = array{a.type != nullptr ? a.type->plural : std::string_view("other")};
  out["description"] = "Who: " + access_text(r.access) + ".";
  if (r.access.kind == Access::Kind::anonymous) out["security"] = array{};
  if (array parameters = parameters_of(r, a, bodies); !parameters.empty()) out["parameters"] = std::move(parameters);
  if (r.method != Method::get && r.method != Method::del)
    if (object body = request_of(a, bodies); !body.empty()) out["requestBody"] = std::move(body);
  object answers;
  const int status = a.is_create ? 201 : bodies == nullptr ? 200 : bodies->status;
  answers[std::to_string(status)] = answer_of(r, a, bodies);
  const bool is_page = !r.path.starts_with("/api/");
  if (is_page)
    for (const char* code : {"200", "404", "410", "422"})
      if (!answers.contains(code)) answers[code] = pointer("responses", "Page");
  for (int code : refusals(r, a))
    if (const std::string name = std::to_string(code); !answers.contains(name))
      answers[name] = pointer("responses", "Problem");
  out["responses"] = std::move(answers);
  return out;
}

void add_record_schemas(const RecordType& type, const Texts& texts, object& schemas) {
  const std::string name = type_name(type.name);
  schemas[name] = answer_schema(type);
  schemas[name].as_object()["description"] = texts.english(type.name, type.label);
  object page;
  page["allOf"] = array{ref_to(name), ref_to("PageMembers")};
  schemas[name + "Page"] = std::move(page);
  schemas[name + "List"] = json_schema("{items: [" + name + "], next: text?, count?: int}");
  schemas[name + "Filter"] = filter_schema(type);
  schemas[name + "Change"] = change_schema(type);
  schemas[name + "Input"] = input_schema(type, name + "Change");
  add_enums(type, schemas);
  if (!type.flow.steps.empty()) schemas[name + "Steps"] = step_schema(type);
}

object schemas_of(const Texts& texts) {
  object out;
  for (const Shape& s : shapes()) out[s.name] = json_schema(s.notation);
  out["Filter"] = json_schema("{eq?: text, ne?: text, in?: text, lt?: text, le?: text, gt?: text, ge?: text, "
                              "contains?: text, has?: text, empty?: text}", true);
  out["PageMembers"] =
      json_schema("{may: [text], editable: [text], steps: [Step], clocks: [Clock], path: [PathPlace]}");
  out["Publicity"] = names_of(choices(Publicity{}));
  out["Channel"] = names_of(choices(Channel{}));
  for (const RecordType* type : catalogue()) add_record_schemas(*type, texts, out);
  return out;
}

object common_parameters() {
  object out;
  const auto add = [&](std::string_view key, std::string_view name, std::string_view in, std::string_view notation,
                       bool required, std::string_view why) {
    out[key] = parameter(name, in, json_schema(notation), required, why);
  };
  add("IfMatch", "If-Match", "header", "text", true, "the version that was read: \"3\"");
  add("IdempotencyKey", "Idempotency-Key", "header", "text", true, "the same key and body get the first answer again");
  add("RequestedWith", "X-Requested-With", "header", "text", true, "donghanh");
  add("FileName", "X-File-Name", "header", "text", true, "percent-encoded");
  add("Sort", "sort", "query", "text", false, "one field, - before it for descending; newest first without it");
  add("Fields", "fields", "query", "text", false, "names separated by commas");
  add("Archived", "archived", "query", "text", false, "1 = archived ones too");
  add("Words", "q", "query", "text", false, "words in the text, with or without marks");
  add("Limit", "limit", "query", "int", false, "at most 200; 50 without it");
  add("After", "after", "query", "text", false, "cursor of the page before");
  add("Count", "count", "query", "text", false, "1 = count all");
  return out;
}

object components(const Texts& texts) {
  object out, headers, responses, security, cookie, problem, page;
  headers["ETag"] = object{{"description", "version of the record"}, {"schema", json_schema("text")}};
  headers["Location"] = object{{"schema", json_schema("text")}};
  problem["description"] = "What happened and what to do (RFC 9457)";
  problem["content"] = content_of("application/problem+json", ref_to("Problem"));
  responses["Problem"] = std::move(problem);
  page["description"] = "The same, as a page for a person";
  page["content"] = content_of("text/html; charset=utf-8", json_schema("text"));
  responses["Page"] = std::move(page);
  cookie["type"] = "apiKey";
  cookie["in"] = "cookie";
  cookie["name"] = "__Host-dh";
  cookie["description"] = "set by POST /api/session; named dh where secure_cookies is off";
  security["session"] = std::move(cookie);
  out["schemas"] = schemas_of(texts);
  out["parameters"] = common_parameters();
  out["headers"] = std::move(headers);
  out["responses"] = std::move(responses);
  out["securitySchemes"] = std::move(security);
  return out;
}

}  // namespace

std::string openapi(const std::vector<Route>& routes, const Texts& texts) {
  std::vector<const Route*> sorted;
  for (const Route& r : routes) sorted.push_back(&r);
  std::sort(sorted.begin(), sorted.end(), [](const Route* a, const Route* b) {
    return std::tie(a->path, a->method) < std::tie(b->path, b->method);
  });
  object out, info, paths;
  out["openapi"] = "3.1.0";
  info["title"] = "Đồng Hành";
  info["version"] = "1";
  info["description"] = "What holds for every route: docs/api/conventions.md. Written by `donghanh schema openapi`.";
  out["info"] = std::move(info);
  out["security"] = array{object{{"session", array{}}}};
  for (const Route* r : sorted) {
    if (!paths.contains(r->path)) paths[r->path] = object{};
    const std::string method(http::name(r->method));
    std::string lower;
    for (char c : method) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    paths[r->path].as_object()[lower] = operation_of(*r);
  }
  out["paths"] = std::move(paths);
  out["components"] = components(texts);
  return pretty(out) + "\n";
}

}  // namespace dh::schema
