package org.huiqiao.contract;

/** The papers a loan may need. */
public enum ContractCode {
    /** 借款合同 */
    LOAN_CONTRACT("借款合同", "loan-contract"),
    /** 资金用途承诺函 */
    PURPOSE_UNDERTAKING("资金用途承诺函", "purpose-undertaking"),
    /** 综合融资成本明示表 */
    COST_TABLE("综合融资成本明示表", "cost-table"),
    /** 抵押合同 */
    MORTGAGE_CONTRACT("抵押合同", "mortgage-contract"),
    /** 送达地址确认书 */
    DELIVERY_ADDRESS("送达地址确认书", "delivery-address");

    final String title;
    final String template;

    ContractCode(String title, String template) {
        this.title = title;
        this.template = template;
    }

    boolean neededFor(ContractTerms terms) {
        return this != MORTGAGE_CONTRACT || terms.mortgage();
    }
}
