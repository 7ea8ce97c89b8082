-- JSON arrays as text: the reactive driver reads only JSON objects into mapped values.
alter table provider.staff alter column skills type text using skills::text, alter column certificates type text using certificates::text;
