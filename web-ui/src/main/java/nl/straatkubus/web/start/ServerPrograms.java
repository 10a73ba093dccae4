package nl.straatkubus.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's own programs at work on one folder of server files.
 *
 * @param cluster the server's files
 * @param log where the server writes; the one of the start before is kept beside it
 */
record ServerPrograms(ServerBinaries binaries, Path cluster, Path log) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPrograms.class);

    /** Version of the binaries; files of another one cannot be read. */
    private static final int MAJOR = 18;

    /** Seconds; recovery after a power failure may need them. */
    private static final String PATIENCE = "120";

    /** Loopback only, no socket files, and sizes for a machine that is shared with the application. */
    private static final String SETTINGS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c shared_buffers=96MB -c max_connections=60 -c jit=off -c log_min_messages=warning"
            + (isLinux() ? " -c recovery_init_sync_method=syncfs" : "");
    /** A country's worth of schemas is about a hundred thousand files, which a stop after much work writes out. */
    private static final int STOPS_WITHIN = 180;

    /** @param passwordFile holds the superuser's password */
    void initialise(Path target, Path passwordFile) {
        Result result = run(
                "initdb",
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorting that no update of the operating system changes under an index.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        result.refuseIfInterrupted();
        if (result.exit() != 0) {
            throw new StartRefused(
                    "the database could not be made in " + target.getParent() + " (" + reason(result.output()) + ")",
                    "make room on the disk, or run as an ordinary user and choose another folder with --data-dir");
        }
    }

    void checkVersion() throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        if (Files.notExists(file)) {
            throw new StartRefused(
                    "the data directory " + cluster + " is damaged or no database (PG_VERSION is missing)",
                    "restore a backup, or move the folder away, or choose another with --data-dir");
        }
        String found = Files.readString(file).strip();
        if (!found.equals(Integer.toString(MAJOR))) {
            throw new StartRefused(
                    "the data directory " + cluster + " was written by PostgreSQL " + found + ", this program brings "
                            + MAJOR,
                    "start the release of Straatkubus that wrote it and make a backup, then restore that here");
        }
    }

    /** Ends a server that a killed process left behind. Only whoever holds the data directory may call this. */
    void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        if (serverAlive(pidFile)) {
            LOG.info("A killed run left its database server behind: stopping it first");
            stop();
        }
        // After a restart of a container the number may belong to any other program: then the server would refuse.
        Files.deleteIfExists(pidFile);
    }

    void start(int port) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Result result = run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--wait",
                "--timeout=" + PATIENCE,
                "--options=-p " + port + SETTINGS);
        if (result.interrupted()) {
            stop();
            result.refuseIfInterrupted();
        }
        if (result.exit() != 0) {
            refuse(port, Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : result.output());
        }
    }

    private void refuse(int port, String output) {
        if (output.contains("could not bind")) {
            throw new StartRefused(
                    "port " + port + " for the embedded database is in use",
                    "stop what listens there, or leave STRAATKUBUS_DATABASE_PORT away to take any free one");
        }
        throw new StartRefused(
                "the database in " + cluster + " does not start (" + reason(output) + ")",
                "restore a backup or move the folder away; its log is " + log);
    }

    /** Recovery would otherwise visit every file one by one; only Linux can do it at once. */
    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    void stop() {
        Result fast =
                run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=" + STOPS_WITHIN);
        if (fast.exit() != 0 && Files.exists(cluster.resolve("postmaster.pid"))) {
            LOG.warn("The database server did not stop in time: {}", reason(fast.output()));
            run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=immediate", "--wait", "--timeout=30");
        }
    }

    private static boolean serverAlive(Path pidFile) throws IOException {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
        }
    }

    private Result run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().equals(Optional.of("root"))
                && System.getProperty("os.name").equals("Linux")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("straatkubus-", ".out");
            // A file and no pipe: the server inherits it and would keep a pipe open as long as it runs.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean interrupted = awaitDespiteInterrupts(process);
            String text = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), text, interrupted);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + program, e);
        }
    }

    /** A server half started or half stopped helps nobody: the programs end by themselves within their patience. */
    private static boolean awaitDespiteInterrupts(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** The last line that names a grave fault, else the last line. */
    private static String reason(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.reversed().stream()
                .filter(line -> line.matches(".*(PANIC|FATAL|error):.*"))
                .findFirst()
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                .orElse("no reason given");
    }

    /** @param interrupted whether someone asked this process to stop meanwhile */
    private record Result(int exit, String output, boolean interrupted) {
        void refuseIfInterrupted() {
            if (interrupted) {
                Thread.currentThread().interrupt();
                throw new StartRefused("the start was interrupted", "start again when you like");
            }
        }
    }
}
