package org.huiqiao.contract;

/** A customer asked for a code to sign with; whoever listens sends it. */
public record SigningCodeIssued(String applicationId, String phone, String code) {

    /** Neither the number nor the code may reach a log. */
    @Override
    public String toString() {
        return "SigningCodeIssued[" + applicationId + "]";
    }
}
