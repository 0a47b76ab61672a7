#include "features/letters/own_templates.hpp"

#include "engine/test_world.hpp"
#include "features/letters/routes.hpp"
#include "features/letters/template_docx.hpp"
#include "features/letters/values.hpp"
#include "records/letter/sample_values.hpp"
#include "service/document/docx.hpp"
#include "service/files/file_check.hpp"
#include "service/files/test_files.hpp"

namespace dh::letters {

namespace {
std::string lines_of(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += one + "\n";
  return out;
}
}  // namespace

TEST(TemplateDocx, EveryFormComesBackFromWordAsItWas) {
  ASSERT_FALSE(all_templates().empty());
  for (const Template& t : all_templates()) {
    const auto bytes = document::write_docx(template_document(t, "Cách sửa", from_ms(0)));
    ASSERT_TRUE(bytes) << t.code;
    ASSERT_TRUE(check_file("mau.docx", *bytes)) << t.code;
    const auto back = template_from_docx(*bytes, t);
    ASSERT_TRUE(back) << t.code;
    EXPECT_EQ(back->at("subject").as_string(), t.subject) << t.code;
    EXPECT_EQ(back->at("text").as_string(), t.text) << t.code;
    for (const auto& [name, words] : {std::pair("addressees", t.addressees), {"bases", t.bases},
                                      {"authority", t.authority}, {"recipients", t.recipients}})
      EXPECT_EQ(lines_of(boost::json::value_to<std::vector<std::string>>(back->at(name))), lines_of(words))
          << t.code << " " << name;
  }
}

TEST(TemplateDocx, AFileWithoutPartsIsTheTextAndTheRestStays) {
  const Template& t = *find_template("outbound_submission");
  const auto read = template_from_docx(test::docx(test::word_body(test::paragraph("Kính trình {title}."))), t);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->at("text").as_string(), "Kính trình {title}.");
  EXPECT_EQ(read->at("subject").as_string(), t.subject);
}

class OwnTemplates : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    router().add(letter_routes());
    router().add(letter_template_routes());
  }
  Answer upload(const User& user, const std::string& form, const std::string& bytes, const char* name = "mau.docx") {
    return ask(user, http::Method::post, "/api/letter-forms/" + form + "/docx",
               {.body = bytes, .headers = {{"x-file-name", name}, {"content-type", "application/octet-stream"}}});
  }
  std::string delegation() {
    return make(
        officer_, "outbound-delegations",
        R"({"title":"Đoàn công tác mẫu","rank":"other","level":"province","fund":"state_budget",)"
        R"("purpose":"cooperation_talks","content":"Khảo sát",)"
        R"("departs_on":"2026-12-07","returns_on":"2026-12-09","stops":[{"country":"JP"}]})");
  }
};
ON_BOTH_DATABASES(OwnTemplates);

TEST_P(OwnTemplates, TheOfficesWordingIsUsedOnceItIsPutIntoUseAndByNoOtherOffice) {
  const std::string docx = test::docx(test::word_body(
      test::paragraph("[Trích yếu]") + test::paragraph("Cử đoàn: {title}") + test::paragraph("[Nội dung]") +
      test::paragraph("Theo cách của cơ quan: {content}") +
      test::paragraph("{each stops}") + test::paragraph("- {country};") + test::paragraph("{end}")));
  const Answer made = upload(officer_, "outbound_submission", docx);
  ASSERT_EQ(made.status, 201) << made.text;
  const std::string path = "/api/outbound-delegations/" + delegation() + "/letters";
  const auto drafted = [&] {
    const Answer a = post(officer_, path, R"({"template":"outbound_submission"})");
    EXPECT_EQ(a.status, 201) << a.text;
    return a;
  };
  EXPECT_EQ(drafted().text.find("Theo cách của cơ quan"), std::string::npos) << "a draft writes nothing";
  const std::string own = "/api/letter-templates/" + made.text_at("/id");
  EXPECT_EQ(post(officer_, own + "/steps/use", "{}", "1").status, 200);
  const Answer letter = drafted();
  EXPECT_EQ(letter.text_at("/title"), "Cử đoàn: Đoàn công tác mẫu");
  EXPECT_EQ(letter.text_at("/text"), "Theo cách của cơ quan: Khảo sát\n- Nhật Bản;\n");
  EXPECT_NE(get(officer_, path).text.find("\"own\":true"), std::string::npos);
  // Another office does not see it, nor write by it.
  EXPECT_EQ(get(other_officer_, own).status, 404);
  EXPECT_EQ(get(other_officer_, "/api/letter-forms").text.find("\"own\":{"), std::string::npos);
  EXPECT_NE(get(officer_, "/api/letter-forms").text.find("\"own\":{"), std::string::npos);
  // A second one for the same form waits until the first is retired.
  const Answer second = upload(officer_, "outbound_submission", docx);
  const std::string next = "/api/letter-templates/" + second.text_at("/id");
  EXPECT_EQ(post(officer_, next + "/steps/use", "{}", "1").status, 409);
  EXPECT_EQ(post(officer_, own + "/steps/retire", "{}", "2").status, 200);
  EXPECT_EQ(post(officer_, next + "/steps/use", "{}", "1").status, 200);
  EXPECT_EQ(get(officer_, next + "/document.docx").status, 200);
}

TEST_P(OwnTemplates, NoTemplateReachesAnythingButItsRecord) {
  const auto refused = [&](const std::string& text) {
    const Answer a = upload(officer_, "outbound_submission", test::docx(test::word_body(test::paragraph(text))));
    EXPECT_EQ(a.status, 422) << text << a.text;
    return a.text;
  };
  for (const char* text : {"{password}", "{each users}{name}{end}", "{title.owner}", "{include /etc/passwd}",
                           "{if members}có{else}{secret}{end}", "{each members}{wage}{end}"})
    EXPECT_NE(refused(text).find("template.unknown"), std::string::npos) << text;
  EXPECT_NE(refused("{if title}").find("template.open"), std::string::npos);
  const std::string field = "<w:p><w:r><w:instrText>INCLUDETEXT /etc/passwd</w:instrText></w:r></w:p>";
  EXPECT_NE(upload(officer_, "outbound_submission", test::docx(test::word_body(field))).text.find("template.computed"),
            std::string::npos);
  const std::string far = R"(<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://far" )"
                          R"(TargetMode="External"/></Relationships>)";
  EXPECT_EQ(
      upload(officer_, "outbound_submission",
             test::docx(test::word_body(test::paragraph("{title}")), {{"word/_rels/document.xml.rels", far}}))
          .status,
      422);
  EXPECT_EQ(upload(officer_, "outbound_submission", "no zip", "mau.txt").status, 422);
  EXPECT_EQ(upload(officer_, "no_such_form", "x").status, 404);
  // On the page of the record the same holds.
  const Answer typed = post(officer_, "/api/letter-templates",
                            R"({"title":"Mẫu","form":"outbound_submission","subject":"{title}","text":"{nobody}"})");
  EXPECT_EQ(typed.status, 422);
  EXPECT_NE(typed.text.find("nobody"), std::string::npos);
  // Control: what it may name is kept.
  EXPECT_EQ(upload(officer_, "outbound_submission",
                   test::docx(test::word_body(test::paragraph("{title}{each members}{name}{end}")))).status, 201);
}

TEST_P(OwnTemplates, TheNamesThatAreTriedAreTheNamesThatAreFilled) {
  const std::string id = delegation();
  ASSERT_TRUE(db().read([&](db::Connection& c) -> Result<void> {
    const RecordType& type = *find_type("outbound_delegation");
    const Record r = TRY(store::load(c, type, number(id)));
    const Values real = TRY(values_of(engine(), c, officer_, r, Tongue::vi)), sample = sample_values(type, Filled::all);
    const auto names = [](const auto& map) {
      std::vector<std::string> out;
      for (const auto& [name, value] : map) out.push_back(name);
      return out;
    };
    EXPECT_EQ(names(real.texts), names(sample.texts));
    EXPECT_EQ(names(real.lists), names(sample.lists));
    EXPECT_EQ(names(real.lists.at("stops").at(0)), names(sample.lists.at("stops").at(0)));
    return {};
  }));
}

}  // namespace dh::letters
