package org.huiqiao.users;

import static org.huiqiao.users.Role.AML;
import static org.huiqiao.users.Role.APPROVER_L1;
import static org.huiqiao.users.Role.APPROVER_L2;
import static org.huiqiao.users.Role.APPROVER_L3;
import static org.huiqiao.users.Role.COLLATERAL;
import static org.huiqiao.users.Role.COMMITTEE;
import static org.huiqiao.users.Role.COMMITTEE_SEC;
import static org.huiqiao.users.Role.DISB_ACCEPT;
import static org.huiqiao.users.Role.DISB_APPROVE;
import static org.huiqiao.users.Role.DISB_RECHECK;
import static org.huiqiao.users.Role.DISB_REVIEW;
import static org.huiqiao.users.Role.DMN_ADMIN;
import static org.huiqiao.users.Role.INTAKE;
import static org.huiqiao.users.Role.LEGAL;
import static org.huiqiao.users.Role.OPS;
import static org.huiqiao.users.Role.POSTLOAN;
import static org.huiqiao.users.Role.REVIEWER;
import static org.huiqiao.users.Role.RM;
import static org.huiqiao.users.Role.RM2;
import static org.huiqiao.users.Role.TEAM_LEAD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two offices and a person for every post, in the demo and in tests only. Everybody has the same password. */
@Component
@Profile({"demo", "test"})
public class DemoStaff implements ApplicationRunner {

    public static final String PASSWORD = "huiqiao-demo";

    public record Person(String id, String name, @Nullable String branch, List<Role> roles) {}

    private static final String WEST = "B01";
    private static final String EAST = "B02";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    DemoStaff(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    public static List<Person> people() {
        return List.of(
                person("rm.li", "李明", WEST, RM, POSTLOAN),
                person("rm.zhao", "赵敏", EAST, RM, POSTLOAN),
                person("rm2.wang", "王芳", WEST, RM2, RM),
                person("rm2.song", "宋杰", EAST, RM2, RM),
                person("lead.sun", "孙立", WEST, TEAM_LEAD),
                person("lead.tang", "唐悦", EAST, TEAM_LEAD),
                person("intake.qian", "钱进", null, INTAKE),
                person("review.zhou", "周正", null, REVIEWER),
                person("review.wu", "吴静", null, REVIEWER),
                person("l1.zheng", "郑凯", WEST, APPROVER_L1),
                person("l1.liu", "刘燕", EAST, APPROVER_L1),
                person("l2.feng", "冯远", null, APPROVER_L2),
                person("l2.ma", "马骏", null, APPROVER_L2),
                person("l3.chen", "陈岚", null, APPROVER_L3),
                person("l3.gao", "高峰", null, APPROVER_L3),
                person("com.1", "褚文", null, COMMITTEE),
                person("com.2", "卫东", null, COMMITTEE),
                person("com.3", "蒋欣", null, COMMITTEE),
                person("com.4", "韩冰", null, COMMITTEE),
                person("com.5", "杨帆", null, COMMITTEE),
                person("com.sec", "许诺", null, COMMITTEE_SEC),
                person("collateral.jiang", "姜山", null, COLLATERAL),
                person("collateral.shen", "沈洁", null, COLLATERAL),
                person("legal.lv", "吕律", null, LEGAL),
                person("disb.shi", "施敏", null, DISB_ACCEPT),
                person("disb.han", "韩梅", null, DISB_REVIEW),
                person("disb.yang", "杨柳", null, DISB_APPROVE),
                person("disb.zhu", "朱平", null, DISB_RECHECK),
                person("ops.qin", "秦川", null, OPS),
                person("aml.xu", "徐莹", null, AML),
                person("analyst.he", "何思", null, DMN_ADMIN),
                person("analyst.luo", "罗宁", null, DMN_ADMIN));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        branch(WEST, "城西支行", "Chengxi Branch", "33", "");
        branch(EAST, "姑苏支行", "Gusu Branch", "32");
        String hash = encoder.encode(PASSWORD);
        for (Person person : people()) {
            if (missing("staff", "id", person.id())) {
                jdbc.sql("insert into staff (id, name, password_hash, branch_id, active) values (?, ?, ?, ?, true)")
                        .param(person.id())
                        .param(person.name())
                        .param(hash)
                        .param(person.branch())
                        .update();
                person.roles().forEach(role -> jdbc.sql("insert into staff_role (staff_id, role_name) values (?, ?)")
                        .params(person.id(), role.name())
                        .update());
            }
        }
    }

    private void branch(String id, String name, String nameEn, String... regions) {
        if (missing("branch", "id", id)) {
            jdbc.sql("insert into branch (id, name, name_en) values (?, ?, ?)")
                    .params(id, name, nameEn)
                    .update();
            for (String region : regions) {
                jdbc.sql("insert into branch_region (region, branch_id) values (?, ?)")
                        .params(region, id)
                        .update();
            }
        }
    }

    private boolean missing(String table, String column, String content) {
        return jdbc.sql("select count(*) from %s where %s = ?".formatted(table, column))
                        .param(content)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static Person person(String id, String name, @Nullable String branch, Role... roles) {
        return new Person(id, name, branch, List.of(roles));
    }
}
