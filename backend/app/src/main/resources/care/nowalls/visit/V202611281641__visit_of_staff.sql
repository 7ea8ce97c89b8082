-- Where somebody was seen last: asked of everybody on duty whenever help is needed near.
create index visit_staff on visit.visit (staff_id, check_in_at desc);
