package org.huiqiao.vault;

/** What lies in the database or on disk was sealed with another key or for another place, or somebody altered it. */
public class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("Sealed with another key or for another place, or altered", cause);
    }

    SealBroken(String place) {
        super("Not sealed for " + place);
    }
}
