// What must hold in the tables of all record types at once: fields, choices, rights, documents, columns.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app.hpp"
#include "db/test_database.hpp"
#include "engine/schema/labels.hpp"
#include "engine/schema/schema.hpp"
#include "engine/schema/shapes.hpp"
#include "schema_command.hpp"

namespace dh {
namespace {

std::string at(const RecordType& type, const Field& f) { return std::string(type.name) + "." + std::string(f.name); }

/// Calls `each` for every field of every type and every column of rows.
template <class Each>
void for_each_field(Each each) {
  for (const RecordType* type : catalogue())
    for (const Field& f : type->fields) {
      each(*type, f, false);
      if (f.kind == KindName::rows)
        for (const Field& column : f.columns()) each(*type, column, true);
    }
}

void expect_in_order(std::string_view name, std::span<const Choice> choices) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    EXPECT_EQ(choices[i].value, static_cast<int>(i)) << name << ": " << choices[i].name << " stands at the wrong place";
    EXPECT_TRUE(names.insert(choices[i].name).second) << name << "." << choices[i].name;
    EXPECT_FALSE(choices[i].label.empty()) << name << "." << choices[i].name;
  }
}

TEST(Soundness, ChoicesStandInTheOrderOfTheirEnum) {
  expect_in_order("Role", choices(Role{}));
  expect_in_order("Publicity", choices(Publicity{}));
  expect_in_order("Channel", choices(Channel{}));
  for_each_field([](const RecordType&, const Field& f, bool) {
    if (f.kind == KindName::choice) expect_in_order(f.enum_name, f.choices());
  });
  for (const RecordType* type : catalogue()) expect_in_order(type->flow.enum_name, type->flow.states);
}

TEST(Soundness, EveryFolderOfARecordCountsItsMembers) {
  namespace fs = std::filesystem;
  for (const auto& folder : fs::directory_iterator(DH_SOURCE_DIR "/server/records")) {
    if (!folder.is_directory()) continue;
    bool counted = false;
    for (const auto& file : fs::directory_iterator(folder)) {
      std::ostringstream text;
      text << std::ifstream(file.path()).rdbuf();
      counted = counted || text.str().find("static_assert(member_count<") != std::string::npos;
    }
    EXPECT_TRUE(counted) << folder.path().filename() << " has no static_assert(member_count<…>() == …)";
  }
}

TEST(Soundness, NamesOfTypesAreUnique) {
  std::set<std::string_view> names, plurals, prefixes, codes;
  for (const RecordType* type : catalogue()) {
    EXPECT_TRUE(names.insert(type->name).second) << type->name;
    EXPECT_TRUE(plurals.insert(type->plural).second) << type->plural;
    EXPECT_TRUE(prefixes.insert(type->prefix).second) << type->prefix;
    // Two records of one office may not have the same code.
    EXPECT_TRUE(type->code_prefix.empty() || codes.insert(type->code_prefix).second) << type->code_prefix;
    EXPECT_FALSE(type->label.empty()) << type->name;
    EXPECT_EQ(find_type(type->name), type);
  }
}

TEST(Soundness, NamesOfFieldsAreUniqueAndNoneHidesAMemberOfTheHead) {
  const std::set<std::string_view> head{"id", "type", "code", "version", "owner", "publicity", "channel", "assigned_to",
                                        "archived", "due_on", "missing", "created_at", "created_by", "changed_at",
                                        "changed_by", "may", "editable", "steps", "clocks", "path", "on_behalf_of"};
  for (const RecordType* type : catalogue()) {
    std::set<std::string_view> names;
    for (const Field& f : type->fields) {
      EXPECT_TRUE(names.insert(f.name).second) << at(*type, f);
      EXPECT_FALSE(head.contains(f.name)) << at(*type, f) << " has the name of a member of every record";
      if (f.name == "title") {
        EXPECT_EQ(type->title, "title") << at(*type, f);
      }
      if (f.name == "province") {
        EXPECT_EQ(type->province, "province") << at(*type, f);
      }
      if (f.name == "state") {
        EXPECT_FALSE(type->flow.states.empty()) << at(*type, f);
      }
    }
  }
}

TEST(Soundness, EveryFieldHasALabelAndKnownTargets) {
  const Reference reference = Reference::load().value();
  for_each_field([&](const RecordType& type, const Field& f, bool) {
    EXPECT_FALSE(f.label.empty()) << at(type, f);
    if (f.kind == KindName::code) {
      EXPECT_NE(reference.list(f.list), nullptr) << at(type, f) << ": " << f.list;
    }
    if (f.kind == KindName::ref) {
      EXPECT_NE(find_type(f.target), nullptr) << at(type, f) << ": " << f.target;
    }
    if (f.kind == KindName::choice) {
      EXPECT_FALSE(f.choices().empty()) << at(type, f);
    }
    if (f.kind == KindName::rows) {
      EXPECT_FALSE(f.columns().empty()) << at(type, f);
    }
  });
}

TEST(Soundness, TitleProvinceAndOwnerAreFieldsOfTheRightKind) {
  for (const RecordType* type : catalogue()) {
    const Field* title = type->find(type->title);
    ASSERT_NE(title, nullptr) << type->name;
    EXPECT_TRUE(title->kind == KindName::text && title->required) << type->name << ": the title is a required text";
    if (!type->province.empty()) {
      ASSERT_NE(type->find(type->province), nullptr) << type->name;
      EXPECT_EQ(type->find(type->province)->list, "provinces") << type->name;
    }
    if (!type->owner.empty() && type->owner != "id") {
      ASSERT_NE(type->find(type->owner), nullptr) << type->name;
      EXPECT_EQ(type->find(type->owner)->target, "organisation") << type->name;
    }
  }
}

TEST(Soundness, OnlyReferencesWidenWhoMaySee) {
  for_each_field([](const RecordType& type, const Field& f, bool is_column) {
    const bool party = f.kind == KindName::party ||
                       (f.kind == KindName::ref && (f.target == "organisation" || f.target == "partner"));
    if (f.audience) {
      EXPECT_TRUE(party && !is_column) << at(type, f) << " is marked audience";
    }
    if (f.territories) {
      // Rows bring all that their columns name: then territories are the only records named there.
      const auto columns = f.columns == nullptr ? std::span<const Field>() : f.columns();
      const auto names = [](const Field& c) { return !c.target.empty() || c.kind == KindName::party; };
      const bool rows = !columns.empty() && std::ranges::all_of(columns, [&](const Field& c) {
        return !names(c) || c.target == "territory";
      });
      EXPECT_TRUE(!is_column && (f.target == "territory" || rows)) << at(type, f) << " is marked territories";
    }
  });
}

TEST(Soundness, PersonalDataIsDeclared) {
  for_each_field([](const RecordType& type, const Field& f, bool) {
    if (f.kind != KindName::text && f.kind != KindName::long_text) return;
    for (const char* word : {"email", "phone", "contact", "birth", "passport"})
      if (f.name.find(word) != std::string_view::npos) {
        EXPECT_FALSE(f.personal.data_class.empty()) << at(type, f) << " declares no class of personal data";
      }
    if (f.personal.data_class.empty()) return;
    EXPECT_TRUE(f.personal.data_class == "basic" || f.personal.data_class == "sensitive") << at(type, f);
    EXPECT_FALSE(f.personal.purpose.empty()) << at(type, f);
    EXPECT_GT(f.personal.retention_days, 0) << at(type, f);
  });
}

TEST(Soundness, EveryTypeHasAViewerAndOnlyAdministratorsMakeUsers) {
  for (const RecordType* type : catalogue()) {
    bool seen = false;
    for (const Right& right : type->rights) {
      seen = seen || includes(right.may, May::view);
      std::istringstream states{std::string(right.states)};
      for (std::string state; std::getline(states, state, ',');)
        EXPECT_NE(type->state(state), nullptr) << type->name << ": a right names the state " << state;
      if (type->name == "user" && includes(right.may, May::create)) {
        EXPECT_EQ(right.role, Role::administrator);
      }
    }
    EXPECT_TRUE(seen) << "nobody sees " << type->name;
  }
}

TEST(Soundness, WhoMayChangeMayAlsoSee) {
  for (const RecordType* type : catalogue())
    for (const Choice& role : choices(Role{}))
      for (May may : {May::create, May::edit, May::step, May::comment, May::archive, May::merge})
        if (ever_allowed(static_cast<Role>(role.value), *type, may)) {
          EXPECT_TRUE(ever_allowed(static_cast<Role>(role.value), *type, May::view)) << type->name << ": " << role.name;
        }
}

TEST(Soundness, MergesNameExistingRelations) {
  for (const RecordType* type : catalogue())
    for (std::string_view merge : type->merges) {
      if (merge == "*") continue;
      const RecordType* other = find_type(merge.substr(0, merge.find('.')));
      ASSERT_NE(other, nullptr) << type->name << ": " << merge;
      EXPECT_NE(other->find(merge.substr(merge.find('.') + 1)), nullptr) << type->name << ": " << merge;
    }
}

TEST(Soundness, EveryRouteIsInTheApiDocumentWithItsBodies) {
  ASSERT_TRUE(with_all_routes([](const std::vector<Route>& routes, const Texts& texts) {
    const auto document = boost::json::parse(schema::openapi(routes, texts));
    const auto& paths = document.at("paths").as_object();
    for (const Route& r : routes) {
      std::string method(http::name(r.method));
      std::transform(method.begin(), method.end(), method.begin(), [](char c) { return c | 0x20; });
      ASSERT_TRUE(paths.contains(r.path)) << r.path;
      const auto& operations = paths.at(r.path).as_object();
      ASSERT_TRUE(operations.contains(method)) << method << " " << r.path;
      EXPECT_FALSE(r.summary.empty()) << method << " " << r.path << " has no summary";
      for (const auto& [status, answer] : operations.at(method).at("responses").as_object())
        if (status.starts_with("2") && status != "204") {
          EXPECT_TRUE(answer.as_object().contains("content") || answer.as_object().contains("$ref"))
              << method << " " << r.path << " has no row in engine/schema/shapes.cpp";
        }
    }
  }));
}

class ColumnsTest : public db::DatabaseTest {};
ON_BOTH_DATABASES(ColumnsTest);

TEST_P(ColumnsTest, AMigratedDatabaseHasAColumnForEveryFieldAndNoOther) {
  const auto all = migrations();
  ASSERT_TRUE(db::migrate(db(), all));
  const auto columns = db::columns(db());
  ASSERT_TRUE(columns);
  EXPECT_EQ(schema::plan(*columns), "") << "the next migration is printed by `donghanh migrate --plan`";
}

}  // namespace
}  // namespace dh
