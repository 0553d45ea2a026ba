package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.PayeeForbidden;
import org.huiqiao.application.PayeeScreen;
import org.huiqiao.application.RelatedPayeeUnproven;
import org.huiqiao.customers.Customers;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.DocumentSource;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolution;
import org.huiqiao.resolution.Resolutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D23: a holder of the company is paid only for a trade that was shown. */
class PayeeCheckTest {

    private static final String CASE = "LA2026112800000001";
    private static final String HOLDER = "苏州云锦控股有限公司";

    private final ApplicationDesk applications = mock();
    private final PayeeScreen screen = mock();
    private final Customers customers = mock();
    private final Resolutions resolutions = mock();
    private final FactFile file = mock();
    private final Checklists checklists = mock();
    private final LoanApplication application = mock();
    private final PayeeCheck check = new PayeeCheck(applications, screen, customers, resolutions, file, checklists);

    @BeforeEach
    void oneHolderWhoIsACompany() {
        when(application.id()).thenReturn(CASE);
        when(application.applicantId()).thenReturn("C1");
        when(applications.get(CASE)).thenReturn(application);
        when(customers.account(anyString())).thenReturn(Optional.empty());
        when(file.of(CASE, "BUSINESS_REGISTRY")).thenReturn(Optional.empty());
        when(resolutions.of(CASE))
                .thenReturn(Optional.of(new Resolution(
                        null,
                        List.of(new HolderVote(HOLDER, BigDecimal.valueOf(100), Ballot.FOR)),
                        Instant.EPOCH,
                        "C1")));
        when(screen.objection(HOLDER, true, false)).thenReturn(Optional.of(new RelatedPayeeUnproven()));
        when(screen.objection(HOLDER, true, true)).thenReturn(Optional.empty());
        when(screen.objection("某置业", false, false)).thenReturn(Optional.of(new PayeeForbidden()));
    }

    @Test
    void aHolderWithoutAContractIsNotPaid() {
        when(checklists.of(CASE)).thenReturn(List.of(contract(ItemStatus.MISSING)));
        assertThatThrownBy(() -> check.require(CASE, HOLDER)).isInstanceOf(RelatedPayeeUnproven.class);
        when(application.payeeName()).thenReturn(HOLDER);
        assertThat(check.clears(application)).isFalse();
    }

    @Test
    void aHolderWhoseContractWasHandedInIsPaid() {
        when(checklists.of(CASE)).thenReturn(List.of(contract(ItemStatus.UPLOADED)));
        when(application.payeeName()).thenReturn(HOLDER);
        check.require(CASE);
        assertThat(check.clears(application)).isTrue();
    }

    @Test
    void whoeverElseIsBlockedStaysBlocked() {
        assertThatThrownBy(() -> check.require(CASE, "某置业")).isInstanceOf(PayeeForbidden.class);
    }

    @Test
    void withoutACounterpartyThereIsNoneToStandAgainst() {
        check.require(CASE);
        assertThat(check.clears(application)).isTrue();
    }

    private static ChecklistItem contract(ItemStatus status) {
        return new ChecklistItem("DOC10", "COMPANY", false, DocumentSource.UPLOAD, null, status, null);
    }
}
