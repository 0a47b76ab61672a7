-- Roads of lists that neither province nor owner leads along, and the same roads to one state.
create index head_open on head (type, archived, id) where publicity = 'open_to_all';
create index head_open_state on head (type, state, archived, id) where publicity = 'open_to_all';
create index head_of_province_state on head (type, province, state, archived, id);
create index head_of_owner_state on head (type, owner, state, archived, id);
-- What concerns a desk or is due there (Today).
create index head_owner_due on head (owner, due_on) where due_on is not null;
create index head_province_due on head (province, due_on) where due_on is not null;
create index head_assigned on head (assigned_to, type) where assigned_to <> 0;

-- Who is addressed, and which territories are reached, by type: a list of one type does not walk the others.
alter table audience add column type {{text}} not null default '';
update audience set type = (select head.type from head where head.id = audience.record);
drop index audience_holder;
create index audience_road on audience (holder, type, record);
alter table reach add column type {{text}} not null default '';
update reach set type = (select head.type from head where head.id = reach.record);
drop index reach_territory;
create index reach_road on reach (territory, type, record);

-- The ways in which a record can be seen stand beside its words (engine/ways.hpp).
-- only: sqlite
create virtual table search_ways using fts5(folded, ways, tokenize = "unicode61 remove_diacritics 0");
insert into search_ways (rowid, folded, ways)
  select s.rowid, s.folded,
         'y' || replace(h.type, '_', '') || ' o' || h.owner || ' m' || h.created_by ||
         case h.province when '' then '' else ' p' || replace(replace(h.province, '-', ''), '@', '') end ||
         case h.publicity when 'open_to_all' then ' open' else '' end ||
         coalesce((select group_concat(' h' || a.holder, '') from audience a where a.record = h.id), '') ||
         coalesce((select group_concat(' t' || r.territory, '') from reach r where r.record = h.id), '')
  from search_text s join head h on h.id = s.rowid;
drop table search_text;
alter table search_ways rename to search_text;
-- end
-- only: postgres
alter table search_text add column ways text not null default '';
-- end
