alter table risk_assessment alter column sentences drop not null;
alter table risk_assessment add column sealed bytea;
alter table risk_assessment add constraint risk_assessment_sentences_ck check (sentences is null or sealed is null);
comment on column risk_assessment.sealed is 'Why the rules asked for this level, encrypted: who exploits her, what she might do.';
comment on column risk_assessment.sentences is 'The same in clear, from before it was encrypted; each start seals what it finds.';
