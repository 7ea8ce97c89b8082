-- What came, byte for byte, so that it can be read again although its gateway is gone; and what became of that.
alter table device.quarantine
  add column raw             bytea,
  add column kept            integer not null default 0,
  add column replay_state    text check (replay_state in ('WAITING', 'STORED', 'UNDECODABLE', 'IMPOSSIBLE')),
  add column replay_asked_at timestamptz,
  add column replay_asked_by text,
  add column replay_wall     timestamptz,
  add column replay_lease    timestamptz not null default '-infinity',
  add column replay_gateway  text,
  add column replay_done_at  timestamptz,
  add column replay_reason   text,
  add column replay_detail   text,
  add column replay_signals  jsonb;

create index quarantine_replay_waiting on device.quarantine (id) where replay_state = 'WAITING';
create index quarantine_replay_asked on device.quarantine (replay_asked_at) where replay_asked_at is not null;
