-- ADR 28: which kinds of document a business may have kept for its next application, and from when to when; what is
-- about a person (identity cards, marriage, statements of people) or about one loan (its purpose, its insurance) is not
create table keepable_document (
    doc_code varchar(20) not null,
    valid_from date not null,
    valid_to date,
    primary key (doc_code, valid_from)
);
insert into keepable_document values
    ('DOC01', date '2026-01-01', null),
    ('DOC03', date '2026-01-01', null),
    ('DOC06', date '2026-01-01', null),
    ('DOC07', date '2026-01-01', null),
    ('DOC08', date '2026-01-01', null),
    ('DOC10', date '2026-01-01', null),
    ('DOC12', date '2026-01-01', null),
    ('DOC16', date '2026-01-01', null),
    ('DOC20', date '2026-01-01', null);

-- a document in the box of a business; active_key is the document while it is in there
create table kept_document (
    id varchar(36) primary key,
    company_id varchar(18) not null,
    account_id varchar(11) not null,
    document_id varchar(36) not null references document (id),
    consent_id varchar(36) not null,
    kept_at timestamp with time zone not null,
    taken_out_at timestamp with time zone,
    active_key varchar(36) unique
);
create index kept_document_of_account on kept_document (account_id, company_id);

-- where a document of a case was taken from the box: which one, and when it was first brought
alter table document add column kept_id varchar(36);
alter table document add column brought_at timestamp with time zone;
