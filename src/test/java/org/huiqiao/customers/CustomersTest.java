package org.huiqiao.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Secret;
import org.huiqiao.users.Actor;
import org.huiqiao.users.CustomerAccounts;
import org.huiqiao.users.Mobile;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({Customers.class, Portfolio.class, CustomerAccounts.class, Users.class})
class CustomersTest {

    static final Actor RM = new Actor("rm.a", "n", Set.of(Role.RM), "W");

    @Autowired
    Customers customers;

    @Autowired
    Portfolio portfolio;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void aBranchWithTwoManagersAndASecondOne(@Autowired JdbcClient jdbc) {
        jdbc.sql("insert into branch (id, name, name_en) values ('W', 'W', 'W')")
                .update();
        jdbc.sql("insert into branch_region (region, branch_id) values ('33', 'W')")
                .update();
        for (String person : new String[] {"rm.a", "rm.b", "aa.second"}) {
            jdbc.sql("insert into staff (id, name, password_hash, branch_id, active) values (?, 'n', 'h', 'W', true)")
                    .param(person)
                    .update();
            jdbc.sql("insert into staff_role (staff_id, role_name) values (?, 'RM')")
                    .param(person)
                    .update();
        }
        jdbc.sql("insert into staff_role (staff_id, role_name) values ('aa.second', 'RM2')")
                .update();
    }

    @Test
    void companiesAreSpreadOverTheManagersOfTheirBranch() {
        assertThat(enter("91330100MADEM0011P", RM).rmId()).isEqualTo("rm.a");
        assertThat(enter("9144030070DEM0A1XQ", RM).rmId()).isEqualTo("rm.b");
        assertThat(enter("93410100MADEM3K842", RM).rmId()).isEqualTo("rm.a");
        List<String> entered = List.of("91330100MADEM0011P", "9144030070DEM0A1XQ", "93410100MADEM3K842");
        assertThat(portfolio.of("rm.a", entered)).hasSize(2);
        assertThat(portfolio.of("aa.second", entered)).isEmpty();
    }

    @Test
    void aCompanyKeepsItsManagerWhenItComesBack() {
        enter("91330100MADEM0011P", RM);
        enter("9144030070DEM0A1XQ", RM);
        Company again = enter("9144030070DEM0A1XQ", RM);
        assertThat(again.rmId()).isEqualTo("rm.b");
        assertThat(events.stream(CompanyEntered.class)).hasSize(3);
    }

    @Test
    void whoSendsANewCustomerLooksAfterIt() {
        assertThat(refer("91330100MADEM0011P", new Referral("W", "aa.second")).rmId())
                .isEqualTo("aa.second");
        assertThat(refer("91330100MADEM0011P", new Referral("W", "rm.b")).rmId())
                .as("known before")
                .isEqualTo("aa.second");
        assertThat(refer("9144030070DEM0A1XQ", new Referral("W", "has.left")).rmId())
                .isEqualTo("rm.a");
        assertThat(refer("93410100MADEM3K842", new Referral("elsewhere", "rm.a"))
                        .rmId())
                .as("a branch that does not serve the place")
                .isEqualTo("rm.b");
    }

    private Company refer(String creditCode, Referral referral) {
        return customers.enterCompany(profile(creditCode, "330106", "A", null), referral, RM);
    }

    @Test
    void aNewLegalRepresentativeBringsNothingOfTheFormer() {
        customers.enterCompany(profile("91330100MADEM0011P", "330106", "A", "110101198801019996"), RM);
        Company unchanged = customers.enterCompany(profile("91330100MADEM0011P", "330106", "A", null), RM);
        assertThat(unchanged.legalRepIdNo()).isEqualTo(new Secret("110101198801019996"));
        Company changed = customers.enterCompany(profile("91330100MADEM0011P", "330106", "B", null), RM);
        assertThat(changed.legalRepIdNo()).isNull();
    }

    @Test
    void aRegionWithoutABranchIsRefused() {
        assertThatExceptionOfType(RegionNotServed.class)
                .isThrownBy(() -> customers.enterCompany(profile("91330100MADEM0011P", "650100", "A", null), RM));
    }

    @Test
    void aCompanyEnteredByACustomerIsTheirsAndNobodyElses() {
        CustomerAccount mine = customers.accountOfPhone(Mobile.parse("13800000001"));
        CustomerAccount other = customers.accountOfPhone(Mobile.parse("13800000002"));
        enter("91330100MADEM0011P", Actor.customer(mine.id(), "n"));
        enter("91330100MADEM0011P", Actor.customer(mine.id(), "n"));
        assertThat(customers.ofAccount(mine.id())).extracting(Company::id).containsExactly("91330100MADEM0011P");
        assertThat(customers.ofAccount(other.id())).isEmpty();
        assertThat(customers.actsFor(other.id(), "91330100MADEM0011P")).isFalse();
    }

    @Test
    void anAccountBelongsToOnePersonForGood() {
        String account = customers.accountOfPhone(Mobile.parse("13800000001")).id();
        String person = "110101198801019996";
        customers.realName(account, "张三", person);
        assertThat(customers.realName(account, "张三", person).isRealNamed()).isTrue();
        assertThatExceptionOfType(AccountBelongsToSomeoneElse.class)
                .isThrownBy(() -> customers.realName(account, "李四", "330102197512309981"));
        assertThat(customers.accountOfPhone(Mobile.parse("13800000001")).personName())
                .isEqualTo("张三");
    }

    private Company enter(String creditCode, Actor actor) {
        return customers.enterCompany(profile(creditCode, "330106", "A", null), actor);
    }

    private static CompanyProfile profile(String code, String region, String legalRep, @Nullable String idNo) {
        return new CompanyProfile(
                code,
                "杭州示例贸易有限公司",
                BorrowerType.COMPANY,
                legalRep,
                idNo,
                null,
                region,
                "F51",
                LocalDate.of(2020, 1, 1),
                "杭州市");
    }
}
