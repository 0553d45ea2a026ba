package org.huiqiao.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.huiqiao.common.BankCard;
import org.huiqiao.common.CreditCode;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.ResidentId;

/** Sole traders in good standing, no two alike and as many as are asked for: each borrows once, by tables alone. */
final class Shopkeepers implements Iterator<Map<String, Object>> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDINGS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> GIVEN = List.of("惠民", "慧远", "建国", "小茶", "安居", "明远", "长生", "信远", "来福", "周全");
    private static final LocalDate ELDEST = LocalDate.of(1972, 1, 1);
    private static final int BIRTHDAYS = 9_000;

    private final List<String> banks;
    private final AtomicInteger next;

    /** @param first the number of the first, so that no run meets the people of another */
    Shopkeepers(List<String> banks, int first) {
        this.banks = banks;
        this.next = new AtomicInteger(first);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Map<String, Object> next() {
        int n = next.getAndIncrement();
        String name = "周" + GIVEN.get(n % GIVEN.size());
        String shop = "杭州市西湖区" + n + "号面馆";
        String born = ELDEST.plusDays(n % BIRTHDAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        String idNo = ended("330106" + born + (100 + n / BIRTHDAYS), ResidentId::parse);
        String creditCode = ended("92330106MAL%05d0".formatted(n), CreditCode::parse);
        String accountNo = ended("6228000009%08d".formatted(n), BankCard::parse);
        String phone = "139%08d".formatted(n);
        return Map.of(
                "bank",
                banks.get(n % banks.size()),
                "phone",
                phone,
                "name",
                name,
                "idNo",
                idNo,
                "creditCode",
                creditCode,
                "accountNo",
                accountNo,
                "person",
                json(Map.of(
                        "name",
                        name,
                        "phone",
                        phone,
                        "company",
                        creditCode,
                        "loanInquiries3m",
                        1,
                        "activeLenders",
                        1,
                        "onlineLenders",
                        1)),
                "company",
                json(Map.of(
                        "companyName",
                        shop,
                        "legalRepName",
                        name,
                        "establishedOn",
                        "today-P6Y2M",
                        "industryCode",
                        "H62",
                        "accountNo",
                        accountNo,
                        "taxGrade",
                        "A",
                        "taxMonths",
                        48,
                        "ownBankMonths",
                        14,
                        "existingCustomer",
                        true)),
                "account",
                json(Map.of("name", name, "alias", shop)));
    }

    /** With the one character at the end that makes it good. */
    private static String ended(String number, Function<String, ?> check) {
        for (String last : ENDINGS.split("")) {
            try {
                check.apply(number + last);
                return number + last;
            } catch (InvalidIdentifier another) {
                // the next
            }
        }
        throw new IllegalStateException("No ending makes a number of " + number);
    }

    private static String json(Map<String, ?> figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
