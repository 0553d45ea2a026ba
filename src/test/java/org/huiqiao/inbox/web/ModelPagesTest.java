package org.huiqiao.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.engine.ModelRelease;
import org.huiqiao.engine.Models;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CaseTest
@AutoConfigureMockMvc
class ModelPagesTest {

    private static final String PAGE = "/staff/operations/models";
    private static final String FILE = "term-cap.dmn";

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Models models;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aConflictIsShownProposedAndApprovedByAnother() throws Exception {
        somebodyReleasedOverTheFile();
        mvc.perform(get(PAGE).with(As.actor(bank.staff("rm.li")))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE).with(As.actor(bank.staff("ops.qin"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(FILE)))
                .andExpect(content().string(containsString("冲突")))
                .andExpect(content().string(containsString("&lt;!-- drawn --&gt;")));
        send(PAGE, "ops.qin").andExpect(status().isConflict());
        mvc.perform(post(PAGE)
                        .param("choice." + FILE, "TAKE")
                        .param("note", "以文件为准")
                        .with(As.actor(bank.staff("ops.qin")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        long proposal =
                jdbc.sql("select max(id) from model_proposal").query(Long.class).single();
        send(PAGE + "/" + proposal + "/approve", "ops.qin")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("提出人不能自己批准")));
        send(PAGE + "/" + proposal + "/approve", "rm.li").andExpect(status().isForbidden());
        send(PAGE + "/" + proposal + "/approve", "analyst.he").andExpect(status().is3xxRedirection());
        mvc.perform(get(PAGE).with(As.actor(bank.staff("analyst.he"))))
                .andExpect(content().string(containsString("没有待办")))
                .andExpect(content().string(not(containsString("冲突"))));
        ModelRelease release = models.newest(1).get(0);
        assertThat(release.source()).isEqualTo(ModelRelease.Source.FILES);
        assertThat(jdbc.sql("select actor from audit_entry where action = 'FileProposalMoved' order by id desc")
                        .query(String.class)
                        .list())
                .startsWith("analyst.he", "ops.qin");
        assertThat(jdbc.sql("select actor from audit_entry where action = 'ModelsReleased' order by id desc")
                        .query(String.class)
                        .list())
                .startsWith("analyst.he", "analyst.luo");
    }

    private void somebodyReleasedOverTheFile() throws Exception {
        String drawn = Files.readString(Path.of("decisions", FILE)) + "\n<!-- drawn -->\n";
        models.release(Map.of(FILE, drawn.getBytes(UTF_8)), "analyst.he", "analyst.luo", "drawn");
        jdbc.sql("delete from model_file where name = ?").param(FILE).update();
    }

    private ResultActions send(String path, String staffId) throws Exception {
        return mvc.perform(post(path).with(As.actor(bank.staff(staffId))).with(csrf()));
    }
}
