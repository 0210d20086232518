package org.daybook.chem.worker;

import java.lang.reflect.Constructor;

/// Makes tasks by their class, here and in worker processes.
final class Tasks {

    private Tasks() {}

    static WorkerTask make(Class<? extends WorkerTask> type) {
        try {
            Constructor<? extends WorkerTask> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " has no constructor without parameters", e);
        }
    }

    /// What a task threw, in words.
    static String words(Throwable fault) {
        if (fault instanceof StackOverflowError) {
            return "nested too deeply";
        }
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message.strip();
    }
}
