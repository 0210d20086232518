package org.daybook.chem.worker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.chem.worker.WorkerException.Kind;

/// The requests that ended a process a short time ago, by their SHA-256: asked again they are refused at once.
final class BlackList {

    static final Duration TIME = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(long at, String reason) {
    }

    synchronized void add(Class<?> task, byte[] request, WorkerException why) {
        entries.put(key(task, request), new Entry(System.nanoTime(), why.reason()));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /// @throws WorkerException if the request is on the list
    synchronized void refuse(Class<?> task, byte[] request) {
        if (entries.isEmpty()) {
            return;
        }
        String key = key(task, request);
        Entry known = entries.get(key);
        if (known != null && System.nanoTime() - known.at() > TIME.toNanos()) {
            entries.remove(key);
        } else if (known != null) {
            throw new WorkerException(
                    Kind.REPEATED,
                    known.reason() + " when it was tried a short time ago; it is not tried again for "
                            + TIME.toMinutes() + " minutes");
        }
    }

    private static String key(Class<?> task, byte[] request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(task.getName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
