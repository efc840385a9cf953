package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.Optional;

/// What happened to an article.
///
/// @param kind name of the [org.hotline12345.knowledge.life.LifeEvent], upper case
public record ArticleEvent(
    long id,
    String article,
    int version,
    String kind,
    String actor,
    Instant at,
    Optional<String> remark) {}
