package org.hotline12345.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hotline12345.knowledge.KnowledgeBase.Hit;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;
import org.hotline12345.knowledge.markdown.ArticleFiles;
import org.junit.jupiter.api.Test;

/// The articles under `config/knowledge`, asked as a citizen would, in words the articles don't
// use.
class ShippedArticlesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hotline.home"), "config", "knowledge");
  private static final InstantSource CLOCK =
      InstantSource.fixed(LocalDate.of(2026, 11, 22).atTime(12, 0).toInstant(ZoneOffset.UTC));

  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          Map.entry("我在淘宝上买的鞋子穿着不合适，店家不让退", "market-seven-day-return"),
          Map.entry("面包房买的蛋糕过期三天了吃坏肚子", "market-food-ten-times"),
          Map.entry("家门口健身房关门了，办的年卡还剩好多钱", "market-prepaid-card"),
          Map.entry("工地老板拖了我半年工钱一直不给", "hrss-migrant-wages"),
          Map.entry("公司把我裁了，失业金去哪儿领", "hrss-unemployment"),
          Map.entry("骑车下班被汽车撞了这个算不算工伤", "hrss-injury"),
          Map.entry("公积金能不能取出来交房租", "housing-fund-withdraw"),
          Map.entry("我妈在北京住院，回来怎么报销医保", "medical-remote"),
          Map.entry("个税汇算清缴退的钱什么时候到账怎么弄", "tax-individual-annual"),
          Map.entry("的哥绕远路，计价器也不打", "transport-taxi"),
          Map.entry("请不起律师，能不能申请免费的", "legal-aid"),
          Map.entry("楼下烧烤店的油烟天天往屋里灌", "environment-cooking-fume"),
          Map.entry("工地后半夜还在打混凝土，吵得没法睡", "urban-night-construction"),
          Map.entry("小区外面那条路的路灯好几天不亮了", "urban-streetlight"),
          Map.entry("爸爸去世了，他名下的房子怎么过户给我", "natural-inheritance-reg"),
          Map.entry("买的玉米种子出苗率太低，怀疑是假的", "agriculture-fake-inputs"),
          Map.entry("跟团游导游让必须买玉，不买不让走", "tourism-forced-shopping"),
          Map.entry("丈夫经常动手打我，我想申请保护令", "women-domestic-violence"),
          Map.entry("我儿子拿我手机给游戏充了八千块", "youth-game"),
          Map.entry("我爸腿不好，想办个残疾证", "disability-certificate"),
          Map.entry("奶奶八十五了，那个高龄补贴怎么领", "elder-allowance"),
          Map.entry("家里就靠我一个人打零工，想申请低保", "assistance-minimum"),
          Map.entry("快递员电话都不打直接扔驿站了", "post-no-delivery"),
          Map.entry("小卖部把烟卖给初中生", "tobacco-minor"),
          Map.entry("想办护照出国旅游，要准备什么", "immigration-passport"),
          Map.entry("电动车老有人推到楼上充电，太危险", "fire-ebike"),
          Map.entry("家里突然没电了，邻居家有电", "power-outage"),
          Map.entry("自来水放出来是黄的还有味道", "water-quality"),
          Map.entry("我家在海勃湾区新华西街十二号，暖气不热", "heating-temperature"),
          Map.entry("厨房里一股煤气味，我不敢开灯", "gas-leak"),
          Map.entry("公交车没进站直接开走了", "bus-driver"),
          Map.entry("开发商到日子不交房，能要违约金不", "housing-late-delivery"),
          Map.entry("物业说不交钱就停我们家的水电", "housing-property-fee"),
          Map.entry("孩子户口在外地，能不能在这边上小学", "education-enrol"),
          Map.entry("补习机构突然关门，课时费怎么要回来", "education-training"),
          Map.entry("老兵的那个优待证去哪儿办", "veterans-card"),
          Map.entry("想换个运营商但是不想换手机号", "telecom-portability"),
          Map.entry("信用报告上有条逾期不是我的，怎么改", "finance-credit"),
          Map.entry("网贷公司天天给我家里人打电话催债", "finance-loan-collection"),
          Map.entry("政务大厅办事员爱答不理，让我来回跑", "gov-attitude"));

  @Test
  void areAtLeast150AndCoverAll41Lines() throws IOException {
    List<Article> articles = ArticleFiles.read(FOLDER);

    assertThat(articles).hasSizeGreaterThanOrEqualTo(150);
    assertThat(articles.stream().map(Article::line).collect(Collectors.toSet())).hasSize(41);
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.questions()).as(article.id()).hasSizeGreaterThanOrEqualTo(3);
              assertThat(article.validUntil()).as(article.id()).isPresent();
              assertThat(article.body()).as(article.id()).hasSizeGreaterThan(60);
            });
  }

  @Test
  void answerNineOfTenOrdinaryQuestionsWithinTheFirstThree() throws IOException {
    try (var base = LuceneKnowledgeBase.open(FOLDER, CLOCK, ZoneOffset.UTC)) {
      List<String> missed = new ArrayList<>();
      QUESTIONS.forEach(
          (question, wanted) -> {
            assertThat(base.article(wanted)).as(wanted).isPresent();
            List<String> found =
                base.search(new Query(question, Optional.empty(), true, 3)).stream()
                    .map(Hit::id)
                    .toList();
            if (!found.contains(wanted)) {
              missed.add(question + " -> " + found);
            }
          });
      assertThat(missed).hasSizeLessThanOrEqualTo(QUESTIONS.size() / 10);
    }
  }
}
