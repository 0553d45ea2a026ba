package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.huiqiao.users.factor.Passkeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passkey made and used in a real browser, with the browser's own virtual authenticator for a finger. */
@Journey
class PasskeyJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        for (String table :
                new String[] {"user_credentials", "user_entities", "recovery_code", "authenticator", "spring_session"
                }) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void aPasskeySignsInWithoutAPassword(Chromium chromium) {
        try (Visitor visitor = chromium.visitor("http://localhost:" + port, 768)) {
            CDPSession devtools = visitor.page().context().newCDPSession(visitor.page());
            devtools.send("WebAuthn.enable");
            String device = devtools.send("WebAuthn.addVirtualAuthenticator", withAFinger())
                    .get("authenticatorId")
                    .getAsString();
            visitor.open("/staff/login");
            visitor.fill("用户名", "review.wu").fill("密码", "huiqiao-demo").press("登录");
            visitor.see("我的工作台");
            visitor.open("/staff/security");
            look(visitor, "security");
            visitor.open("/staff/security/password");
            look(visitor, "password");
            visitor.open("/staff/security").press("添加验证器");
            visitor.see("扫描下面的二维码");
            look(visitor, "authenticator");
            visitor.open("/staff/security").press("添加通行密钥");
            visitor.awaitAddress("/staff/security/passkeys/new");
            look(visitor, "passkey-new");
            visitor.fill("名字", "柜台电脑").press("在这台设备上添加");
            visitor.see("第二重验证已启用");
            look(visitor, "recovery-codes");
            visitor.follow("已经收好");
            visitor.see("我的工作台");
            assertThat(passkeys.of("review.wu"))
                    .extracting(Passkeys.Passkey::label)
                    .containsExactly("柜台电脑");

            visitor.page().context().clearCookies();
            visitor.open("/staff/login");
            look(visitor, "staff-login");
            visitor.press("用通行密钥登录");
            visitor.see("我的工作台");

            visitor.page().context().clearCookies();
            visitor.open("/staff/login");
            visitor.fill("用户名", "review.wu").fill("密码", "huiqiao-demo").press("登录");
            visitor.see("再确认一次是您本人");
            look(visitor, "second");
            visitor.press("用通行密钥确认");
            visitor.see("我的工作台");

            JsonObject nobody = new JsonObject();
            nobody.addProperty("authenticatorId", device);
            nobody.addProperty("isUserVerified", false);
            devtools.send("WebAuthn.setUserVerified", nobody);
            visitor.page().context().clearCookies();
            visitor.open("/staff/login").press("用通行密钥登录");
            visitor.see("没有完成");
        }
    }

    private static void look(Visitor visitor, String name) {
        for (int width : new int[] {360, 1280, 768}) {
            visitor.page().setViewportSize(width, 800);
            visitor.look(name + "-at-" + width);
        }
    }

    private static JsonObject withAFinger() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wrapped = new JsonObject();
        wrapped.add("options", options);
        return wrapped;
    }
}
