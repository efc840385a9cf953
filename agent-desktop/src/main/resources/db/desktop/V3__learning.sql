-- Which line a ticket was sent to, beside the one suggested first. Where they differ it is a
-- correction, and the masked words of the citizen are an example to learn from.
create table line_choice (
  id        bigint        not null auto_increment primary key,
  ticket    varchar(20)   character set ascii collate ascii_bin not null,
  suggested varchar(40)   character set ascii collate ascii_bin not null,
  chosen    varchar(40)   character set ascii collate ascii_bin not null,
  words     varchar(4000) not null,
  actor     varchar(64)   not null,
  at        datetime(6)   not null,
  excluded  boolean       not null default false,
  unique key line_choice_ticket (ticket),
  key line_choice_pair (suggested, chosen),
  key line_choice_at (at)
);

-- Each time the line model was taught. Nothing in outcome: under way, or broken off by a stop.
create table line_training (
  id       bigint      not null auto_increment primary key,
  begun_at datetime(6) not null,
  actor    varchar(64) not null,
  version  varchar(20) character set ascii null,
  outcome  varchar(20) character set ascii null
);
