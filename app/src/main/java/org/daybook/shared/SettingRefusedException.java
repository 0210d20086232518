package org.daybook.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A setting with which the program does not start; its message is one sentence for who runs the site, without the value of a secret.
public class SettingRefusedException extends RuntimeException {

    /// @param setting its name as in `docs/configuration.md`
    public SettingRefusedException(String setting, String reason) {
        super(setting + ": " + reason);
    }

    /// Says it at the end of the log instead of a stack trace.
    static class InWords extends AbstractFailureAnalyzer<SettingRefusedException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, SettingRefusedException cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), "Change the setting and start again. Nothing was written.", cause);
        }
    }
}
