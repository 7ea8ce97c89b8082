-- What the trace of an alarm needs besides: the gateway's journal entry, when that was durable, and the node that stored
-- the signal. Unknown of what is older, and of entries that an earlier process of the gateway wrote.
alter table device.signal
  add column journal_id   uuid,
  add column journaled_at timestamptz,
  add column node         text;
