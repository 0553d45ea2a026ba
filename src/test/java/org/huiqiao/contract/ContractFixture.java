package org.huiqiao.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One customer's loans. */
final class ContractFixture {

    static final Actor CUSTOMER = Actor.customer("C0000000001", "王小明");
    static final Actor MANAGER = new Actor("rm.li", "李经理", Set.of(Role.RM), "HZ");
    static final String PHONE = "13800000001";

    private ContractFixture() {}

    static ContractTerms credit(String applicationId, String amount) {
        return terms(applicationId, amount, false);
    }

    static ContractTerms mortgage(String applicationId, String amount) {
        return terms(applicationId, amount, true);
    }

    private static ContractTerms terms(String applicationId, String amount, boolean mortgage) {
        return new ContractTerms(
                applicationId,
                "杭州惠桥测试茶业有限公司",
                "91330100MA00000004",
                "王小明",
                "3301**********0011",
                Money.yuan(amount),
                12,
                Percent.of("5.00"),
                "等额本息",
                RepaymentMethod.EQUAL_INSTALMENT,
                "支付茶叶采购货款",
                "6222020000000000017",
                mortgage,
                mortgage ? "浙（2024）杭州市不动产权第0012345号" : null,
                mortgage ? "杭州市西湖区文三路100号1幢101室" : null,
                mortgage ? Money.yuan("120000") : null,
                null,
                LocalDate.of(2026, 3, 16));
    }

    static void folders(DynamicPropertyRegistry registry) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "contracts");
            registry.add("huiqiao.contracts.folder", () -> folder.resolve("contracts")
                    .toString());
            registry.add(
                    "huiqiao.signing.folder", () -> folder.resolve("signing").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
