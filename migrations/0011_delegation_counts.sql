-- What delegations are counted by; filled for the old ones at the next start.
alter table outbound_delegations add column countries {{json}};
alter table outbound_delegations add column people {{int}};
alter table inbound_delegations add column people {{int}};
