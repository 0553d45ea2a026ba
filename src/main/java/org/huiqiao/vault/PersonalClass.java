package org.huiqiao.vault;

import java.util.List;
import java.util.stream.Stream;

/** What is known about a column that holds something of a person: the classes of JR/T 0171, and what follows. */
record PersonalClass(String table, String column, DataClass dataClass, AtRest atRest, Seen seen, Kept kept) {

    /**
     * C3: proves who one is, or harms when it becomes known (codes, credit, face and accounts together); C2: identifies
     * or describes somebody; C1: of use inside the bank only.
     */
    enum DataClass {
        C1,
        C2,
        C3
    }

    enum AtRest {
        SEALED("sealed for its place"),
        BLIND("keyed digest"),
        DIGEST("one-way digest"),
        OPEN("open");

        final String words;

        AtRest(String words) {
            this.words = words;
        }
    }

    enum Seen {
        MASKED("its owner; staff who may see the case masked, in full for sixty seconds with a reason"),
        CASE("staff who may see the case"),
        OWN("its owner"),
        OWN_AND_CASE("its owner; staff who may see the case"),
        OPERATIONS("operations"),
        NOBODY("nobody");

        final String words;

        Seen(String words) {
            this.words = words;
        }
    }

    /** How long; the figures are the parameters that {@code privacy} reads. */
    enum Kept {
        RELATION("ten years after the last loan or case has ended (反洗钱法 34)"),
        CASE("ten years after the loan or the case has ended (反洗钱法 34)"),
        TASK("until sent off, or the task changes hands or ends"),
        DRAFT("until submitted, or DRAFT_KEPT_DAYS"),
        SENT("until sent"),
        VALID("minutes; replaced by the next one");

        final String words;

        Kept(String words) {
            this.words = words;
        }
    }

    static List<PersonalClass> all() {
        return Stream.concat(PersonalColumn.all().stream().map(PersonalColumn::heading), unsealed())
                .toList();
    }

    /** What lies open is searched, sorted or typed in free words; ADR 14 says the price. */
    private static Stream<PersonalClass> unsealed() {
        return Stream.of(
                        open(
                                Seen.OWN_AND_CASE,
                                Kept.RELATION,
                                "person.person_name",
                                "company.name",
                                "company.legal_rep_name"),
                        open(Seen.OWN_AND_CASE, Kept.RELATION, "company.address"),
                        open(Seen.OWN_AND_CASE, Kept.CASE, "loan_application.purpose", "loan_application.payee_name"),
                        open(Seen.OWN_AND_CASE, Kept.CASE, "loan_application.property_address", "document.file_name"),
                        open(Seen.OWN_AND_CASE, Kept.CASE, "contract_set.borrower_name", "contract_set.signer_name"),
                        open(Seen.OWN_AND_CASE, Kept.CASE, "contract_signature.signer", "shareholder_vote.holder"),
                        open(Seen.CASE, Kept.CASE, "disbursement.borrower_name", "payment_instruction.payee_name"),
                        open(Seen.CASE, Kept.CASE, "mortgage_registration.terms_mortgagor_name", "property_owner.name"),
                        open(Seen.CASE, Kept.CASE, "collateral.address", "property_search.address"),
                        open(Seen.CASE, Kept.CASE, "signer_check.name", "asked_question.answer_text", "visit.place"),
                        open(
                                Seen.CASE,
                                Kept.CASE,
                                "visit.note",
                                "document_verdict.note",
                                "face_sign_evidence.detail",
                                "case_comment.body",
                                "case_word.word",
                                "inbox_item.customer"),
                        open(Seen.CASE, Kept.CASE, "investigation.summary", "opinion.grounds", "decision.grounds"),
                        open(Seen.CASE, Kept.RELATION, "client_contact.summary", "client_word.word"),
                        open(Seen.CASE, Kept.CASE, "site_visit.place", "site_visit.persons", "site_visit.note"),
                        open(Seen.CASE, Kept.CASE, "site_visit.gps", "site_photo.gps"),
                        open(Seen.CASE, Kept.CASE, "committee_vote.grounds", "payment_instruction.reason"),
                        of(DataClass.C2, AtRest.BLIND, Seen.NOBODY, Kept.RELATION, "customer_account.phone_blind"),
                        of(DataClass.C2, AtRest.BLIND, Seen.NOBODY, Kept.RELATION, "person.id_no_blind"),
                        of(DataClass.C2, AtRest.BLIND, Seen.NOBODY, Kept.VALID, "sign_in_code.phone"),
                        of(DataClass.C3, AtRest.DIGEST, Seen.NOBODY, Kept.VALID, "sign_in_code.code_hash"),
                        of(DataClass.C3, AtRest.DIGEST, Seen.NOBODY, Kept.VALID, "signing_code.code_hash"),
                        of(DataClass.C3, AtRest.DIGEST, Seen.NOBODY, Kept.VALID, "api_token.token_hash"),
                        of(DataClass.C1, AtRest.OPEN, Seen.OPERATIONS, Kept.RELATION, "customer_account.opened_at"),
                        of(DataClass.C1, AtRest.OPEN, Seen.CASE, Kept.RELATION, "company.branch", "company.rm_id"))
                .flatMap(List::stream);
    }

    private static List<PersonalClass> open(Seen seen, Kept kept, String... columns) {
        return of(DataClass.C2, AtRest.OPEN, seen, kept, columns);
    }

    private static List<PersonalClass> of(DataClass dataClass, AtRest atRest, Seen seen, Kept kept, String... columns) {
        return Stream.of(columns)
                .map(column -> column.split("\\."))
                .map(named -> new PersonalClass(named[0], named[1], dataClass, atRest, seen, kept))
                .toList();
    }
}
