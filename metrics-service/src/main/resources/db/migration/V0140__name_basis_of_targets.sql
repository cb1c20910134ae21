alter table decision.target add column basis text, add column decided_by text;
update decision.target set basis = '17/NQ-CP';
alter table decision.target alter column basis set not null;
