create table account (
  username     varchar(64)  character set ascii collate ascii_bin not null primary key,
  display_name varchar(100) not null,
  password     varchar(200) character set ascii collate ascii_bin not null,
  roles        varchar(100) character set ascii not null,
  department   varchar(64)  character set ascii null,
  enabled      boolean      not null,
  created_at   datetime(6)  not null
);

-- The token itself is known to the browser alone.
create table login_session (
  token_hash binary(32)  not null primary key,
  username   varchar(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  seen_at    datetime(6) not null,
  key login_session_seen (seen_at),
  constraint login_session_account foreign key (username) references account (username) on delete cascade
);

create table wrong_password (
  id       bigint      not null auto_increment primary key,
  username varchar(64) not null,
  address  varchar(64) character set ascii not null,
  at       datetime(6) not null,
  key wrong_password_username (username, at),
  key wrong_password_address (address, at)
);

create table audit (
  id      bigint       not null auto_increment primary key,
  at      datetime(6)  not null,
  actor   varchar(64)  not null,
  address varchar(64)  character set ascii not null,
  action  varchar(40)  character set ascii not null,
  outcome varchar(40)  character set ascii not null,
  target  varchar(100) not null,
  detail  varchar(500) not null,
  key audit_at (at)
);
