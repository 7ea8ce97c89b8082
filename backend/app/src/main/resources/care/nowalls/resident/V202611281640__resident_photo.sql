-- The face to look for, sealed like all that concerns a person; a JPEG of our own making, never what was uploaded.
create table resident.photo (
  resident_id  uuid primary key references resident.resident,
  jpeg_sealed  bytea not null,
  changed_at   timestamptz not null,
  changed_by   text not null
);
