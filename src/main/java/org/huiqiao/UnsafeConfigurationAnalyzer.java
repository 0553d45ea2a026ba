package org.huiqiao;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in a few lines instead of a stack trace. */
class UnsafeConfigurationAnalyzer extends AbstractFailureAnalyzer<UnsafeConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeConfiguration unsafe) {
        return new FailureAnalysis(
                "Outside the profile demo the bank does not start with\n  - "
                        + String.join("\n  - ", unsafe.problems()),
                "Set each to a value of your own (environment or file; at least 16 characters for a secret), retire demo"
                        + " users, or start with the profile demo.",
                unsafe);
    }
}
