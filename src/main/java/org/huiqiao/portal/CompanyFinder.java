package org.huiqiao.portal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.huiqiao.common.CreditCode;
import org.huiqiao.customers.BorrowerType;
import org.huiqiao.customers.CompanyProfile;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks a company up in the business registry (工商), once a day, so that nobody types what the registry knows. */
@Component
public class CompanyFinder {

    private final Calls calls;
    private final Clock clock;

    CompanyFinder(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @param asking whose own number and phone are the legal representative's, when the names agree */
    public CompanyProfile find(String creditCode, CustomerAccount asking) {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        CallAnswer answer = calls.send(CallRequest.of(
                "business-registry",
                "profile",
                "company:" + creditCode + ":" + day,
                null,
                Map.of("creditCode", creditCode)));
        if (answer.failed() && "NOT_FOUND".equals(answer.code())) {
            throw new CompanyUnknown(creditCode);
        }
        if (!answer.succeeded()) {
            throw new RegistrySilent();
        }
        return profile(creditCode, answer.body(), asking);
    }

    private static CompanyProfile profile(String creditCode, Map<String, Object> found, CustomerAccount asking) {
        String legalRep = text(found, "legalRepName");
        boolean same = legalRep.equals(asking.personName());
        return new CompanyProfile(
                creditCode,
                text(found, "companyName"),
                new CreditCode(creditCode).isSoleTrader() ? BorrowerType.SOLE : BorrowerType.COMPANY,
                legalRep,
                same ? asking.personIdNo() : null,
                same ? asking.phone() : null,
                text(found, "region"),
                text(found, "industryCode"),
                date(text(found, "establishedOn")),
                text(found, "address"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RegistrySilent();
        }
    }

    private static String text(Map<String, Object> found, String name) {
        @Nullable Object value = found.get(name);
        if (value == null) {
            throw new RegistrySilent();
        }
        return value.toString();
    }
}
