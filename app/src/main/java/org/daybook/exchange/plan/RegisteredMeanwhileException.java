package org.daybook.exchange.plan;

/// Somebody else registered between the look at the registry and the registration: what was decided about the row holds
/// no longer.
public final class RegisteredMeanwhileException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RegisteredMeanwhileException() {
        super("others registered at the same moment; import the file again for this row");
    }
}
