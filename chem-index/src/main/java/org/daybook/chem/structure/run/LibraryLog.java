package org.daybook.chem.structure.run;

import org.openscience.cdk.tools.ILoggingTool;
import org.openscience.cdk.tools.LoggingToolFactory;

/// Silences CDK, which else writes lines of strangers' files to standard error.
///
/// What CDK complains about reaches the caller as an exception or does not matter.
public final class LibraryLog {

    private LibraryLog() {}

    /// To be called before the first CDK class is loaded.
    public static void mute() {
        LoggingToolFactory.setLoggingToolClass(Mute.class);
    }

    /// Public because CDK creates it by reflection.
    public static final class Mute implements ILoggingTool {

        private Mute() {}

        /// Called by CDK.
        public static ILoggingTool create(Class<?> source) {
            return new Mute();
        }

        @Override public void dumpSystemProperties() {}

        @Override public void setStackLength(int length) {}

        @Override public void dumpClasspath() {}

        @Override public void debug(Object message) {}

        @Override public void debug(Object message, Object... more) {}

        @Override public void error(Object message) {}

        @Override public void error(Object message, Object... more) {}

        @Override public void fatal(Object message) {}

        @Override public void info(Object message) {}

        @Override public void info(Object message, Object... more) {}

        @Override public void warn(Object message) {}

        @Override public void warn(Object message, Object... more) {}

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override public void setLevel(int level) {}

        @Override
        public int getLevel() {
            return OFF;
        }
    }
}
