create table agent_wish (
  agent  varchar(64)  character set ascii collate ascii_bin not null primary key,
  wish   varchar(10)  character set ascii not null,
  reason varchar(100) not null,
  since  datetime(6)  not null
);
