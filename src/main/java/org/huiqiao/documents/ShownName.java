package org.huiqiao.documents;

import java.util.Locale;

/** The name of a file as it is shown and offered for saving: no path, nothing invisible, its true kind at the end. */
final class ShownName {

    private static final int LONGEST = 55;

    private ShownName() {}

    static String of(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                // controls, directions, halves of characters; what file systems and headers read as theirs
                .replaceAll("\\p{C}", "")
                .replaceAll("[\"<>:|?*;%]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        int length = last.codePointCount(0, last.length());
        String kept = length > LONGEST ? last.substring(last.offsetByCodePoints(0, length - LONGEST)) : last;
        String lower = kept.toLowerCase(Locale.ROOT);
        boolean honest = lower.endsWith("." + type.extension)
                || (type == FileType.JPEG && lower.endsWith(".jpeg"))
                || (type == FileType.HEIF && lower.endsWith(".heif"));
        return (kept.isEmpty() ? "file" : kept) + (honest ? "" : "." + type.extension);
    }
}
