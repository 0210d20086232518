package org.daybook.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.shared.StartRefusedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/// Looks, before the database is opened, whether the program can run at all: its settings, its folder, its port.
public class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        new SettingsCheck(environment).run();
        mustBeWritable(DataFolder.of(environment));
        mustBeFree(port(environment), environment.getProperty("server.address"));
    }

    private static void mustBeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "start-", ".tmp"));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "the data folder " + folder + " cannot be written (" + e.getClass().getSimpleName()
                            + "): give it to the user that runs Daybook, or name another with daybook.data-dir",
                    e);
        }
    }

    private static int port(ConfigurableEnvironment environment) {
        String port = environment.getProperty("server.port", "8080");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new StartRefusedException("the setting server.port (\"" + port + "\") is no port from 0 to 65535");
        }
        return Integer.parseInt(port);
    }

    private static void mustBeFree(int port, @org.jspecify.annotations.Nullable String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new StartRefusedException("the port " + port + " cannot be listened on (" + e.getMessage()
                    + "): end the program that has it, or set another with server.port", e);
        }
    }
}
