-- What each agent did from when on; the norm meter's occupancy and wrap-up come from here.
CREATE TABLE agent_state (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent VARCHAR(64) NOT NULL,
  activity VARCHAR(12) NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY agent_state_once (agent, at, activity),
  KEY agent_state_by_time (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Until when the process that writes them was surely there: after a crash nobody counts as at work for longer.
CREATE TABLE agent_state_alive (
  one TINYINT NOT NULL PRIMARY KEY,
  at DATETIME(3) NOT NULL
) ENGINE=InnoDB;
