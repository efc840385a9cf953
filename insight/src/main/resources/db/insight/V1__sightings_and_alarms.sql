-- Times are UTC with milliseconds. Nothing here names a citizen: texts and words are stored without names and numbers.

-- A ticket as it is counted: one row per ticket that says something.
CREATE TABLE insight_sighting (
  ticket CHAR(14) NOT NULL PRIMARY KEY,
  created_at DATETIME(3) NOT NULL,
  line VARCHAR(40),
  district VARCHAR(40),
  street VARCHAR(60),
  estate VARCHAR(60),
  grid VARCHAR(40),
  text VARCHAR(600) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  KEY sighting_by_time (created_at, line),
  KEY sighting_by_line (line, created_at),
  KEY sighting_by_street (line, street, created_at),
  KEY sighting_by_estate (line, estate, created_at),
  KEY sighting_by_grid (line, grid, created_at),
  KEY sighting_by_district (line, district, created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- `open_key` is the spot while the alarm is open and empty afterwards: two servers can't raise the same one.
CREATE TABLE insight_alarm (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  scope VARCHAR(10) NOT NULL,
  place VARCHAR(60) NOT NULL,
  line VARCHAR(40) NOT NULL,
  open_key VARCHAR(120) COLLATE utf8mb4_bin,
  state VARCHAR(12) NOT NULL,
  reason VARCHAR(300) NOT NULL,
  tickets INT NOT NULL,
  expected DOUBLE NOT NULL,
  chance DOUBLE NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  last_ticket_at DATETIME(3) NOT NULL,
  over_after DATETIME(3) NOT NULL,
  decided_by VARCHAR(64),
  decided_at DATETIME(3),
  decided_why VARCHAR(300),
  quiet_until DATETIME(3),
  UNIQUE KEY alarm_open (open_key),
  KEY alarm_by_state (state, over_after),
  KEY alarm_by_line (line, state),
  KEY alarm_by_time (last_ticket_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE insight_alarm_ticket (
  alarm BIGINT NOT NULL,
  ticket CHAR(14) NOT NULL,
  PRIMARY KEY (alarm, ticket),
  KEY alarms_of_ticket (ticket)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
