package org.daybook.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps hundreds of connections open on which next to nothing moves, from several addresses.
///
/// @param name of the attack
/// @param about it in one sentence
/// @param kind what is slow
record SlowClients(String name, String about, Kind kind) implements Attack {

    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(500);
    private static final int NETWORKS = 8;
    private static final int SMALL = 4_096;
    private static final int USUAL = 65_536;

    /// What is slow about the clients.
    enum Kind {
        /// 220 bodies of which a byte comes now and then.
        DRIPPING_BODIES(220),
        /// 300 bodies of which half has come.
        HALF_BODIES(300),
        /// 300 heads of which a byte comes now and then.
        DRIPPING_HEADS(300),
        /// 220 answers, long ones, that nobody takes.
        ANSWERS(220);

        private final int connections;

        Kind(int connections) {
            this.connections = connections;
        }
    }

    @Override
    public Verdict run(Target target, Duration time, long seed) throws IOException, InterruptedException {
        String said = said(target);
        long end = System.nanoTime() + time.toNanos();
        try (Crowd crowd = new Crowd(target, NETWORKS); Bystander bystander = Bystander.of(target)) {
            while (System.nanoTime() < end) {
                crowd.fill(kind.connections, said, kind == Kind.ANSWERS ? SMALL : USUAL);
                Thread.sleep(BETWEEN_DRIPS);
                if (kind != Kind.ANSWERS && kind != Kind.HALF_BODIES) {
                    crowd.drip();
                }
            }
            return bystander.verdict(crowd.opened(), kind.connections + " slow connections at once");
        }
    }

    private String said(Target target) throws IOException, InterruptedException {
        String post = "POST /login HTTP/1.1\r\nHost: " + target.address().getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n";
        return switch (kind) {
            case DRIPPING_BODIES -> post;
            case HALF_BODIES -> post + "a".repeat(SMALL);
            case DRIPPING_HEADS -> "GET / HTTP/1.1\r\nX-Slow: ";
            case ANSWERS ->
                "GET " + longAnswer(target) + " HTTP/1.1\r\nHost: "
                        + target.address().getAuthority() + "\r\n\r\n";
        };
    }

    /// The largest file that every installation has: the script of the structure editor.
    private static String longAnswer(Target target) throws IOException, InterruptedException {
        String editor = target.get("/vendor/ketcher/index.html").body();
        Matcher script = Pattern.compile("src=\"(?:\\./|/vendor/ketcher/)?([^\"]+\\.js)\"").matcher(editor);
        return script.find() ? "/vendor/ketcher/" + script.group(1) : "/api/v1/openapi.json";
    }
}
