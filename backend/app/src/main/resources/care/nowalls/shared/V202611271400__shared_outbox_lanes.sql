-- Each listener claims its own deliveries; the dead are few and looked for by administrators.
create index outbox_delivery_lane on shared.outbox_delivery (listener, lease_until, seq) where state = 'PENDING';
create index outbox_delivery_dead on shared.outbox_delivery (seq) where state = 'DEAD';
drop index shared.outbox_delivery_open;
