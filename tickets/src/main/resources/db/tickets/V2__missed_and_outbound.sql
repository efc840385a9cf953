-- Who called whom, and what the caller asked for: the ledger and the norm meter count by it.
ALTER TABLE contact
  ADD COLUMN direction VARCHAR(8) NOT NULL DEFAULT 'INBOUND',
  ADD COLUMN skills VARCHAR(300) NOT NULL DEFAULT '',
  ADD COLUMN priority INT NOT NULL DEFAULT 0;

-- Who did not reach an agent. `open_address` is the number while the row is open, NULL afterwards: its key
-- allows each citizen one open row, whoever writes at once.
CREATE TABLE missed_call (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  open_address VARCHAR(190) COLLATE utf8mb4_bin,
  cause VARCHAR(16) NOT NULL,
  arrived_at DATETIME(3) NOT NULL,
  missed_at DATETIME(3) NOT NULL,
  calls INT NOT NULL,
  skills VARCHAR(300) NOT NULL,
  priority INT NOT NULL,
  state VARCHAR(8) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  attempts INT NOT NULL,
  contact VARCHAR(64) COLLATE utf8mb4_bin,
  agent VARCHAR(64),
  last_result VARCHAR(16),
  closing VARCHAR(20),
  closed_at DATETIME(3),
  closed_by VARCHAR(64),
  UNIQUE KEY missed_once (open_address),
  KEY missed_by_place (state, arrived_at),
  KEY missed_by_closing (closed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The calls behind a row; a call that is reported twice counts once.
CREATE TABLE missed_contact (
  contact VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  cause VARCHAR(16) NOT NULL,
  missed_call BIGINT,
  KEY contacts_of_missed (missed_call)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Every call of ours to a citizen, for its pace, its limits and its record.
CREATE TABLE outbound_call (
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  agent VARCHAR(64),
  reason VARCHAR(200) NOT NULL,
  ticket CHAR(14),
  placed_at DATETIME(3) NOT NULL,
  result VARCHAR(16),
  ended_at DATETIME(3),
  KEY outbound_by_time (kind, placed_at),
  KEY outbound_of_citizen (address, kind, placed_at),
  KEY outbound_of_agent (agent, placed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
