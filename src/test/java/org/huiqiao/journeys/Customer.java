package org.huiqiao.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.huiqiao.Subject;
import org.huiqiao.sandbox.World;

/** The customer's way through the pages, one question a page. */
class Customer {

    private final Visitor phone;
    private final World world;
    private final Subject subject;

    Customer(Visitor phone, World world, Subject subject) {
        this.phone = phone;
        this.world = world;
        this.subject = subject;
    }

    void signIn() {
        phone.open("/login");
        proveWho();
        phone.see("我的贷款").look("my");
    }

    /** On the page that asks for the phone; on from there to wherever one wanted to go. */
    void proveWho() {
        long before = messages("SIGN_IN_CODE");
        phone.look("login").fill("手机号", subject.phone()).press("获取验证码");
        phone.look("login-code").fill("验证码", code("SIGN_IN_CODE", before)).press("登录");
    }

    void fillIn(String product, String amount) {
        begin(product, amount);
        finish();
    }

    /** As far as the amount. */
    void begin(String product, String amount) {
        phone.open("/my/apply").look("product").choose(product).press("继续");
        describe(amount);
    }

    /** Who, for whom and how much. */
    void describe(String amount) {
        phone.see("请问您是谁？")
                .look("person")
                .fill("姓名", subject.name())
                .fill("身份证号", subject.idNo())
                .press("继续");
        phone.see("为哪家企业借款")
                .look("company")
                .fill("统一社会信用代码", subject.creditCode())
                .press("查询企业");
        phone.see("是这家企业吗").look("company-found").press("是的，继续");
        phone.see("您想借多少").look("amount").fill("借款金额", amount).press("继续");
    }

    void finish() {
        phone.see("您想借多久").look("term").choose("12 个月").press("继续");
        phone.see("您想怎么还").look("method").choose("等额本息").press("继续");
        phone.see("借款用来做什么").look("purpose").choose("采购货物或原材料").press("继续");
        phone.see("钱打到哪个账户").look("account").fill("收款账号", subject.accountNo()).press("继续");
    }

    /** All that is asked of somebody who has borrowed for this business before: a new amount. */
    void fillInAgain(String product, String amount) {
        phone.open("/my/apply").choose(product).press("继续");
        phone.see("还是为这家企业吗").look("company-again");
        phone.page().locator("form:has([type=hidden][name=creditCode]) button").click();
        phone.see("是这家企业吗").press("是的，继续");
        phone.see("您想借多少").fill("借款金额", amount).press("继续");
        phone.see("这是您上次申请时填的").see("您想借多久").look("term-again").press("继续");
        phone.see("您想怎么还").press("继续");
        phone.see("借款用来做什么").look("purpose-again").press("继续");
        phone.see("还打到上次的账户吗").look("account-again").press("是的");
        phone.see("请逐项看过后再同意");
    }

    void secure(String certNo, String address) {
        phone.see("用哪处房产抵押")
                .look("property")
                .fill("不动产权证号", certNo)
                .fill("房屋坐落", address)
                .press("继续");
    }

    void consentAndSubmit() {
        phone.see("请逐项看过后再同意").look("consents").tickAll().press("继续");
        phone.see("有材料现在就能传").look("documents").follow("去核对");
        phone.see("请核对后提交").look("check").press("提交申请");
    }

    /** The number of the case on the progress page. */
    String caseId() {
        return phone.textOf("#live .small");
    }

    void accept() {
        phone.see("批下来了").follow("查看方案并确认");
        phone.look("offer").press("接受，去签约");
    }

    void sign() {
        phone.see("签署合同").follow("签署合同");
        phone.look("contracts").press("费用我看清楚了，确认");
        long before = messages("SIGNING_CODE");
        phone.press("发送签署验证码");
        phone.fill("短信验证码", code("SIGNING_CODE", before)).look("contracts-code").press("签署全部文件");
    }

    private String code(String template, long before) {
        return Waiting.until(
                template + " on the phone",
                () -> messages(template) > before
                        ? StreamSupport.stream(sms().spliterator(), false)
                                .filter(sms -> sms.path("template").asText().equals(template))
                                .map(sms -> sms.path("args").path("code").asText())
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    private long messages(String template) {
        return StreamSupport.stream(sms().spliterator(), false)
                .filter(sms -> sms.path("template").asText().equals(template))
                .count();
    }

    private JsonNode sms() {
        return world.see("/admin/sms?phone=" + subject.phone());
    }
}
