package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** Why a document may go back; {@code docCode} is null where it fits every kind. */
public record ReturnReason(String code, @Nullable String docCode, String name, String nameEn) {}
