create table trial (id uuid primary key, word varchar(20) not null);
