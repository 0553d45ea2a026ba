package org.huiqiao.application;

import org.jspecify.annotations.Nullable;

/**
 * What a tag is to lead to.
 *
 * @param place with one it is the tag of a grid
 * @param rmId a team lead may name a manager of the branch; a manager's own tags are always his
 */
public record OriginTagOrder(
        @Nullable String place,
        @Nullable String rmId,
        @Nullable String productCode) {}
