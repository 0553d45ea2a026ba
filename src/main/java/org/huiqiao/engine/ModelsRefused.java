package org.huiqiao.engine;

import java.util.List;

/** Models that must not reach the engine, with all that is wrong with them. */
public class ModelsRefused extends IllegalArgumentException {

    ModelsRefused(List<String> problems) {
        super("Models refused:\n  - " + String.join("\n  - ", problems));
    }
}
