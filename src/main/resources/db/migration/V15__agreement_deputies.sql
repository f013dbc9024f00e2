-- In whose place somebody acted who stands in for another: both names belong to the record. Signatures have no deputies.

alter table agreement_decision add column on_behalf_of varchar(64), add column on_behalf_of_name varchar(200);
alter table agreement_decision add constraint agreement_decision_in_person
    check (on_behalf_of is null or outcome in ('APPROVED', 'RETURNED'));
alter table agreement_document add column made_on_behalf_of varchar(64);
alter table agreement_task add column done_on_behalf_of varchar(64);

-- What is stored about one person is found without reading everybody's.
create index agreement_decision_on_behalf_of on agreement_decision (on_behalf_of) where on_behalf_of is not null;
create index agreement_document_made_by on agreement_document (made_by);
create index agreement_document_made_on_behalf_of on agreement_document (made_on_behalf_of)
    where made_on_behalf_of is not null;
create index agreement_template_uploaded_by on agreement_template (uploaded_by);
