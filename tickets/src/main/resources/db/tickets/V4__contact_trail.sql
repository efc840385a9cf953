-- What happened to a conversation after it was answered: who, when, kind, outcome.
CREATE TABLE contact_trail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(3) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  target VARCHAR(64) NOT NULL,
  outcome VARCHAR(200) NOT NULL,
  UNIQUE KEY trail_once (contact_id, at, kind, actor, target)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
