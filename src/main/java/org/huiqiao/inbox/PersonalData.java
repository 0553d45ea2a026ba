package org.huiqiao.inbox;

import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of people are masked for everybody; who needs one says why, and that is kept. */
@Component
public class PersonalData {

    public static final List<String> REASONS = List.of("CONTACT", "IDENTITY", "FILING", "COMPLAINT");

    private final ApplicationEventPublisher events;

    PersonalData(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void show(String applicationId, String reasonCode, Actor actor) {
        if (!REASONS.contains(reasonCode)) {
            throw new ShowingUnexplained();
        }
        events.publishEvent(new PersonalDataShown(applicationId, reasonCode, actor));
    }
}
