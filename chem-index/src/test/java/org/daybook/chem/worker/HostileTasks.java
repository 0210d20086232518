package org.daybook.chem.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tasks that do what parsers do on a bad day.
final class HostileTasks {

    private HostileTasks() {}

    /// Gives the request back; the process id before it.
    static final class Echo implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            answer.writeLong(ProcessHandle.current().pid());
            request.transferTo(answer);
        }
    }

    static final class EndlessLoop implements WorkerTask {

        private static volatile long turns;

        @Override
        public void run(DataInputStream request, DataOutputStream answer) {
            while (turns >= 0) {
                turns = (turns + 1) & Integer.MAX_VALUE;
            }
        }
    }

    /// Waits for something that never comes, which takes no processor time.
    static final class Standstill implements WorkerTask {

        @Override
        public synchronized void run(DataInputStream request, DataOutputStream answer) throws IOException {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    static final class MemoryBomb implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) {
            List<byte[]> kept = new ArrayList<>();
            while (!kept.contains(new byte[0])) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    static final class EndlessRecursion implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            answer.writeLong(deeper(1));
        }

        private static long deeper(long level) {
            return level < 0 ? 0 : deeper(level + 1) + 1;
        }
    }

    static final class UndeclaredException implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) {
            throw new NegativeArraySizeException("-1");
        }
    }

    /// What a fault of native code does to the process.
    static final class Crash implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) {
            Runtime.getRuntime().halt(134);
        }
    }

    /// Crashes if the file named in the request is there, and takes it away.
    static final class CrashOnce implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            if (Files.deleteIfExists(Path.of(request.readUTF()))) {
                Runtime.getRuntime().halt(134);
            }
            answer.writeUTF("well");
        }
    }

    /// Is killed by somebody else as often as files named in the request are there; takes one away each time.
    static final class Killed implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            for (String file : request.readUTF().split("\n")) {
                if (Files.deleteIfExists(Path.of(file))) {
                    Runtime.getRuntime().halt(128 + 9);
                }
            }
            answer.writeUTF("well");
        }
    }

    /// Prints to where the answers go.
    static final class Chatter implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            System.out.println("a line on standard output");
            System.err.println("a line on standard error");
            answer.writeUTF("well");
        }
    }

    /// Counts without end.
    static final class EndlessAnswer implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            for (int i = 0; i >= 0; i++) {
                answer.writeInt(i);
            }
        }
    }

    /// The names of the variables of the environment.
    static final class Environment implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            answer.writeUTF(String.join(" ", System.getenv().keySet()));
        }
    }

    /// The folder for temporary files.
    static final class Folder implements WorkerTask {

        @Override
        public void run(DataInputStream request, DataOutputStream answer) throws IOException {
            answer.writeUTF(System.getProperty("java.io.tmpdir"));
        }
    }
}
