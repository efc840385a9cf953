-- An article's life; its words are in article_version, what happened to it in article_event.
CREATE TABLE article (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  revision INT NOT NULL,
  life JSON NOT NULL,
  title VARCHAR(200) NOT NULL,
  line VARCHAR(40) NOT NULL,
  owner VARCHAR(80) NOT NULL,
  in_force INT NULL,
  valid_until DATE NULL,
  review_due DATE NULL,
  in_review BOOLEAN NOT NULL,
  working BOOLEAN NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  seed CHAR(64) NULL COMMENT 'hash of the file it came from; NULL once people wrote on it',
  used BIGINT NOT NULL DEFAULT 0 COMMENT 'how often it was cited in an answer',
  updated_at DATETIME(3) NOT NULL,
  KEY article_line (line, updated_at),
  KEY article_updated (updated_at)
);

CREATE TABLE article_version (
  article VARCHAR(80) NOT NULL,
  version INT NOT NULL,
  content JSON NOT NULL,
  written_by VARCHAR(64) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  PRIMARY KEY (article, version)
);

CREATE TABLE article_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  article VARCHAR(80) NOT NULL,
  version INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  remark VARCHAR(500) NULL,
  KEY article_event_article (article, id),
  KEY article_event_kind (kind, id)
);

-- How far a person has read the notices of changed articles.
CREATE TABLE article_notice_cursor (
  person VARCHAR(64) NOT NULL PRIMARY KEY,
  read_up_to BIGINT NOT NULL
);

CREATE TABLE article_feedback (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  article VARCHAR(80) NOT NULL,
  version INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  note VARCHAR(500) NOT NULL,
  given_by VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL COMMENT 'when its owner has to have answered; NULL for praise',
  answered_by VARCHAR(64) NULL,
  answered_at DATETIME(3) NULL,
  answer VARCHAR(500) NULL,
  KEY article_feedback_article (article, id),
  KEY article_feedback_due (answered_at, due_at)
);

-- What people looked for and did not find, without what identifies a citizen.
CREATE TABLE search_miss (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  asked_in VARCHAR(12) NOT NULL,
  text VARCHAR(200) NOT NULL,
  line VARCHAR(40) NULL,
  settled_by VARCHAR(64) NULL,
  settled_at DATETIME(3) NULL,
  article VARCHAR(80) NULL,
  KEY search_miss_open (settled_at, at)
);
