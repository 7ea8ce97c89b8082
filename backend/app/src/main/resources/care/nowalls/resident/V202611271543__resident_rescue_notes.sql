-- What a rescuer must know, sealed like all that concerns health; and whether the door may be forced.
create table resident.rescue_notes (
  resident_id      uuid primary key references resident.resident,
  illnesses_sealed bytea,
  allergies_sealed bytea,
  medicines_sealed bytea,
  landmark_sealed  bytea,
  remarks_sealed   bytea,
  entry_consent_on date,
  changed_at       timestamptz not null,
  changed_by       text not null
);
