package org.huiqiao.vault;

/** What lies in the database or on disk was sealed with another key, or somebody altered it. */
public class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("Sealed with another key, or altered", cause);
    }
}
