-- Times are UTC with milliseconds; names of states and channels are the upper-case names of the code.

-- One row per citizen and channel: the lock under which a conversation is found or opened.
CREATE TABLE citizen (
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(190),
  seen_at DATETIME(3) NOT NULL,
  PRIMARY KEY (channel, address)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE contact (
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(190),
  arrived_at DATETIME(3) NOT NULL,
  answered_at DATETIME(3),
  agent VARCHAR(64),
  ended_at DATETIME(3),
  end_reason VARCHAR(24),
  ticket CHAR(14),
  satisfaction TINYINT,
  recording VARCHAR(255),
  KEY contact_by_citizen (channel, address, arrived_at),
  KEY contact_unended (ended_at, arrived_at),
  KEY contact_by_time (arrived_at),
  KEY contact_by_ticket (ticket)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE utterance (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  speaker VARCHAR(8) NOT NULL,
  said_at DATETIME(3) NOT NULL,
  text TEXT NOT NULL,
  start_millis BIGINT,
  end_millis BIGINT,
  media_kind VARCHAR(16),
  media_reference VARCHAR(1000),
  -- A sentence of a call that is reported twice is one sentence; messages of a chat have no position.
  UNIQUE KEY utterance_once (contact_id, speaker, start_millis),
  KEY utterance_of_contact (contact_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Exactly-once intake: what a channel delivers twice finds its row here.
CREATE TABLE channel_message (
  channel VARCHAR(16) NOT NULL,
  message_id VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  received_at DATETIME(3) NOT NULL,
  contact_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  utterance_id BIGINT NOT NULL,
  PRIMARY KEY (channel, message_id),
  KEY channel_message_by_time (received_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The current ticket: `body` is the whole, the columns are what lists and boards ask for.
CREATE TABLE ticket (
  number CHAR(14) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(120),
  place VARCHAR(200),
  line VARCHAR(40),
  department VARCHAR(40),
  urgency VARCHAR(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3),
  closed_at DATETIME(3),
  satisfaction TINYINT,
  body JSON NOT NULL,
  KEY ticket_by_state (state, number),
  KEY ticket_by_line (line, number),
  KEY ticket_of_citizen (channel, address, number),
  KEY ticket_by_creation (created_at, line),
  KEY ticket_by_closing (closed_at),
  KEY ticket_by_due (state, due_at),
  FULLTEXT KEY ticket_words (title, place) WITH PARSER ngram
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Who sees the ticket in their list: the lead department (主办) and those that help (协办).
CREATE TABLE ticket_department (
  department VARCHAR(40) NOT NULL,
  ticket CHAR(14) NOT NULL,
  PRIMARY KEY (department, ticket),
  KEY departments_of_ticket (ticket)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The stream. Ids come from stream_position, whose row stays locked until the commit: a reader that has
-- seen id n has seen all before it. AUTO_INCREMENT ids become visible out of order and would not do.
CREATE TABLE ticket_event (
  id BIGINT NOT NULL PRIMARY KEY,
  ticket CHAR(14) NOT NULL,
  version BIGINT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  data JSON NOT NULL,
  UNIQUE KEY event_of_ticket (ticket, version),
  KEY event_by_time (at, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE stream_position (
  one TINYINT NOT NULL PRIMARY KEY,
  last_id BIGINT NOT NULL
) ENGINE=InnoDB;
INSERT INTO stream_position (one, last_id) VALUES (1, 0);

CREATE TABLE stream_reader (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  last_id BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE ticket_number (
  day CHAR(8) NOT NULL PRIMARY KEY,
  last_number INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE call_back (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket CHAR(14) NOT NULL,
  channel VARCHAR(16) NOT NULL,
  address VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  state VARCHAR(16) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  attempts INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  satisfaction TINYINT,
  note VARCHAR(1000),
  KEY call_back_due (state, due_at),
  KEY call_back_of_ticket (ticket, id),
  KEY call_back_of_citizen (channel, address, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE attachment (
  id CHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  type VARCHAR(100) NOT NULL,
  uploaded_by VARCHAR(64) NOT NULL,
  uploaded_at DATETIME(3) NOT NULL,
  ticket CHAR(14),
  KEY attachment_of_ticket (ticket)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
