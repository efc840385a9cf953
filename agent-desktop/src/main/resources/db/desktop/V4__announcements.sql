-- What callers are told at a surge, before an agent answers.
create table announcement (
  id         bigint       not null auto_increment primary key,
  text       varchar(200) not null,
  starts_at  datetime(3)  not null,
  ends_at    datetime(3)  not null,
  -- whether callers may press 1 and leave satisfied
  asks       boolean      not null,
  heard      bigint       not null default 0,
  satisfied  bigint       not null default 0,
  created_by varchar(64)  not null,
  created_at datetime(3)  not null,
  ended_by   varchar(64)  null,
  key announcement_by_end (ends_at)
);
