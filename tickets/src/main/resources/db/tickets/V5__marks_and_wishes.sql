-- What agents learned of a citizen that lets their next call go before others (priorities in acd.yml).
CREATE TABLE citizen_mark (
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  mark VARCHAR(16) NOT NULL,
  marked_by VARCHAR(64) NOT NULL,
  marked_at DATETIME(3) NOT NULL,
  PRIMARY KEY (channel, address, mark)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Which tickets went to a line with a call lately, for when the line calls back.
ALTER TABLE contact_trail ADD KEY trail_by_target (target, at);

-- Where the citizen wishes to be called back, if not at the number that called.
ALTER TABLE missed_contact ADD COLUMN number VARCHAR(24);
