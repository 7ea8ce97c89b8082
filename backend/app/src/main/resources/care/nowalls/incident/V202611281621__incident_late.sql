-- When its message came, of an alarm that was not understood then and was read again much later.
alter table incident.incident add column late_since timestamptz;
