package org.hotline12345.knowledge.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.life.Life;
import org.hotline12345.knowledge.life.LifeEvent;
import org.jdbi.v3.core.Jdbi;

/// Brings the articles of `config/knowledge` into the tables: new ones, and new words of those on
/// which nobody wrote meanwhile. What people wrote or withdrew is left as they left it.
public final class ArticleSeeds {
  /// Stands as the author of what came from files; it is no account.
  static final String SEEDER = "(files)";

  private static final Period BETWEEN_REVIEWS = Period.ofYears(1);

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final ZoneId zone;

  public ArticleSeeds(DataSource source, InstantSource clock, ZoneId zone) {
    jdbi = KnowledgeDatabase.open(source);
    this.clock = clock;
    this.zone = zone;
  }

  /// How many articles came or changed.
  public int sow(List<Article> articles) {
    return jdbi.inTransaction(
        handle -> {
          int changed = 0;
          var dao = handle.attach(ArticleDao.class);
          var events = handle.attach(ArticleEventDao.class);
          for (Article article : articles) {
            changed += sow(dao, events, article) ? 1 : 0;
          }
          return changed;
        });
  }

  private boolean sow(ArticleDao dao, ArticleEventDao events, Article article) {
    var content = Json.write(new Content(article, List.of()));
    var hash = Optional.of(hash(content));
    var known = dao.find(article.id());
    if (known.isPresent() && (known.get().seed().isEmpty() || known.get().seed().equals(hash))) {
      return false;
    }
    int version = known.map(row -> row.standing().latest()).orElse(0) + 1;
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var reviewDue = LocalDate.ofInstant(now, zone).plus(BETWEEN_REVIEWS);
    var life =
        new Life(
            version,
            Optional.empty(),
            Optional.of(new Life.InForce(version, SEEDER, now, reviewDue)),
            Optional.empty());
    int revision = known.map(ArticleRow::revision).orElse(0);
    var used = known.map(ArticleRow::used).orElse(0L);
    var row = ArticleRow.of(life, revision + 1, article, hash, used, now);
    if (known.isEmpty()) {
      dao.insert(row);
    } else if (dao.update(row, revision) == 0) {
      return false;
    }
    dao.write(article.id(), version, content, SEEDER, now);
    var event = new LifeEvent.Approved(SEEDER, reviewDue);
    events.append(article.id(), version, ArticleDesk.kind(event), SEEDER, now, Optional.empty());
    return true;
  }

  private static String hash(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
