-- The figures of a month read the incidents raised in it and of each only these lines of its timeline. What an alarm
-- itself writes (RAISED, SIGNAL) is not in the second index, so the alarm lane pays nothing for it.
create index incident_raised on incident.incident (raised_at);
create index entry_milestone on incident.entry (incident_id, at, id)
  where kind in ('ACKNOWLEDGED', 'TEST', 'CONTACT', 'RESPONDING', 'ARRIVED');
