-- What agents learned of a citizen that lets their next call go before others (priorities in acd.yml).
CREATE TABLE citizen_mark (
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  mark VARCHAR(16) NOT NULL,
  marked_by VARCHAR(64) NOT NULL,
  marked_at DATETIME(3) NOT NULL,
  PRIMARY KEY (channel, address, mark)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Where the citizen wishes to be called back, if not at the number that called.
ALTER TABLE missed_contact ADD COLUMN number VARCHAR(24);
