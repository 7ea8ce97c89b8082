-- What the tablet said, where its clock and ours differ too far: the received time rules, the claim is kept as it came.
alter table daycare.attendance add column in_claim text, add column out_claim text;
