package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The life of an article through the joined rooms: written, reviewed by a second person, found at
/// once, complained about, withdrawn; and what nobody could answer.
class KnowledgeIT {
  private static TestingHotline hotline;

  @BeforeAll
  static void start() throws Exception {
    hotline = new TestingHotline("http://127.0.0.1:9");
  }

  @AfterAll
  static void stop() throws Exception {
    hotline.close();
  }

  private static String words(String title, String audience) {
    return """
        {"title":"%s","line":"heating","source":"试验依据","owner":"热力公司","validFrom":"2026-01-01",
         "audience":"%s","questions":["蓝鲸测温仪怎么借"],"body":"蓝鲸测温仪可到营业厅借用，押金可退。",
         "attachments":[]}
        """
        .formatted(title, audience);
  }

  private static String published(String id, String audience) throws Exception {
    TestingPerson author = hotline.signIn("dept-heating");
    var draft =
        author
            .post(
                "/api/articles",
                "{\"id\":\"%s\",\"words\":%s}".formatted(id, words("怎样借蓝鲸测温仪", audience)))
            .expect(201)
            .json();
    var submitted = put(author, id, "submission", draft.at("/summary/revision").asInt(), 200);
    assertThat(put(author, id, "approval", revision(submitted), 409).path("message").asText())
        .contains("另一人");
    return put(hotline.signIn("manager"), id, "approval", revision(submitted), 200)
        .at("/summary/phase")
        .asText();
  }

  private static JsonNode put(
      TestingPerson person, String id, String verb, int revision, int status) throws Exception {
    return person
        .put(
            "/api/articles/" + id + "/" + verb,
            "{\"revision\":%d,\"reason\":\"试验\"}".formatted(revision))
        .expect(status)
        .json();
  }

  private static int revision(JsonNode file) {
    return file.at("/summary/revision").asInt();
  }

  private static String first(TestingPerson person, String question) throws Exception {
    return person
        .get("/api/knowledge?limit=3&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
        .expect(200)
        .json()
        .at("/articles/0/id")
        .asText();
  }

  @Test
  void whatASecondPersonPublishesIsFoundAtOnceAndNoMoreOnceItIsWithdrawn() throws Exception {
    assertThat(published("heating-blue-whale", "PUBLIC")).isEqualTo("PUBLISHED");
    assertThat(first(hotline.nobody(), "蓝鲸测温仪")).isEqualTo("heating-blue-whale");
    TestingPerson manager = hotline.signIn("manager");
    var file = manager.get("/api/articles/heating-blue-whale").expect(200).json();
    put(manager, "heating-blue-whale", "withdrawal", revision(file), 200);
    assertThat(first(hotline.nobody(), "蓝鲸测温仪")).isNotEqualTo("heating-blue-whale");
    hotline.nobody().get("/api/knowledge/heating-blue-whale").expect(404);
    assertThat(
            hotline
                .signIn("agent1")
                .get("/api/article-notices")
                .expect(200)
                .json()
                .at("/notices/0/kind")
                .asText())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void anArticleForAgentsIsNotShownToCitizens() throws Exception {
    published("heating-whale-inside", "AGENT");
    assertThat(first(hotline.signIn("agent1"), "蓝鲸测温仪")).isEqualTo("heating-whale-inside");
    assertThat(first(hotline.nobody(), "蓝鲸测温仪")).isNotEqualTo("heating-whale-inside");
    hotline.nobody().get("/api/knowledge/heating-whale-inside").expect(404);
  }

  @Test
  void anotherDepartmentCannotWriteOnItAndReadersReachItsOwner() throws Exception {
    TestingPerson gas = hotline.signIn("dept-gas");
    gas.put(
            "/api/articles/heating-cold-check/draft",
            "{\"revision\":1,\"words\":%s}".formatted(words("x", "PUBLIC")))
        .expect(404);
    published("heating-whale-three", "PUBLIC");
    gas.put(
            "/api/articles/heating-whale-three/draft",
            "{\"revision\":3,\"words\":%s}".formatted(words("x", "PUBLIC")))
        .expect(403);
    TestingPerson agent = hotline.signIn("agent1");
    agent
        .post("/api/articles/heating-whale-three/feedback", "{\"kind\":\"WRONG\",\"note\":\"\"}")
        .expect(422);
    var given =
        agent
            .post(
                "/api/articles/heating-whale-three/feedback",
                "{\"kind\":\"WRONG\",\"note\":\"没有押金\"}")
            .expect(201)
            .json();
    assertThat(given.path("dueAt").asText()).isNotEmpty();
    assertThat(gas.get("/api/article-feedback").expect(200).json().path("feedback")).isEmpty();
    var open = hotline.signIn("dept-heating").get("/api/article-feedback").expect(200).json();
    assertThat(open.at("/feedback/0/note").asText()).isEqualTo("没有押金");
  }

  @Test
  void whatACitizenAskedInVainIsListedForTheOwnersWithoutTheirNumber() throws Exception {
    String question = "紫皮火星土豆种植保险找谁，我电话13812345678";
    hotline
        .nobody()
        .get("/api/knowledge?asked=true&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
        .expect(200);
    var gaps = hotline.signIn("manager").get("/api/knowledge-gaps").expect(200).response().body();
    assertThat(gaps).contains("火星土豆").doesNotContain("13812345678");
  }

  @Test
  void aDocumentIsReadForAPersonToLookThrough() throws Exception {
    String body =
        """
        --x
        Content-Disposition: form-data; name="file"; filename="a.md"
        Content-Type: text/markdown

        # 供热期

        自十月十五日起。
        --x--
        """
            .replace("\n", "\r\n");
    var read =
        hotline
            .signIn("dept-heating")
            .send(
                "POST",
                "/api/articles/import",
                body,
                "Content-Type",
                "multipart/form-data; boundary=x")
            .expect(200)
            .json();
    assertThat(read.at("/passages/0/title").asText()).isEqualTo("供热期");
    assertThat(read.at("/passages/0/body").asText()).isEqualTo("自十月十五日起。");
  }
}
