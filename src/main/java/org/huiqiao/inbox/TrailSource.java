package org.huiqiao.inbox;

import java.util.List;
import org.huiqiao.users.Actor;

/** Whoever keeps part of what happened to a case; asks for it in one statement a store, however much there is. */
public interface TrailSource {

    /** @param reader may read the case; what his post does not let him see is left out */
    List<TrailEntry> of(String applicationId, Actor reader);
}
