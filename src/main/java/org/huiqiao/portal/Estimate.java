package org.huiqiao.portal;

import org.huiqiao.common.Money;
import org.huiqiao.products.Product;
import org.jspecify.annotations.Nullable;

/**
 * What one product would likely lend, before anything is known for certain; in whole 万.
 *
 * @param why the word D01 gives for offering it
 * @param least with a weak rating, never above what was asked; null with {@code most} where only the case itself tells
 * @param most with the best rating
 */
public record Estimate(
        Product product,
        String why,
        @Nullable Money least,
        @Nullable Money most) {}
