-- The language of the page of a personal link besides English; empty is Vietnamese.
alter table personal_link add column language {{text}};
