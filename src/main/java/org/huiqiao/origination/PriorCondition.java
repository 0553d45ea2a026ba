package org.huiqiao.origination;

import org.jspecify.annotations.Nullable;

/** One condition of an approval (放款前条件); the note says how it was fulfilled. */
record PriorCondition(int line, String text, @Nullable String note) {

    private static final String CODE = "PRIOR_";
    private static final int LONGEST = 1000;

    String code() {
        return CODE + line;
    }

    /** The condition and how it was fulfilled, as long as the list has room for it. */
    String fulfilled() {
        String whole = text + "：" + note;
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }

    boolean isConfirmed() {
        return note != null;
    }
}
