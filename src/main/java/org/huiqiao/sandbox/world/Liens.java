package org.huiqiao.sandbox.world;

import java.util.List;
import java.util.Map;

/** A port: mortgages that were registered in this world, as the search shows them. */
public interface Liens {

    List<Map<String, Object>> on(String certNo);
}
