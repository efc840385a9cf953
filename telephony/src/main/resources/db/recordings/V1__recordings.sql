-- Times are UTC with milliseconds. A recording that was deleted keeps its row: that it was, what it was, and why it went.
CREATE TABLE recording (
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  file VARCHAR(255) NOT NULL,
  sha256 CHAR(64) NOT NULL,
  bytes BIGINT NOT NULL,
  millis BIGINT NOT NULL,
  missing_millis BIGINT NOT NULL,
  finished_at DATETIME(3) NOT NULL,
  deleted_at DATETIME(3),
  deleted_because VARCHAR(64),
  KEY recording_by_age (deleted_at, finished_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
