-- Roads of lists that neither province nor owner leads along, and the same roads to one state.
create index head_open on head (type, archived, id) where publicity = 'open_to_all';
create index head_open_state on head (type, state, archived, id) where publicity = 'open_to_all';
create index head_of_province_state on head (type, province, state, archived, id);
create index head_of_owner_state on head (type, owner, state, archived, id);
-- What concerns a desk or is due there (Today).
create index head_owner_due on head (owner, due_on) where due_on is not null;
create index head_province_due on head (province, due_on) where due_on is not null;
create index head_assigned on head (assigned_to, type) where assigned_to <> 0;
