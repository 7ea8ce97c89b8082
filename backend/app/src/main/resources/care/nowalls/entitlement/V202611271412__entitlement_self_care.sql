-- The result of the self-care test is part of what a resident was when the month was booked.
alter table entitlement.basis add column self_care text check (self_care in ('FULL', 'HALF', 'NONE'));
