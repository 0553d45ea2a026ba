package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;

@ContractSlice
class ContractsTest {

    @Autowired
    Contracts contracts;

    @Autowired
    ApplicationEvents events;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        ContractFixture.folders(registry);
    }

    @Test
    void theSameTermsGiveTheSameSet() {
        ContractSet first = contracts.prepare(ContractFixture.credit("HQ1", "100000"));
        ContractSet again = contracts.prepare(ContractFixture.credit("HQ1", "100000.00"));
        assertThat(again).isEqualTo(first);
        assertThat(contracts.current("HQ1")).contains(first);
        assertThat(first.status()).isEqualTo(ContractStatus.PREPARED);
        assertThat(events.stream(ContractsPrepared.class)).hasSize(1);
    }

    @Test
    void changedTermsVoidTheEarlierSet() {
        ContractSet first = contracts.prepare(ContractFixture.credit("HQ1", "100000"));
        ContractSet second = contracts.prepare(ContractFixture.credit("HQ1", "90000"));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(contracts.current("HQ1")).contains(second);
        assertThat(events.stream(ContractsVoided.class)).containsExactly(new ContractsVoided("HQ1", first.id()));
        assertThat(contracts.pdf(first.documents().get(0).id())).isNotEmpty();
    }

    @Test
    void anAnnulledSetStandsNoLongerAndIsPreparedAnew() {
        ContractSet first = contracts.prepare(ContractFixture.credit("HQ1", "100000"));
        contracts.annul("HQ1");
        contracts.annul("HQ1");
        assertThat(contracts.current("HQ1")).isEmpty();
        assertThat(contracts.prepare(ContractFixture.credit("HQ1", "100000")).id())
                .isNotEqualTo(first.id());
    }

    @Test
    void onlyAMortgageLoanHasAMortgageContract() {
        assertThat(contracts.prepare(ContractFixture.credit("HQ1", "100000")).documents())
                .extracting(ContractDocument::code)
                .containsExactly(
                        ContractCode.LOAN_CONTRACT,
                        ContractCode.PURPOSE_UNDERTAKING,
                        ContractCode.COST_TABLE,
                        ContractCode.DELIVERY_ADDRESS);
        assertThat(contracts.prepare(ContractFixture.mortgage("HQ2", "100000")).documents())
                .extracting(ContractDocument::code)
                .containsExactly(ContractCode.values());
    }

    @Test
    void theLoanContractSaysWhatMattersInChinese() throws IOException {
        String text = text(contracts.prepare(ContractFixture.credit("HQ1", "100000")), ContractCode.LOAN_CONTRACT);
        assertThat(text)
                .contains("借款合同", "杭州惠桥测试茶业有限公司", "100,000.00元", "壹拾万元整", "12个月")
                .contains("5.00%", "加200个基点", "5.12%", "等额本息", "支付茶叶采购货款")
                .contains("购买房产", "股票", "理财", "转贷", "第六百七十三条")
                .contains("上浮50%", "7.50%", "上浮100%", "10.00%");
    }

    @Test
    void theMortgageContractNamesTheItemsOfArticle400() throws IOException {
        String text =
                text(contracts.prepare(ContractFixture.mortgage("HQ1", "100000")), ContractCode.MORTGAGE_CONTRACT);
        assertThat(text)
                .contains("被担保债权的种类和数额", "120,000.00元", "债务人履行债务的期限", "2027年3月16日")
                .contains("浙（2024）杭州市不动产权第0012345号", "文三路100号", "担保的范围", "第四百零二条");
    }

    @Test
    void theCostTableSaysWhoCollects() throws IOException {
        String text = text(contracts.prepare(ContractFixture.mortgage("HQ1", "100000")), ContractCode.COST_TABLE);
        assertThat(text)
                .contains("贷款利息", "2,728.98", "惠桥银行", "抵押登记费", "不动产登记机构")
                .contains("5.00%（单利）", "5.12%（复利");
    }

    @Test
    void aPaperThatDoesNotExistIsRefused() {
        assertThatExceptionOfType(ContractDocumentUnknown.class).isThrownBy(() -> contracts.pdf("HQ1-1-COST_TABLE"));
    }

    private String text(ContractSet set, ContractCode code) throws IOException {
        String id = set.documents().stream()
                .filter(document -> document.code() == code)
                .findFirst()
                .orElseThrow()
                .id();
        try (PDDocument pdf = Loader.loadPDF(contracts.pdf(id))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("\\s", "");
        }
    }
}
