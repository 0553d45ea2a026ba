package org.huiqiao.portal;

import java.util.List;

/**
 * The answer of D01.
 *
 * @param elsewhere reasons for what suits but is not applied for here (the corporate desk, a programme of the branch)
 */
public record Estimates(List<Estimate> products, List<String> elsewhere) {

    public boolean isEmpty() {
        return products.isEmpty() && elsewhere.isEmpty();
    }
}
