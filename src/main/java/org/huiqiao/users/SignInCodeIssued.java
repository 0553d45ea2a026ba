package org.huiqiao.users;

/** A customer asked for a code; whoever listens sends it. */
public record SignInCodeIssued(String phone, String code) {

    /** Neither the number nor the code may reach a log. */
    @Override
    public String toString() {
        return "SignInCodeIssued";
    }
}
