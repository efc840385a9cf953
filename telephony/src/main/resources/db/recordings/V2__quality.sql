-- A call that was checked, and what was found in it.
CREATE TABLE quality_check (
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  agent VARCHAR(64) NOT NULL,
  answered_at DATETIME(3) NOT NULL,
  millis BIGINT NOT NULL,
  transcript BOOLEAN NOT NULL,
  checked_at DATETIME(3) NOT NULL,
  KEY quality_by_time (answered_at),
  KEY quality_by_agent (agent, answered_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE quality_finding (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  kind VARCHAR(16) NOT NULL,
  start_millis BIGINT NOT NULL,
  end_millis BIGINT NOT NULL,
  speaker VARCHAR(8),
  words VARCHAR(400) NOT NULL,
  points INT NOT NULL,
  verdict VARCHAR(12),
  note VARCHAR(500),
  judged_by VARCHAR(64),
  judged_at DATETIME(3),
  KEY finding_of_call (contact_id, start_millis)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
