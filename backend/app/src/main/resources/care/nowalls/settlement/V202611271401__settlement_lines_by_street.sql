-- A street reads the part of the statements that concerns it.
create index line_street on settlement.line (settlement_id, street_id);
