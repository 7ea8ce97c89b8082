-- JSON arrays as text: the reactive driver reads only JSON objects into mapped values.
alter table catalogue.item alter column skills type text using skills::text, alter column tasks type text using tasks::text;
