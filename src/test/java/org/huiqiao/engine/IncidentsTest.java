package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private final ManagementService management = mock();
    private final ExternalTaskService external = mock();
    private final RuntimeService runtime = mock();
    private final Incidents incidents = new Incidents(management, external, runtime, mock(JobTakes.class));

    @Test
    void skippingWhatIsNotStuckIsRefused() {
        ExternalTaskQuery tasks = mock(ExternalTaskQuery.class, RETURNS_SELF);
        JobQuery jobs = mock(JobQuery.class, RETURNS_SELF);
        when(external.createExternalTaskQuery()).thenReturn(tasks);
        when(management.createJobQuery()).thenReturn(jobs);
        assertThatThrownBy(() -> incidents.skip("EXTERNAL", "gone")).isInstanceOf(WorkNotStuck.class);
        assertThatThrownBy(() -> incidents.skip("JOB", "gone")).isInstanceOf(WorkNotStuck.class);
        verify(external, never()).complete(any(), any(), any());
        verify(runtime, never()).createProcessInstanceModification(any());
    }
}
